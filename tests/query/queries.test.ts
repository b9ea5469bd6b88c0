/** Every saved query, on every store, on one small graph: the rows that a reader of the five articles would write. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runQuery, savedQueries, savedQuery } from '../../src/query/index.ts'
import { graphSchema } from '../../src/schema/graph.ts'
import { ASKED } from './asked.ts'
import { RECORDS } from './records.ts'
import { type Opened, STORES, storeWith } from './stores.ts'

it('every query that ships is asked here', () => {
  expect([...new Set(ASKED.map(asked => asked.query))].sort()).toEqual(
    savedQueries().map(query => query.name),
  )
})

it('a connection goes through every type of fact', () => {
  const types = /\[:([A-Z_|]+)\*/.exec(savedQuery('connection').cypher)?.[1]?.split('|')
  expect(types?.sort()).toEqual(Object.keys(graphSchema().facts).sort())
})

describe.each(STORES)('saved queries on %s', kind => {
  let opened: Opened
  /** Ids are made of hashes; the expectations call a node by its name. */
  const names = new Map<unknown, string>()
  beforeAll(async () => {
    opened = await storeWith(kind, RECORDS)
    for (const { id, name } of await opened.store.query(
      'MATCH (n) WHERE NOT n:Article RETURN n.id AS id, n.name AS name',
    ))
      names.set(id, String(name))
  })
  afterAll(() => opened.close())

  const readable = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(readable) : (names.get(value) ?? value)

  it.each(ASKED)('$query $args', async ({ query, args, rows: expected }) => {
    const { columns, rows } = await runQuery(opened.store, query, args)
    for (const row of rows) expect(Object.keys(row)).toEqual(columns)
    expect(rows.map(row => columns.map(column => readable(row[column])))).toEqual(expected)
  })
})
