import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { KetnoiError } from '../../src/errors.ts'
import { add } from '../../src/store/add.ts'
import { open } from '../../src/store/store.ts'
import { three } from '../graph/records.ts'
import { testStore } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'ketnoi-grafeo-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
const fresh = (): string => join(folder, `graph-${count++}.grafeo`)

testStore('Grafeo', async () => fresh())

describe('a Grafeo file', () => {
  test('that is not there is not made by reading', async () => {
    const path = fresh()
    await expect(open(path, { readOnly: true })).rejects.toThrow(/there is no graph yet.*ketnoi build/)
    await expect(open(path, { readOnly: true })).rejects.toThrow(KetnoiError)
  })

  test('of another kind is left alone', async () => {
    const path = fresh()
    writeFileSync(path, 'Xin chào, đây không phải là đồ thị.')
    await expect(open(path)).rejects.toThrow(/not a ketnoi graph/)
  })

  test('that is in use says so', async () => {
    const path = fresh()
    const store = await open(path)
    await expect(open(path)).rejects.toThrow(/in use by another process/)
    await store.close()
  })

  test('may be read by several at once', async () => {
    const path = fresh()
    await (await open(path)).close()
    const readers = await Promise.all([open(path, { readOnly: true }), open(path, { readOnly: true })])
    for (const reader of readers) expect(await reader.query('RETURN 1 AS one')).toEqual([{ one: 1 }])
    for (const reader of readers) await reader.close()
  })

  test('that is open to read only is not written', async () => {
    const path = fresh()
    await (await open(path)).close()
    const store = await open(path, { readOnly: true })
    await expect(add(store, three())).rejects.toThrow(`${path}: cannot be written`)
    await store.close()
  })

  test('may be closed twice, and answers no more', async () => {
    const store = await open(fresh())
    await store.close()
    await store.close()
    await expect(store.query('RETURN 1 AS one')).rejects.toThrow(/is closed/)
  })
})

test('an address that no store opens is told, with those that are', async () => {
  await expect(open('redis://localhost')).rejects.toThrow(
    /want a path such as .*, or the address of a Neo4j server/,
  )
})
