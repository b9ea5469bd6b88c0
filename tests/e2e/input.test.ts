import { mkdir, writeFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { ended, start, workplace } from './ketnoi.ts'

const { place, run, path } = workplace()

beforeAll(async () => {
  await mkdir(path('tin'))
  await writeFile(
    path('tin/bai.txt'),
    'Tin địa phương\nÔng Lò Văn Tâm, Chủ tịch UBND tỉnh Sơn La dự hội nghị.\n',
  )
  await writeFile(path('tin/anh.txt'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0))
  await writeFile(path('tin/rong.txt'), '')
  await writeFile(path('tin/cu.txt'), Buffer.from('Tin\nH\xf4\xf2i ngh\xee \xf0\xfa', 'latin1'))
  await writeFile(path('tin/xoa\x1b[2J.txt'), '')
  await writeFile(path('tin/hai.jsonl'), '{"id": "h1", "text": "Hội nghị ở Lai Châu."}\n{"id": "h2"}\n')
})

test('extract names each bad file with the reason, handles the rest and exits with 1', async () => {
  const { code, out, err } = await run(['extract', 'tin'])
  expect(code).toBe(1)
  const records = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(records.map(record => record.text)).toEqual([
    'Ông Lò Văn Tâm, Chủ tịch UBND tỉnh Sơn La dự hội nghị.',
    'Hội nghị ở Lai Châu.',
  ])
  expect(err).toMatch(/tin\/anh\.txt: a binary file/)
  expect(err).toMatch(/tin\/rong\.txt: the file is empty/)
  expect(err).toMatch(/tin\/cu\.txt: not UTF-8 \(byte 5, line 2\)/)
  expect(err).toMatch(/tin\/hai\.jsonl:2: field text/)
  expect(err).toMatch(/tin\/xoa\?\[2J\.txt: the file is empty/)
  expect(err).not.toContain('\x1b')
})

test('build says what it wrote and what it skipped; the same again changes nothing', async () => {
  const first = await run(['build', 'tin'])
  expect(first.code).toBe(1)
  expect(first.out).toMatch(/^2 articles: .* written to \.\/ketnoi\.grafeo\n$/)
  expect(first.err).toMatch(/5 inputs skipped/)
  const before = await run(['export'])
  expect(before.code).toBe(0)
  await run(['build', 'tin'])
  expect((await run(['export'])).out).toBe(before.out)
})

test('extract and load give the graph that build gives', async () => {
  const records = await run(['extract', 'tin'])
  const loaded = await run(['load', '--graph', 'loaded.grafeo'], records.out)
  expect(loaded.code).toBe(0)
  await run(['build', 'tin', '--graph', 'built.grafeo'])
  const [a, b] = await Promise.all(
    ['loaded', 'built'].map(name => run(['export', '--graph', `${name}.grafeo`])),
  )
  expect(a?.out).toBe(b?.out)
})

test('an article in another language is in the graph, names nothing and is counted', async () => {
  const texts = ['The two sides met with the president of the bank on Monday.', 'Hội nghị ở Lai Châu.']
  const lines = texts.map((text, id) => JSON.stringify({ id, text })).join('\n')
  const records = await run(['extract', '-'], lines)
  expect(records.out.match(/"language":"\w+"/g)).toEqual(['"language":"und"', '"language":"vi"'])
  const built = await run(['build', '-', '--graph', 'foreign.grafeo'], lines)
  expect(built.out).toMatch(/^2 articles: 1 entity, 0 relations/)
  const loaded = await run(['load', '--graph', 'loaded-foreign.grafeo'], records.out)
  for (const { code, err } of [records, built, loaded])
    expect({ code, err }).toEqual({
      code: 0,
      err: '1 article not in Vietnamese, in which nothing was looked for\n',
    })
})

test('load leaves out a bad record only, and names its line', async () => {
  const [good = ''] = (await run(['extract', 'tin/bai.txt'])).out.split('\n')
  const dangling = JSON.parse(good)
  const evidence = { start: 0, end: 3 }
  dangling.id = 'x'
  dangling.relations = [{ type: 'ATTENDED', from: 'nobody', to: 'none', properties: {}, evidence, rule: 'r' }]
  await writeFile(path('r.ndjson'), `${good}\n{"id": 3}\n${JSON.stringify(dangling)}\n`)
  const { code, out, err } = await run(['load', 'r.ndjson', '--graph', 'partly.grafeo'])
  expect(code).toBe(1)
  expect(out).toMatch(/^1 article: /)
  expect(err).toMatch(/r\.ndjson:2: field id/)
  expect(err).toMatch(/r\.ndjson:3: .*nobody/)
})

test('of two articles with one id the same one is kept in any order, and the other is named', async () => {
  const old = '{"id": "a", "published": "2023-06-21", "text": "Hội nghị cũ."}'
  const young = '{"id": "a", "published": "2023-06-22", "text": "Hội nghị mới."}'
  const one = await run(['build', '-', '--graph', 'one.grafeo'], `${old}\n${young}\n`)
  const two = await run(['build', '-', '--graph', 'two.grafeo'], `${young}\n${old}\n${young}\n`)
  expect(one.code).toBe(1)
  expect(one.err).toMatch(/standard input:1: left out, its id "a" is also that of standard input:2/)
  expect(two.err).toMatch(/standard input:2: left out, its id "a" is also that of standard input:1/)
  expect(two.out).toMatch(/^1 article: /)
  const [a, b] = await Promise.all(['one', 'two'].map(name => run(['export', '--graph', `${name}.grafeo`])))
  expect(a?.out).toContain('Hội nghị mới.')
  expect(a?.out).toBe(b?.out)
})

test('removing an article leaves the graph of the others', async () => {
  const texts = [
    '{"id": "a", "text": "Ông Lò Văn Tâm ở Sơn La."}',
    '{"id": "b", "text": "Hội nghị ở Sơn La."}',
  ]
  await run(['build', '-', '--graph', 'both.grafeo'], texts.join('\n'))
  await run(['build', '-', '--graph', 'b.grafeo'], texts[1])
  const removed = await run(['remove', 'a', 'none', '--graph', 'both.grafeo'])
  expect(removed).toMatchObject({ code: 1, out: '1 article removed\n' })
  expect(removed.err).toMatch(/"none"/)
  const [a, b] = await Promise.all(['both', 'b'].map(name => run(['export', '--graph', `${name}.grafeo`])))
  expect(a?.out).toBe(b?.out)
})

test('Ctrl-C: what was read is kept, and the exit code is 130', async () => {
  const child = start(place.folder, ['build', '-', '--graph', 'stopped.grafeo'])
  const end = ended(child)
  const said = (text: string) =>
    new Promise<void>(resolve => child.stderr.on('data', chunk => String(chunk).includes(text) && resolve()))
  child.stdin.write('{"id": 1}\n')
  await said('skipped')
  child.kill('SIGINT')
  await said('stopping')
  child.stdin.write('{"id": 2, "text": "Hội nghị ở Lai Châu."}\n')
  expect(await end).toMatchObject({ code: 130, out: expect.stringMatching(/^1 article: /) })
  const { out } = await run(['stats', '--graph', 'stopped.grafeo', '--format', 'csv'])
  expect(out).toContain('node,Article,1\r\n')
})

test('a reader that has enough is no error', async () => {
  const lines = Array.from({ length: 2000 }, (_, i) => `{"id": ${i}, "text": "Hội nghị ở Lai Châu."}\n`).join(
    '',
  )
  await writeFile(path('nhieu.jsonl'), lines)
  const child = start(place.folder, ['extract', 'nhieu.jsonl'])
  child.stdout.once('data', () => child.stdout.destroy())
  let err = ''
  child.stderr.on('data', text => {
    err += text
  })
  await new Promise(resolve => child.on('close', resolve))
  expect(err).toBe('')
})
