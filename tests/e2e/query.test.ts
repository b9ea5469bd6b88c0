import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { empty } from '../setup/server.ts'
import { workplace } from './ketnoi.ts'

const { run } = workplace()
const SAMPLES = fileURLToPath(new URL('../../seeds/articles', import.meta.url))

beforeAll(async () => {
  const { code, err } = await run(['build', SAMPLES])
  expect(err).toBe('')
  expect(code).toBe(0)
})

test('query lists the saved queries', async () => {
  const { code, out } = await run(['query', '--format', 'ndjson'])
  expect(code).toBe(0)
  const rows = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(rows).toContainEqual(expect.objectContaining({ name: 'who-attended', parameters: '--event' }))
})

test('an answer is on standard output alone; what the name was taken for is on standard error', async () => {
  const { code, out, err } = await run(['query', 'who-attended', '--example', '--format', 'json'])
  expect(code).toBe(0)
  const rows = JSON.parse(out)
  expect(rows.map((row: { name: string }) => row.name)).toContain('Vũ Kim Hà')
  expect(err).toMatch(/^event: .*\(Event /m)
})

test('the same rows as table, JSON lines and CSV', async () => {
  const [table, ndjson, csv] = await Promise.all(
    ['table', 'ndjson', 'csv'].map(format => run(['query', 'who-attended', '--example', '--format', format])),
  )
  const lines = table?.out.trimEnd().split('\n') ?? []
  expect(Math.max(...lines.map(line => [...line].length))).toBeLessThanOrEqual(100)
  for (const line of ndjson?.out.trimEnd().split('\n') ?? [])
    for (const result of [table, csv]) expect(result?.out).toContain(JSON.parse(line).id)
})

const server = inject('neo4j')

test.runIf(server)('Neo4j gives the same graph and the same answers', { timeout: 120_000 }, async () => {
  const { uri, username, password } = server as NonNullable<typeof server>
  await empty(server as NonNullable<typeof server>)
  const wrong = await run(['build', SAMPLES, '--graph', uri], '', {
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: 'x',
  })
  expect(wrong.code).toBe(1)
  expect(wrong.err).toMatch(/NEO4J_PASSWORD/)

  const env = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password }
  const built = await run(['build', SAMPLES, '--graph', uri], '', env)
  expect(built).toMatchObject({ code: 0, err: '' })
  const queries = (await run(['query', '--format', 'ndjson'])).out.trimEnd().split('\n')
  const questions = queries.map(line => ['query', JSON.parse(line).name, '--example', '--format', 'json'])
  for (const question of [['export'], ...questions]) {
    const [here, there] = [await run(question), await run([...question, '--graph', uri], '', env)]
    expect(there, question.join(' ')).toEqual(here)
    expect(here.code).toBe(0)
  }
})

test('stats counts what the graph holds', async () => {
  const { code, out } = await run(['stats', '--format', 'csv'])
  expect(code).toBe(0)
  expect(out).toMatch(/^what,name,count\r\n/)
  expect(out).toMatch(/^node,Article,\d+\r$/m)
  expect(out).toMatch(/^relationship,ATTENDED,\d+\r$/m)
})

describe('wrong usage exits with 2 and says what would be right', () => {
  test.for<[string[], RegExp]>([
    [['buidl', 'tin'], /unknown command 'buidl'\n\(Did you mean build\?\)/],
    [['build'], /missing required argument 'path'/],
    [['build', 'tin', '--stroe', 'x'], /unknown option '--stroe'/],
    [['stats', '--format', 'xml'], /Allowed choices are table, json, ndjson, csv/],
    [['query', 'who-atended', '--event', 'x'], /no saved query "who-atended"; there are: .*who-attended/],
    [['query', 'who-attended'], /event: missing/],
    [['query', 'who-attended', '--evnt', 'x'], /unknown option '--evnt'\n\(Did you mean --event\?\)/],
    [['query', 'who-attended', '--event', 'không có hội nghị này'], /event/],
    [['query', 'timeline', '--from', '21/6/2023'], /from: got "21\/6\/2023", want a date such as/],
  ])('%j', async ([args, reason]) => {
    const { code, out, err } = await run(args)
    expect(err).toMatch(reason)
    expect(code).toBe(2)
    expect(out).toBe('')
  })
})

test('a graph that is not there: the name of the file and what to do', async () => {
  const { code, err } = await run(['stats', '--graph', 'khong.grafeo'])
  expect(code).toBe(1)
  expect(err).toMatch(/^khong\.grafeo: .*ketnoi build/)
})

test.for(['build', 'export', 'extract', 'load', 'query', 'remove', 'stats'])(
  '%s --help has examples',
  async name => {
    const { code, out } = await run([name, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`Examples:\n  $ ketnoi ${name}`)
    expect(out).toContain('--graph <address>')
  },
)

test("a query's help tells its parameters and their types", async () => {
  const { code, out } = await run(['query', 'links-of-organization', '--help'])
  expect(code).toBe(0)
  expect(out).toMatch(/--organization <Organization> .*\(required\)/s)
  expect(out).toMatch(/--depth <integer> .*\(default: 1\)/s)
})
