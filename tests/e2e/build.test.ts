import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BuildEvent, build, KetnoiError, openStore, type Store } from '../../src/index.ts'

let folder: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketnoi-build-'))
  store = await openStore(join(folder, 'x.grafeo'))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

async function* lines(...articles: object[]) {
  for (const article of articles) yield Buffer.from(`${JSON.stringify(article)}\n`)
}
const article = (id: string) => ({ id, text: `Hội nghị ở Lai Châu, bài ${id}.` })

test('tells what it reads, skips and writes, and sums it up', async () => {
  const events: BuildEvent[] = []
  const summary = await build(['-'], store, {
    stdin: lines(article('a'), {}, article('b'), article('a')),
    onEvent: event => events.push(event),
  })
  expect(summary).toMatchObject({
    articles: 2,
    foreign: 0,
    added: 2,
    replaced: 0,
    unchanged: 0,
    interrupted: false,
  })
  expect(summary.skipped).toEqual([expect.any(KetnoiError)])
  const told = events.filter(({ type }) => type !== 'read')
  expect(told.map(event => (event.type === 'record' ? event.id : event.type))).toEqual([
    'a',
    'skipped',
    'b',
    'written',
  ])
  expect(told.at(-1)).toEqual({ type: 'written', articles: 2 })
})

test('when it is asked to stop, what was read is in the store and the rest can follow', async () => {
  const controller = new AbortController()
  const input = [article('a'), article('b'), article('c')]
  const stopped = await build(['-'], store, {
    stdin: lines(...input),
    signal: controller.signal,
    onEvent: event => event.type === 'record' && event.id === 'b' && controller.abort(),
  })
  expect(stopped).toMatchObject({ articles: 2, added: 2, interrupted: true })
  const rest = await build(['-'], store, { stdin: lines(...input) })
  expect(rest).toMatchObject({ articles: 3, added: 1, unchanged: 2, interrupted: false })
})
