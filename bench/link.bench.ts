/**
 * Is linking near linear, and does one more article cost what its own names cost? Ratios within one run:
 * the time for a record among many against that among few, and for adding an article to a large graph against a small.
 *
 *     npm run bench:link               10,000 records and 1,000
 *     npm run bench:link -- 100000     100,000 records, 10,000 and 1,000; takes about half an hour
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import type { Store } from '../src/store/store.ts'
import type { Record } from '../src/types.ts'
import { news } from './news.ts'

/** What is measured is what ships: the built library, in the folder where the bench is run. */
const built = <T>(file: string): Promise<T> => import(pathToFileURL(resolve('dist', file)).href)
const { NO_DECISIONS } = await built<typeof import('../src/link/decisions.ts')>('link/decisions.js')
const { familiesIn, groupFamily } = await built<typeof import('../src/link/families.ts')>('link/families.js')
const { namedIn } = await built<typeof import('../src/link/identity.ts')>('link/identity.js')
const { add } = await built<typeof import('../src/store/add.ts')>('store/add.js')
const { open } = await built<typeof import('../src/store/store.ts')>('store/store.js')

const many = Number(process.argv[2] ?? 10_000)
const few = many / 10

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

/** Links records that are in memory. @returns milliseconds a record */
const link = (records: readonly Record[]): number => {
  const start = performance.now()
  const tellings = { Person: new Set<string>(), Event: new Set<string>() }
  for (const record of records)
    for (const { type, telling } of namedIn(record, NO_DECISIONS).values())
      if (type === 'Person' || type === 'Event') tellings[type].add(telling)
  let nodes = 0
  for (const type of ['Person', 'Event'] as const)
    for (const family of familiesIn(type, tellings[type], NO_DECISIONS))
      nodes += new Set(groupFamily(type, family, NO_DECISIONS).placed.values()).size
  const time = (performance.now() - start) / records.length
  console.log(
    `${records.length} records linked to ${nodes} people and events: ${time.toFixed(3)} ms a record`,
  )
  return time
}

/** A graph of `size` articles. */
const graphOf = async (folder: string, size: number): Promise<Store> => {
  const store = await open(join(folder, `${size}.grafeo`))
  const start = performance.now()
  // Batches larger than usual, for only what comes after is measured.
  await add(store, news(size), () => {}, 2000)
  console.log(`graph of ${size}: ${((performance.now() - start) / size).toFixed(2)} ms an article to build`)
  return store
}

/** Adds one article after the other to both graphs in turns. @returns milliseconds for one, in each */
const addTo = async (stores: [Store, Store]): Promise<[number, number]> => {
  const times: [number[], number[]] = [[], []]
  for (const record of news(60, 2))
    for (const [i, store] of stores.entries()) {
      const start = performance.now()
      await add(store, [{ ...record, id: `mới-${record.id}` }])
      times[i as 0 | 1].push(performance.now() - start)
    }
  return [median(times[0]), median(times[1])]
}

link([...news(1000, 3)])
const [short, long] = [link([...news(few)]), link([...news(many)])]
console.log(`a record among ${many} against one among ${few}: ${(long / short).toFixed(2)} (at most 1.5)`)
console.log(`memory: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`)
const folder = mkdtempSync(join(tmpdir(), 'ketnoi-bench-'))
try {
  const stores: [Store, Store] = [await graphOf(folder, 1000), await graphOf(folder, many)]
  const [small, large] = await addTo(stores)
  console.log(`one more article: ${small.toFixed(2)} ms into 1000, ${large.toFixed(2)} ms into ${many}`)
  console.log(`an article into ${many} against one into 1000: ${(large / small).toFixed(2)} (at most 3)`)
  for (const store of stores) await store.close()
} finally {
  rmSync(folder, { recursive: true })
}
