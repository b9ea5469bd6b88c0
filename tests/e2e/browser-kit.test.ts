import { readdir, readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { workplace } from './ketnoi.ts'

const { run, path } = workplace()

test('browser-kit writes its files into a folder that it makes, the same each time', async () => {
  const { code, out, err } = await run(['browser-kit', '--out', path('a/kit')])
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).toContain('guide.html')
  await run(['browser-kit', '--out', path('b')])
  await run(['browser-kit', '--out', path('b')])
  const files = ['guide.html', 'queries.zip', 'style.grass']
  expect((await readdir(path('a/kit'))).sort()).toEqual(files)
  for (const file of files)
    expect(await readFile(path(`b/${file}`))).toEqual(await readFile(path(`a/kit/${file}`)))
})

test('a place where no folder can be is told with its path and what to do', async () => {
  await writeFile(path('taken'), '')
  const { code, err } = await run(['browser-kit', '--out', path('taken')])
  expect(code).toBe(1)
  expect(err).toMatch(/taken: no folder can be made there .*name another with --out/)
  expect(await run(['browser-kit'])).toMatchObject({ code: 2 })
})

test('a file that cannot be written is told with its path', async () => {
  await run(['browser-kit', '--out', path('full/style.grass')])
  const { code, err } = await run(['browser-kit', '--out', path('full')])
  expect(code).toBe(1)
  expect(err).toMatch(/style\.grass: cannot be written .*name another place with --out/)
})
