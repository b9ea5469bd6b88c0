import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { workplace } from './ketnoi.ts'

const { run, path } = workplace()
const SAMPLES = fileURLToPath(new URL('../../seeds/articles', import.meta.url))
beforeAll(async () => {
  expect((await run(['build', SAMPLES])).code).toBe(0)
})

test('a folder of files wants a name', async () => {
  const { code, err } = await run(['export', '--format', 'neo4j-admin'])
  expect(code).toBe(1)
  expect(err).toBe('neo4j-admin is a folder of files; name a new one with --out\n')
})

test('a folder with something in it is left as it is', async () => {
  await mkdir(path('full'))
  await writeFile(path('full/mine.txt'), 'mine')
  const { code, err } = await run(['export', '--format', 'neo4j-admin', '--out', 'full'])
  expect(code).toBe(1)
  expect(err).toBe('full: want a new or an empty folder; name another with --out\n')
  expect(await readdir(path('full'))).toEqual(['mine.txt'])
})

test('a folder is made whole, with nothing left beside it', async () => {
  const { code, err } = await run(['export', '--format', 'neo4j-admin', '--out', 'import'])
  expect([code, err]).toEqual([0, 'written to import\n'])
  expect(await readdir(path('import'))).toEqual(
    expect.arrayContaining(['import.args', 'Person-header.csv', 'Person-0001.csv']),
  )
  expect((await readdir(path('.'))).filter(name => name.endsWith('.part'))).toEqual([])
})
