/** Every saved query gives the same rows from every store on a large graph, whatever it is asked about. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { news } from '../../bench/news.ts'
import { apply, type Change } from '../../src/graph/change.ts'
import { emptyGraph, isEntity } from '../../src/graph/graph.ts'
import { saidBy } from '../../src/graph/said.ts'
import { update } from '../../src/graph/update.ts'
import { labelsOf, type Parameter } from '../../src/query/header.ts'
import { runQuery, type SavedQuery, savedQueries } from '../../src/query/index.ts'
import { graphSchema } from '../../src/schema/graph.ts'
import type { EntityType, Record } from '../../src/types.ts'
import { type Opened, STORES, storeWith } from './stores.ts'

/** A graph of 20,000 articles takes minutes to write; a tenth of them shows most of what may differ. */
const ARTICLES = process.env.CI ? 20_000 : 2000
/** How often each query is asked. */
const TIMES = 6
/** Nodes and edges that are written at once. */
const ROWS = 20_000

/** Generated articles, in which also a body holds the event, and departments belong to the committee of the province. */
function* articles(): Generator<Record> {
  for (const record of news(ARTICLES)) {
    const bodies = record.entities.filter(({ type }) => type === 'Organization')
    const event = record.entities.find(({ type }) => type === 'Event')
    const committee = bodies.find(({ name }) => name.startsWith('UBND'))
    const state = (type: string, from: string, to: string): Record['relations'][number] => ({
      type,
      from,
      to,
      properties: {},
      evidence: { start: 0, end: 5 },
      rule: 'test',
    })
    const more: Record['relations'] = []
    if (bodies[0] && event) more.push(state('ORGANIZED', bodies[0].id, event.id))
    for (const { id, name } of bodies)
      if (committee && name.startsWith('Sở')) more.push(state('PART_OF', id, committee.id))
    yield { ...record, relations: [...record.relations, ...more] }
  }
}

/** A change in pieces that follow each other. */
const pieces = ({ nodes, edges }: Change): Change[] => {
  const cut = <Item>(items: Item[]): Item[][] =>
    Array.from({ length: Math.ceil(items.length / ROWS) }, (_, i) => items.slice(i * ROWS, (i + 1) * ROWS))
  const none = { nodes: [], edges: [], dropNodes: [], dropEdges: [] }
  return [
    ...cut(nodes).map(piece => ({ ...none, nodes: piece })),
    ...cut(edges).map(piece => ({ ...none, edges: piece })),
  ]
}

describe.skipIf(!inject('neo4j'))(`saved queries on a graph of ${ARTICLES} articles`, () => {
  const graph = emptyGraph()
  const stores: Opened[] = []
  /** Nodes by label, from the one with the most facts to the one with the fewest; and facts. */
  const nodes = new Map<EntityType, string[]>()
  let facts: { source: string; target: string; attributes: { title?: string } }[] = []

  beforeAll(async () => {
    const said = [...articles()].map(record => saidBy(record))
    const change = update(graph, said, [])
    apply(graph, change)
    for (const kind of STORES) {
      const opened = await storeWith(kind, [])
      stores.push(opened)
      for (const piece of pieces(change)) await opened.store.edit(edit => edit.write(piece))
    }
    const of = new Set(Object.keys(graphSchema().facts))
    facts = graph
      .filterEdges((_, { type }) => of.has(type))
      .sort()
      .map(key => ({
        source: graph.source(key),
        target: graph.target(key),
        attributes: graph.getEdgeAttributes(key) as { title?: string },
      }))
    const degree = new Map<string, number>()
    for (const { source, target } of facts)
      for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1)
    graph.forEachNode((id, node) => {
      if (isEntity(node)) nodes.set(node.label, [...(nodes.get(node.label) ?? []), id])
    })
    for (const ids of nodes.values())
      ids.sort((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1))
  }, 900_000)
  afterAll(() => Promise.all(stores.map(({ close }) => close())))

  /** The values of one asking: the most connected first, then others on and on; optional ones every other time. */
  const valuesOf = ({ name, parameters }: SavedQuery, time: number) => {
    const pick = <Item>(items: readonly Item[]): Item =>
      items[Math.floor((items.length * time ** 2) / TIMES ** 2)] as Item
    const fact = pick(facts)
    const entities = Object.values(parameters).filter(parameter => labelsOf(parameter).length)
    const value = (parameter: Parameter) => {
      const labels = labelsOf(parameter)
      if (labels.length && entities.length === 2) return parameter === entities[0] ? fact.source : fact.target
      if (labels.length) return pick(nodes.get(labels[time % labels.length] as EntityType) ?? [])
      if ('default' in parameter && time % 2 === 0) return undefined
      if (parameter.values) return pick(parameter.values)
      if (parameter.of) return pick(facts.flatMap(({ attributes: { title } }) => title ?? []))
      if (parameter.type === 'date') return ['2019', '2020-06', '2021-03-15'][time % 3]
      if (parameter.type === 'integer') return Math.min(parameter.max ?? 50, (parameter.min ?? 1) + time)
      throw new Error(`${name}: no value for ${JSON.stringify(parameter)}`)
    }
    const given = Object.entries(parameters).flatMap(([key, parameter]) => {
      const one = value(parameter)
      return one === undefined ? [] : [[key, one] as const]
    })
    return Object.fromEntries(given)
  }

  test.each(savedQueries().map(query => [query.name, query] as const))(
    '%s',
    async (_, query) => {
      let rows = 0
      for (let time = 0; time < TIMES; time++) {
        const values = valuesOf(query, time)
        const [one, other] = await Promise.all(stores.map(({ store }) => runQuery(store, query, values)))
        expect(one?.rows, JSON.stringify(values)).toEqual(other?.rows)
        rows += one?.rows.length ?? 0
      }
      // Nothing in the generated articles commemorates.
      if (query.name !== 'anniversaries') expect(rows).toBeGreaterThan(0)
    },
    300_000,
  )
})
