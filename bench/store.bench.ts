/**
 * How fast records come into a store, beside the bare client of that database writing the very same rows with
 * UNWIND and MERGE in the same run: what reading, linking and thinking cost on top of writing.
 *
 *     npm run bench:store              2,000 records into Grafeo; into Neo4j too where NEO4J_URI names a server
 *     npm run bench:store -- 10000     more of them
 *
 * The server (NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD) loses all its data.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import grafeo from '@grafeo-db/js'
import neo4j from 'neo4j-driver'
import type { Record } from '../src/types.ts'
import { news } from './news.ts'

/** What is measured is what ships: the built library, in the folder where the bench is run. */
const built = <T>(file: string): Promise<T> => import(pathToFileURL(resolve('dist', file)).href)
const { add } = await built<typeof import('../src/store/add.ts')>('store/add.js')
const { open } = await built<typeof import('../src/store/store.ts')>('store/store.js')
const { statementsOf } = await built<typeof import('../src/store/write.ts')>('store/write.js')

type Statement = ReturnType<typeof statementsOf>[number]

const records: Record[] = [...news(Number(process.argv[2] ?? 2000))]
const RUNS = 3
const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Adds all records to an empty store. */
const addAll = async (address: string): Promise<void> => {
  const store = await open(address)
  await add(store, records)
  await store.close()
}

/** The same. @returns what was written, by batch */
const added = async (address: string): Promise<Statement[][]> => {
  const store = await open(address)
  const written: Statement[][] = []
  await add(
    {
      ...store,
      edit: work =>
        store.edit(edit =>
          work({
            ...edit,
            write: change => {
              written.push(statementsOf(change))
              return edit.write(change)
            },
          }),
        ),
    },
    records,
  )
  await store.close()
  return written
}

interface Bare {
  /** Makes the store empty, with the indexes that ketnoi makes. */
  empty(): Promise<string>
  write(batches: Statement[][]): Promise<void>
}

const compare = async (name: string, { empty, write }: Bare) => {
  const batches = await added(await empty())
  const rows = batches.flat().reduce((sum, { params }) => sum + (params.rows as unknown[]).length, 0)
  const [whole, bare]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    const address = await empty()
    whole.push(await timed(() => addAll(address)))
    await empty()
    bare.push(await timed(() => write(batches)))
  }
  const [one, other] = [median(whole), median(bare)]
  const rate = (time: number) => `${Math.round((records.length / time) * 1000)} articles a second`
  console.log(
    `${name}: ${rate(one)}; the bare client with the same ${rows} rows ${rate(other)}: ${(other / one).toFixed(2)} of it (at least 0.8)`,
  )
}

const folder = mkdtempSync(join(tmpdir(), 'ketnoi-bench-'))
try {
  const path = join(folder, 'bare.grafeo')
  await compare('Grafeo', {
    empty: async () => {
      rmSync(path, { recursive: true, force: true })
      await (await open(path)).close()
      return path
    },
    write: async batches => {
      const db = grafeo.GrafeoDB.create(path)
      for (const statements of batches) {
        const transaction = db.beginTransaction()
        for (const { cypher, params } of statements) await transaction.executeCypher(cypher, params)
        transaction.commit()
      }
      db.walCheckpoint()
      db.close()
    },
  })
} finally {
  rmSync(folder, { recursive: true })
}

const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env
if (NEO4J_URI) {
  const client = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
  const whole = (value: unknown): unknown =>
    Number.isSafeInteger(value)
      ? neo4j.int(value as number)
      : Array.isArray(value)
        ? value.map(whole)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, whole(item)]))
          : value
  await compare('Neo4j', {
    empty: async () => {
      const session = client.session()
      await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
      await session.close()
      await (await open(NEO4J_URI)).close()
      return NEO4J_URI
    },
    write: async batches => {
      const session = client.session()
      for (const statements of batches)
        await session.executeWrite(async transaction => {
          for (const { cypher, params } of statements)
            await transaction.run(cypher, whole(params) as typeof params)
        })
      await session.close()
    },
  })
  await client.close()
} else console.log('Neo4j: left out; NEO4J_URI names a server')
