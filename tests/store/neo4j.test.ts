import neo4j from 'neo4j-driver'
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { open } from '../../src/store/store.ts'
import { testStore } from './contract.ts'

const server = inject('neo4j')

describe.skipIf(!server)('Neo4j', () => {
  const { uri, username, password } = server ?? { uri: '', username: '', password: '' }
  beforeEach(() => {
    vi.stubEnv('NEO4J_USERNAME', username)
    vi.stubEnv('NEO4J_PASSWORD', password)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  testStore('Neo4j', async () => {
    const client = neo4j.driver(uri, neo4j.auth.basic(username, password))
    await client.executeQuery('MATCH (n) DETACH DELETE n')
    await client.close()
    return uri
  })

  test('a wrong password is told, with what to check', async () => {
    vi.stubEnv('NEO4J_PASSWORD', 'not-the-password')
    await expect(open(uri)).rejects.toThrow(/refuses the user or password; check NEO4J_USERNAME/)
  })

  test('a password is asked for by its variable', async () => {
    vi.stubEnv('NEO4J_PASSWORD', undefined)
    await expect(open(uri)).rejects.toThrow(/want the password of neo4j in NEO4J_PASSWORD/)
  })

  test('a database that is not there is told', async () => {
    vi.stubEnv('NEO4J_DATABASE', 'khong-co')
    await expect(open(uri)).rejects.toThrow(/no such database; check NEO4J_DATABASE/)
  })

  test('a server that is not there is told', async () => {
    await expect(open('bolt://127.0.0.1:1')).rejects.toThrow(/no Neo4j server answers/)
  })
})
