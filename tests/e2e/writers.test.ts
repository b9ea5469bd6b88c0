/** What happens to a load when the server goes away in its midst, and when several load into one server at a time. */
import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { news } from '../../bench/news.ts'
import { empty, type OwnServer, ownServer } from '../setup/server.ts'
import { ended, start, workplace } from './ketnoi.ts'

const { run, path, place } = workplace()
const RECORDS = 240
const WRITERS = 4

/** The export of a graph that nothing disturbed. */
let wanted = ''
/** The files of the writers: records of each name are in several. */
const parts = Array.from({ length: WRITERS }, (_, i) => `part-${i}.ndjson`)

beforeAll(async () => {
  const lines = [...news(RECORDS)].map(record => `${JSON.stringify(record)}\n`)
  await writeFile(path('all.ndjson'), lines.join(''))
  for (const [i, file] of parts.entries())
    await writeFile(path(file), lines.filter((_, line) => line % WRITERS === i).join(''))
  expect((await run(['load', 'all.ndjson'])).code).toBe(0)
  wanted = (await run(['export'])).out
  expect(wanted.length).toBeGreaterThan(100_000)
})

/** The articles that a server holds so far. */
const articles = async (client: Driver): Promise<number> => {
  const { records } = await client.executeQuery('MATCH (a:Article) RETURN count(a) AS n')
  return records[0]?.get('n').toNumber()
}

/** Waits until a server holds so many articles. */
const holds = async (client: Driver, count: number): Promise<void> => {
  while ((await articles(client)) < count) await sleep(20)
}

const shared = inject('neo4j')

describe.skipIf(!shared)('several processes that load into one server at a time', () => {
  const { uri, username, password } = shared ?? { uri: '', username: '', password: '' }
  const env = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password }
  const client = neo4j.driver(uri || 'bolt://-', neo4j.auth.basic(username, password))
  const load = (file: string) => start(place.folder, ['load', file, '--batch', '10', '--graph', uri], env)
  beforeEach(() => empty({ uri, username, password, http: undefined }))
  afterAll(() => client.close())

  test('make the graph that one would make', async () => {
    const all = await Promise.all(parts.map(file => ended(load(file))))
    expect(all).toEqual(parts.map(() => expect.objectContaining({ code: 0, err: '' })))
    expect((await run(['export', '--graph', uri], '', env)).out).toBe(wanted)
  })

  test('do so also when one of them is killed and runs again', async () => {
    const loads = parts.map(load)
    const others = Promise.all(loads.slice(1).map(ended))
    await holds(client, 50)
    loads[0]?.kill('SIGKILL')
    expect(await others).toEqual(parts.slice(1).map(() => expect.objectContaining({ code: 0, err: '' })))
    expect(await articles(client)).toBeLessThan(RECORDS)
    expect(await ended(load(parts[0] as string))).toMatchObject({ code: 0 })
    expect((await run(['export', '--graph', uri], '', env)).out).toBe(wanted)
  })
})

describe.skipIf(!inject('ownServers'))('a load into a server that goes away', () => {
  let own: OwnServer
  let client: Driver
  let env: { [name: string]: string }
  let address: string
  beforeAll(async () => {
    own = await ownServer()
    await own.start()
    const { uri, username, password } = own.server
    address = uri.replace('bolt:', 'neo4j:')
    env = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password }
    client = neo4j.driver(uri, neo4j.auth.basic(username, password), { maxTransactionRetryTime: 120_000 })
  }, 240_000)
  afterAll(async () => {
    await client?.close()
    await own?.remove()
  })
  beforeEach(() => empty(own.server))
  const load = (extra = {}) =>
    start(place.folder, ['load', 'all.ndjson', '--batch', '5', '--graph', address], { ...env, ...extra })
  const exported = async () => (await run(['export', '--graph', address], '', env)).out

  test('goes on by itself when the server is back', async () => {
    const loading = ended(load())
    await holds(client, 50)
    await own.kill()
    await own.start()
    expect(await loading).toMatchObject({ code: 0, err: '' })
    expect(await exported()).toBe(wanted)
  }, 240_000)

  test('ends with what is wrong when the server stays away, and the next run does the rest', async () => {
    const loading = ended(load({ KETNOI_RETRY: '2' }))
    await holds(client, 50)
    await own.kill()
    const { code, err } = await loading
    expect(err).toMatch(/^neo4j:\/\/127\.0\.0\.1:\d+: no Neo4j server answers; check the address, that/m)
    expect(code).toBe(1)
    await own.start()
    expect(await articles(client)).toBeLessThan(RECORDS)
    const { out } = await ended(load())
    expect(out).toContain(`${RECORDS} articles:`)
    expect(await exported()).toBe(wanted)
  }, 240_000)

  test('may be a bulk import, with which a load goes on', async () => {
    const half = (await readFile(path('all.ndjson'), 'utf8')).split('\n').slice(0, RECORDS / 2)
    await writeFile(path('half.ndjson'), half.join('\n'))
    await run(['load', 'half.ndjson', '--graph', 'half.grafeo'])
    const { code, err } = await run([
      'export',
      '--graph',
      'half.grafeo',
      '--format',
      'neo4j-admin',
      '--out',
      'import',
    ])
    expect([code, err]).toEqual([0, 'written to import\n'])
    await own.kill()
    await own.admin(
      ['database', 'import', 'full', '@import.args', '--overwrite-destination=true', 'neo4j'],
      path('import'),
    )
    await own.start()
    expect(await exported()).toBe((await run(['export', '--graph', 'half.grafeo'])).out)
    expect(await ended(load())).toMatchObject({ code: 0, err: '' })
    expect(await exported()).toBe(wanted)
  }, 240_000)
})
