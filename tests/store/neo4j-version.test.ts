import { expect, test } from 'vitest'
import { tooOld } from '../../src/store/neo4j-version.ts'

test.each([
  'Neo4j/5.23.0',
  'Neo4j/5.26.30',
  'Neo4j/5.27-aura',
  'Neo4j/2025.01.0',
  'Neo4j/2026.08.1',
  'Memgraph',
  '',
])('%s will do', agent => {
  expect(tooOld(agent)).toBeUndefined()
})

test.each(['Neo4j/4.4.40', 'Neo4j/5.9.0', 'Neo4j/5.22.0'])('%s is too old', agent => {
  expect(tooOld(agent)).toBe(`the server is ${agent}; want Neo4j 5.23 or later, such as the long-term 5.26`)
})
