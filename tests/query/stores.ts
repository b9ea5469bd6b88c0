/** The graph of some records in each store there is: Grafeo in a folder of its own, and Neo4j where the tests have one. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { add } from '../../src/store/add.ts'
import { open, type Store } from '../../src/store/store.ts'
import type { Record } from '../../src/types.ts'
import { empty } from '../setup/server.ts'

export interface Opened {
  store: Store
  close(): Promise<void>
}

const server = inject('neo4j')

const inGrafeo = async (): Promise<Opened> => {
  const folder = await mkdtemp(join(tmpdir(), 'ketnoi-query-'))
  const store = await open(join(folder, 'graph.grafeo'))
  return {
    store,
    close: async () => {
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

const inNeo4j = async (): Promise<Opened> => {
  if (!server) throw new Error('the test server is missing')
  await empty(server)
  process.env.NEO4J_USERNAME = server.username
  process.env.NEO4J_PASSWORD = server.password
  const store = await open(server.uri)
  return { store, close: () => store.close() }
}

/** The names of the stores under test. */
export const STORES = server ? (['grafeo', 'neo4j'] as const) : (['grafeo'] as const)

/** A store that holds what the records say and nothing else. */
export const storeWith = async (kind: (typeof STORES)[number], records: Record[]): Promise<Opened> => {
  const opened = await (kind === 'grafeo' ? inGrafeo() : inNeo4j())
  await add(opened.store, records)
  return opened
}
