/** The example in each query's header, asked on the sample articles: it has the answer that the header tells. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runQuery, savedQueries } from '../../src/query/index.ts'
import { sampleRecords } from './samples.ts'
import { type Opened, STORES, storeWith } from './stores.ts'

describe.each(STORES)('examples on %s', kind => {
  let opened: Opened
  beforeAll(async () => {
    opened = await storeWith(kind, await sampleRecords())
  })
  afterAll(() => opened.close())

  it.each(savedQueries().map(query => [query.name, query] as const))('%s', async (_, query) => {
    const { rows } = await runQuery(opened.store, query, query.example)
    for (const row of query.expectation.example) expect(rows).toContainEqual(expect.objectContaining(row))
  })

  it('two steps from a body nothing is seen that is hidden', async () => {
    const args = { organization: 'quan khu 2', depth: 2 }
    const { rows } = await runQuery(opened.store, 'links-of-organization', args)
    const labels = rows.flatMap(row => [row.sourceLabel, row.targetLabel])
    expect([...new Set(labels)].sort()).toEqual(['Event', 'Organization', 'Person', 'Place'])
  })
})
