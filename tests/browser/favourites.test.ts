/** Every favourite, sent to Neo4j as Browser sends it: it runs as it is and has an answer on the sample articles. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { asStatement, favourites } from '../../src/browser-kit/favourites.ts'
import { graphQueries, runQuery, savedQueries } from '../../src/query/index.ts'
import { type Samples, sampleGraph } from './graph.ts'

const server = inject('neo4j')

describe.runIf(server)('favourites on Neo4j', () => {
  let samples: Samples
  beforeAll(async () => {
    samples = await sampleGraph(server as NonNullable<typeof server>)
  })
  afterAll(() => samples?.close())
  const answer = async (cypher: string) => (await samples.driver.executeQuery(cypher)).records

  test.each(favourites().map(({ path, cypher }) => [path, cypher]))('%s has rows', async (_, cypher) => {
    expect(await answer(cypher)).not.toEqual([])
  })

  test.each(savedQueries().map(query => [query.name, query] as const))(
    '%s has the rows of the saved query',
    async (_, query) => {
      const { rows } = await runQuery(samples.store, query, query.example)
      expect((await answer(asStatement(query))).map(record => record.toObject())).toEqual(rows)
    },
  )

  /** Names and other values that are required stay; the rest is null or its default. */
  const barely = [...savedQueries(), ...graphQueries()].map(query => {
    const required = Object.keys(query.example).filter(name => 'required' in (query.parameters[name] ?? {}))
    return { ...query, example: Object.fromEntries(required.map(name => [name, query.example[name] ?? ''])) }
  })
  test.each(barely)('$title: nothing but what is required', async query => {
    expect(await answer(asStatement(query))).not.toEqual([])
  })

  test.each([
    ['quan khu 2', 'Quân khu 2'],
    ['Quân khu 2', 'Quân khu 2'],
    ['QUÂN KHU 2', 'Quân khu 2'],
    ['dai hoi dong co dong "thuong nien"', 'Đại hội đồng cổ đông thường niên năm 2024'],
    ['Cà Thị Hoan', 'Cà Thị Hoan'],
    ['ca thi hoan', 'Cà Thị Hoan'],
    ['Cá Thị Hoan', undefined],
    ['không ai cả', undefined],
  ])('Find a name: %s', async (words, name) => {
    const find = favourites()[0]?.cypher.replace("'dien bien'", `'${words}'`) ?? ''
    expect((await answer(find))[0]?.get('name')).toBe(name)
  })

  test('a name that nobody has finds nothing, an id finds its node', async () => {
    const query = savedQueries().find(({ name }) => name === 'anniversaries')
    if (!query) throw new Error('anniversaries is missing')
    expect(await answer(asStatement({ ...query, example: { event: 'không có' } }))).toEqual([])
    const [row] = await answer(asStatement(query))
    const id = String(row?.get('commemoratedId'))
    expect((await answer(asStatement({ ...query, example: { event: id } }))).length).toBeGreaterThan(0)
  })
})
