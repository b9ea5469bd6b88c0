import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { shipped } from '../../src/paths.ts'
import { graphSchema, readGraphSchema, relationships } from '../../src/schema/graph.ts'
import { ENTITY_TYPES } from '../../src/types.ts'

const folder = mkdtempSync(join(tmpdir(), 'ketnoi-schema-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text = readFileSync(shipped('schema', 'graph.yaml'), 'utf8')

test('the schema that ships has a node for every type of entity, and their statements', () => {
  expect(Object.keys(graphSchema().nodes)).toEqual([...ENTITY_TYPES, 'Article', 'Clue', 'Decision'])
  expect(relationships().map(([type]) => type)).toContain('MENTIONS')
})

test.each([
  ['caption: title', 'caption: headline', 'nodes.Article.caption: want one of its properties, not headline'],
  ['  HELD_IN:', '  heldIn:', 'facts.heldIn'],
  ['from: [Event]', 'from: [Meeting]', 'no node is called Meeting'],
  ['ranks: texts', 'ranks: words', 'nodes.Person.properties.ranks'],
  ['{ id: text, name: text, aliases: texts, ranks', '{ name: text, aliases: texts, ranks', 'want id: text'],
  ["colour: '#d55e00'", 'colour: red', "want a colour such as '#2a9d8f'"],
  ['size: 64', 'size: large', 'nodes.Person.size'],
  [
    'caption: title }',
    'caption: name }',
    'facts.HOLDS_POSITION.look.caption: want one of its properties, not name',
  ],
  ['nodes:', 'nodes: [', 'graph.yaml:'],
])('a mistake is told with its place: %s as %s', (right, wrong, told) => {
  const file = join(folder, 'graph.yaml')
  writeFileSync(file, text.replace(right, wrong))
  expect(() => readGraphSchema(file)).toThrow(told)
  expect(() => readGraphSchema(file)).toThrow(file)
})
