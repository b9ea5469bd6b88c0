import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRecords } from '../../src/read/index.ts'

let file: string
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'ketnoi-records-')), 'r.ndjson')
})
afterAll(() => rm(join(file, '..'), { recursive: true }))

const text = 'Ông Lò Văn Tâm dự hội nghị.'
const good = {
  id: 'a',
  title: '',
  text,
  language: 'vi',
  entities: [
    {
      id: 'p',
      type: 'Person',
      name: 'Lò Văn Tâm',
      aliases: [],
      properties: {},
      mentions: [{ start: 4, end: 14 }],
    },
    {
      id: 'e',
      type: 'Event',
      name: 'hội nghị',
      aliases: [],
      properties: {},
      mentions: [{ start: 18, end: 26 }],
    },
  ],
  relations: [
    { type: 'ATTENDED', from: 'p', to: 'e', properties: {}, evidence: { start: 0, end: 27 }, rule: 'dự' },
  ],
}
const [person, event] = good.entities

async function load(...lines: unknown[]) {
  await writeFile(
    file,
    lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  const found: string[] = []
  for await (const item of readRecords([file]))
    found.push('record' in item ? item.record.id : item.problem.message.replace(file, 'r.ndjson'))
  return found
}

test.for(['', '\n'])('a file that holds nothing (%j) holds no record', async nothing => {
  expect(await load(nothing)).toEqual([])
})

test('a bad line is named with its number and field, and only it is left out', async () => {
  const found = await load(
    good,
    '{"id": ',
    { ...good, id: 'd', entities: [person, { ...event, type: 'Sự kiện' }] },
    { ...good, id: 'e', language: undefined },
    { ...good, id: 'f' },
  )
  expect(found).toEqual([
    'a',
    expect.stringMatching(/^r\.ndjson:2: not JSON/),
    expect.stringMatching(/^r\.ndjson:3: field entities\.1\.type: /),
    expect.stringMatching(/^r\.ndjson:4: field language: /),
    'f',
  ])
})
