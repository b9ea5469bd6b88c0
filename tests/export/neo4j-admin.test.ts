import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { files } from '../../src/export/neo4j-admin.ts'
import { add } from '../../src/store/add.ts'
import { open, type Store } from '../../src/store/store.ts'
import { recordOf, three } from '../graph/records.ts'

let folder: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketnoi-export-'))
  store = await open(join(folder, 'x.grafeo'))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

/** All files, one below the other. */
const written = async (): Promise<string> => {
  let text = ''
  let last = ''
  for await (const piece of files(store.parts())) {
    if (piece.file !== last) text += `--- ${piece.file}\n`
    last = piece.file
    text += piece.text
  }
  return text
}

test('is written as it always was, whatever came first', async () => {
  await add(store, three().reverse())
  await expect(await written()).toMatchFileSnapshot('../golden/three.neo4j-admin.txt')
})

test('names what the importer could not take', async () => {
  await add(store, [
    recordOf('bai', 'Ông Lê Văn Sơn', { 'Lê Văn Sơn': { type: 'Person', aliases: ['S\u001fơn'] } }),
  ])
  await expect(written()).rejects.toThrow(/"S\\u001fơn" holds the sign U\+001F/)
})
