import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ReadItem, read } from '../../src/read/index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketnoi-read-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Writes files into the test's folder; text is written as UTF-8. */
async function files(contents: { [name: string]: string | Uint8Array }): Promise<void> {
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

async function all(paths: string[], stdin?: string | Uint8Array): Promise<ReadItem[]> {
  const items: ReadItem[] = []
  const options =
    stdin === undefined
      ? {}
      : {
          stdin: (async function* () {
            yield Buffer.from(stdin)
          })(),
        }
  for await (const item of read(paths, options)) items.push(item)
  return items
}

const articles = (items: ReadItem[]) => items.flatMap(item => ('article' in item ? [item.article] : []))
const problems = (items: ReadItem[]) =>
  items.flatMap(item => ('problem' in item ? [item.problem.message.replaceAll(`${folder}/`, '')] : []))
const notes = (items: ReadItem[]) =>
  items.flatMap(item => ('note' in item ? [item.note.replaceAll(`${folder}/`, '')] : []))

/** The one article of a file with this content. */
async function only(name: string, content: string | Uint8Array) {
  await files({ [name]: content })
  const items = await all([join(folder, name)])
  expect(problems(items)).toEqual([])
  expect(items).toHaveLength(1)
  return articles(items)[0]
}

describe('text', () => {
  test('the first line that holds something is the title', async () => {
    const article = await only(
      'a.txt',
      '\n\nHội nghị ở Lai Châu\n\nSáng 3-2, đoàn đến Lai Châu.\nĐoàn làm việc.\n',
    )
    expect(article).toMatchObject({
      title: 'Hội nghị ở Lai Châu',
      text: 'Sáng 3-2, đoàn đến Lai Châu.\nĐoàn làm việc.',
    })
  })
  test('a line alone is text', async () => {
    expect(await only('a.txt', 'Ông Lò Văn Tâm thăm Sơn La.\n')).toMatchObject({
      title: '',
      text: 'Ông Lò Văn Tâm thăm Sơn La.',
    })
  })
  test('letters typed in pieces, Windows line ends and marks that nobody sees become one form', async () => {
    const plain = await only('a.txt', 'Điện Biên\nHội nghị.\nHết.')
    const other = await only(
      'b.txt',
      `\uFEFF${'Điện\u200B Biên\r\nHội\u2060 ng\u00ADhị.\r\nHết.'.normalize('NFD')}`,
    )
    expect(other).toEqual(plain)
    expect(plain?.text).toBe('Hội nghị.\nHết.')
  })
  test('the id comes from the content, not from the name of the file', async () => {
    const a = await only('a.txt', 'Tin\nHội nghị.')
    const b = await only('b.txt', 'Tin\nHội nghị.')
    const c = await only('c.txt', 'Tin\nHội nghi.')
    expect(a?.id).toMatch(/^[a-z2-7]{12}$/)
    expect(b?.id).toBe(a?.id)
    expect(c?.id).not.toBe(a?.id)
  })
})

test('markdown loses its marks and nothing else', async () => {
  const article = await only(
    'a.md',
    '# **Hội nghị** ở Lai Châu\n\n> Sáng 3-2, [UBND tỉnh](https://laichau.gov.vn/) họp.\n- *Đại tá* Vàng A Páo, 2 * 3 = 6, a_b_c\n',
  )
  expect(article).toMatchObject({
    title: 'Hội nghị ở Lai Châu',
    text: 'Sáng 3-2, UBND tỉnh họp.\n- Đại tá Vàng A Páo, 2 * 3 = 6, a_b_c',
  })
})

describe('JSON', () => {
  test('a bad line is named and costs only itself', async () => {
    await files({
      'a.jsonl': Buffer.concat([
        Buffer.from(
          '{"id": "1", "title": "Tin", "text": "Một."}\n\n{"id": "2", "text"\n{"id": "3"}\n"chữ"\n',
        ),
        Buffer.from('{"id": "4", "text": "'),
        Buffer.from([0xd0, 0x41]),
        Buffer.from('"}\n'),
        Buffer.from('{"id": "5", "text": "Năm.", "published": "21/6/2023"}\r\n{"id": "6", "text": "Sáu."}'),
      ]),
    })
    const items = await all([join(folder, 'a.jsonl')])
    expect(articles(items).map(article => article.id)).toEqual(['1', '6'])
    expect(problems(items)).toEqual([
      expect.stringMatching(/^a\.jsonl:3: not JSON/),
      expect.stringMatching(/^a\.jsonl:4: field text: /),
      expect.stringMatching(/^a\.jsonl:5: .*object/),
      expect.stringMatching(/^a\.jsonl:6: not UTF-8 \(byte 21/),
      expect.stringMatching(/^a\.jsonl:7: field published: .*2023-06-21/),
    ])
  })
  test('lines longer than a piece of the file are whole', async () => {
    const text = 'Điện Biên. '.repeat(30_000)
    await files({ 'a.ndjson': `{"id":"1","text":"${text}"}\n{"id":"2","text":"${text}"}\n` })
    const found = articles(await all([join(folder, 'a.ndjson')]))
    expect(found.map(article => article.text === text)).toEqual([true, true])
  })
  test('the text is not trimmed: offsets of others into it stay right', async () => {
    expect(await only('a.json', '{"id": "1", "text": "  Một. "}')).toMatchObject({ text: '  Một. ' })
  })
  test('one article, a list, or a list under "articles"', async () => {
    await files({
      'a.json': '{"id": 7, "text": "Một.", "published": "2023-06-21T23:30:00+07:00", "source": null}',
      'b.json': '[{"id": "b1", "text": "Hai."}, {"id": "b2"}]',
      'c.json': '{"articles": [{"text": "Ba.", "url": "https://www.bao.vn/tin/c-1.html?p=2#top"}]}',
      'd.json': '[\n{"id": "d"},\n]',
    })
    const items = await all([folder])
    expect(articles(items)).toEqual([
      { id: '7', title: '', text: 'Một.', published: '2023-06-21' },
      { id: 'b1', title: '', text: 'Hai.' },
      {
        id: 'bao.vn/tin/c-1.html?p=2',
        title: '',
        text: 'Ba.',
        url: 'https://www.bao.vn/tin/c-1.html?p=2#top',
      },
    ])
    expect(problems(items)).toEqual([
      expect.stringMatching(/^b\.json: article 2: field text/),
      expect.stringMatching(/^d\.json: not JSON \(Unexpected token/),
    ])
  })
  test('what no store can hold is replaced, and offsets stay', async () => {
    expect((await only('a.json', '{"text": "a\\ud800b\\u0000c"}'))?.text).toBe('a\uFFFDb\uFFFDc')
  })
})

describe('files that are not articles', () => {
  test.for<[string, Uint8Array | string, RegExp]>([
    ['empty', '', /^x\.txt: the file is empty/],
    ['only spaces', ' \n\n', /^x\.txt: the article is empty/],
    ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), /^x\.txt: a binary file \(byte 4/],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0), /^x\.txt: the file is in UTF-16; want UTF-8/],
    [
      'windows-1258',
      Buffer.from('Tin\nH\xf4\xf2i ngh\xee\xf2 \xf0\xfa\xea\xa9', 'latin1'),
      /^x\.txt: not UTF-8 \(byte 5, line 2\).*iconv/,
    ],
    ['cut inside a letter', Buffer.from('Tin\nĐiện').subarray(0, 8), /^x\.txt: not UTF-8 \(byte/],
  ])('%s', async ([, content, reason]) => {
    await files({ 'x.txt': content })
    expect(problems(await all([join(folder, 'x.txt')]))).toEqual([expect.stringMatching(reason)])
  })
  test('an empty or binary .jsonl', async () => {
    await files({ 'a.jsonl': '\n \n', 'b.jsonl': Uint8Array.of(31, 139, 8, 0, 0, 10, 10) })
    expect(problems(await all([folder]))).toEqual([
      expect.stringMatching(/^a\.jsonl: the file is empty/),
      expect.stringMatching(/^b\.jsonl: a binary file/),
    ])
  })
  test('a path that is not there', async () => {
    expect(problems(await all([join(folder, 'khong.txt')]))).toEqual([
      'khong.txt: no such file or folder; check the path',
    ])
  })
})

describe('folders', () => {
  test('are read in order of code point, without hidden files', async () => {
    await files({
      'z.txt': 'z',
      'a/2.txt': 'a2',
      'a/10.txt': 'a10',
      'Đ.txt': 'Đ',
      'B.txt': 'B',
      '.an.txt': 'ẩn',
      '.git/x.txt': 'ẩn',
    })
    expect(articles(await all([folder])).map(article => article.text)).toEqual(['B', 'a10', 'a2', 'z', 'Đ'])
  })
  test('name the files of other kinds once for each kind, as no failure', async () => {
    await files({ 'a.txt': 'a', '1.jpg': '1', '2.JPG': '2', '3.jpg': '3', '4.jpg': '4', LICH: 'x' })
    const items = await all([folder])
    expect(problems(items)).toEqual([])
    expect(notes(items)).toEqual([
      expect.stringMatching(/\.jpg is not read.*: 1\.jpg, 2\.JPG, 3\.jpg and 1 more$/),
      expect.stringMatching(/no extension is not read.*: LICH$/),
    ])
  })
  test('a file of another kind that is named itself is a problem', async () => {
    await files({ 'a.jpg': 'x' })
    expect(problems(await all([join(folder, 'a.jpg')]))).toEqual([expect.stringMatching(/^a\.jpg: .*\.txt/)])
  })
  test('that hold a link to themselves end', async () => {
    await files({ 'a/b.txt': 'b' })
    await symlink(folder, join(folder, 'a', 'len'))
    expect(articles(await all([folder]))).toHaveLength(1)
  })
})

describe('standard input', () => {
  test('JSON lines when it begins with {', async () => {
    expect(
      articles(await all(['-'], '\uFEFF \n{"id": "1", "text": "Một."}\n{"id": "2", "text": "Hai."}')).length,
    ).toBe(2)
  })
  test('else one text', async () => {
    expect(articles(await all(['-'], 'Tin\n{"id": "1"}'))).toMatchObject([
      { title: 'Tin', text: '{"id": "1"}' },
    ])
  })
  test.for(['', '\n', ' \r\n\n', '\uFEFF'])('nothing (%j) is no article and no problem', async nothing => {
    expect(await all(['-'], nothing)).toEqual([])
  })
})

test('tells how many bytes are done', async () => {
  await files({ 'a.txt': 'abc', 'b.txt': 'defgh' })
  const seen: [number, number][] = []
  for await (const _ of read([folder], { onBytes: (done, total) => seen.push([done, total]) }));
  expect(seen).toEqual([
    [3, 8],
    [8, 8],
  ])
})
