import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { write } from '../../src/export/json.ts'
import { apply } from '../../src/graph/change.ts'
import {
  type EntityNode,
  emptyGraph,
  type Fact,
  type Graph,
  isEntity,
  isMentions,
  isStates,
} from '../../src/graph/graph.ts'
import { saidBy } from '../../src/graph/said.ts'
import { update } from '../../src/graph/update.ts'
import type { Record } from '../../src/types.ts'
import { anyRecords } from './any.ts'
import { recordOf, three } from './records.ts'

const put = (graph: Graph, add: Record[], remove: string[] = []): Graph => {
  apply(
    graph,
    update(
      graph,
      add.map(record => saidBy(record)),
      remove,
    ),
  )
  return graph
}
const graphOf = (records: Record[]): Graph => put(emptyGraph(), records)
const textOf = (graph: Graph): string => [...write(graph)].join('')

const entity = (graph: Graph, name: string): EntityNode => {
  const key = graph.findNode((_, node) => isEntity(node) && node.name === name)
  return graph.getNodeAttributes(key) as EntityNode
}
const facts = (graph: Graph, type: string): Fact[] =>
  graph.filterEdges((_, edge) => edge.type === type).map(key => graph.getEdgeAttributes(key) as Fact)

describe('what several articles say is joined', () => {
  const graph = graphOf(three())

  test('an entity has its best name, all others as aliases, and all ranks', () => {
    expect(entity(graph, 'Lê Văn Sơn')).toMatchObject({
      aliases: ['Sơn'],
      ranks: ['Thiếu tướng', 'Trung tướng'],
    })
    expect(entity(graph, 'Hội nghị tổng kết năm 2022')).toMatchObject({
      aliases: ['HỘI NGHỊ TỔNG KẾT NĂM 2022'],
      start: '2022-12-20',
      end: '2022-12-20',
      folded: 'hoi nghi tong ket nam 2022 | hoi nghi tong ket nam 2022',
    })
    expect(entity(graph, 'Ủy ban nhân dân tỉnh An Giang')).toMatchObject({
      kind: 'state',
      aliases: ['UBND tỉnh', 'UBND tỉnh An Giang'],
    })
  })

  test('a fact counts its articles, and has all roles and the first and last date', () => {
    expect(facts(graph, 'ATTENDED')).toContainEqual({
      type: 'ATTENDED',
      sources: 2,
      first: '2022-12-21',
      last: '2022-12-23',
      roles: ['chair', 'speaker'],
    })
  })

  test('a fact without a known date has none', () => {
    expect(facts(graph, 'ATTENDED')).toContainEqual({ type: 'ATTENDED', sources: 1, roles: ['host'] })
  })

  test('two titles at one body are two facts, two sentences for one fact are one', () => {
    const text = 'Ông Lê Nam là Bí thư kiêm Chủ tịch xã Đoài.'
    const said = { 'Lê Nam': { type: 'Person' }, 'xã Đoài': { type: 'Organization' } }
    const record = recordOf('a', text, said, [
      ['HOLDS_POSITION', 'Lê Nam', 'xã Đoài', { title: 'Bí thư' }],
      ['HOLDS_POSITION', 'Lê Nam', 'xã Đoài', { title: 'Chủ tịch' }],
      ['HOLDS_POSITION', 'Lê Nam', 'xã Đoài', { title: 'Chủ tịch', status: 'former' }],
    ])
    const again = { ...record.relations[0], evidence: { start: 4, end: 20 } } as Record['relations'][number]
    const graph = graphOf([{ ...record, relations: [...record.relations, again] }])
    expect(facts(graph, 'HOLDS_POSITION').map(fact => [fact.title, fact.status, fact.sources])).toEqual([
      ['Bí thư', undefined, 1],
      ['Chủ tịch', undefined, 1],
      ['Chủ tịch', 'former', 1],
    ])
    expect(graph.filterEdges((_, edge) => isStates(edge))).toHaveLength(4)
  })

  test('a fact that one of two articles states twice keeps both roles when the other goes', () => {
    const said = { 'Lê Nam': { type: 'Person' }, 'Đại hội': { type: 'Event' } }
    const attended = (id: string, ...roles: string[]) =>
      recordOf(
        id,
        'Ông Lê Nam chủ trì và phát biểu tại Đại hội.',
        said,
        roles.map(role => ['ATTENDED', 'Lê Nam', 'Đại hội', { roles: [role] }]),
      )
    const graph = put(graphOf([attended('a', 'speaker', 'chair'), attended('b', 'guest')]), [], ['b'])
    expect(facts(graph, 'ATTENDED')).toEqual([{ type: 'ATTENDED', sources: 1, roles: ['chair', 'speaker'] }])
  })

  test('of two titles at one body, the one that no article states any more goes', () => {
    const said = { 'Lê Nam': { type: 'Person' }, 'xã Đoài': { type: 'Organization' } }
    const holds = (id: string, ...titles: string[]) =>
      recordOf(
        id,
        'Ông Lê Nam, xã Đoài.',
        said,
        titles.map(title => ['HOLDS_POSITION', 'Lê Nam', 'xã Đoài', { title }]),
      )
    const graph = put(graphOf([holds('a', 'Bí thư', 'Chủ tịch'), holds('b', 'Chủ tịch')]), [], ['a'])
    expect(facts(graph, 'HOLDS_POSITION')).toEqual([
      { type: 'HOLDS_POSITION', title: 'Chủ tịch', sources: 1 },
    ])
  })

  test('two entities of an article that are one node have one MENTIONS edge with all places', () => {
    const text = 'UBND tỉnh An Giang; Ủy ban nhân dân tỉnh An Giang.'
    const graph = graphOf([
      recordOf('a', text, {
        'UBND tỉnh An Giang': { type: 'Organization' },
        'Ủy ban nhân dân tỉnh An Giang': { type: 'Organization', kind: 'state' },
      }),
    ])
    const edges = graph.filterEdges((_, edge) => isMentions(edge)).map(key => graph.getEdgeAttributes(key))
    expect(edges).toMatchObject([
      { starts: [0, 20], ends: [18, 49], name: 'Ủy ban nhân dân tỉnh An Giang', kind: 'state' },
    ])
  })

  test('a property that the schema does not give to a type is left out', () => {
    const graph = graphOf([
      recordOf('a', 'Huế', { Huế: { type: 'Place', rank: 'Đại tá', level: 'thành phố' } }),
    ])
    expect(entity(graph, 'thành phố Huế')).not.toHaveProperty('ranks')
    expect(entity(graph, 'thành phố Huế').level).toBe('thành phố')
  })
})

describe('a record that contradicts itself is told by article and place', () => {
  const said = { 'Lê Nam': { type: 'Person' }, Huế: { type: 'Place' } }
  const good = recordOf('bai-7', 'Ông Lê Nam ở Huế.', said)
  const relation = {
    type: 'HELD_IN',
    from: 'Lê Nam',
    to: 'Huế',
    properties: {},
    evidence: { start: 0, end: 5 },
    rule: '',
  }
  test.each<[Partial<Record>, string]>([
    [{ relations: [relation] }, 'relation 1 (HELD_IN): from: want Event, not Person'],
    [{ relations: [{ ...relation, type: 'LIKES' }] }, 'relation 1 (LIKES): want one of ATTENDED,'],
    [{ relations: [{ ...relation, type: 'ATTENDED', to: 'x' }] }, 'to: no entity has the id x'],
    [{ entities: [...good.entities, ...good.entities] }, 'entity Lê Nam: want each entity id once'],
    [{ text: 'Ông' }, 'entity Lê Nam: want a stretch of the text (0 to 3), not 4 to 10'],
  ])('%#', (part, told) => {
    expect(() => saidBy({ ...good, ...part })).toThrow(`article "bai-7": `)
    expect(() => saidBy({ ...good, ...part })).toThrow(told)
  })
})

describe('the graph is a function of the set of articles', () => {
  const runs = fc.record({
    records: anyRecords,
    order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    size: fc.integer({ min: 1, max: 4 }),
  })
  const shuffled = (records: Record[], order: number[]): Record[] =>
    records
      .map((record, i) => [order[i] ?? 0, record] as const)
      .sort(([a], [b]) => a - b)
      .map(([, record]) => record)

  test('in any order and any split into runs', () => {
    fc.assert(
      fc.property(runs, ({ records, order, size }) => {
        const graph = emptyGraph()
        const other = shuffled(records, order)
        for (let i = 0; i < other.length; i += size) put(graph, other.slice(i, i + size))
        expect(textOf(graph)).toBe(textOf(graphOf(records)))
      }),
    )
  })

  test('the same articles again change nothing', () => {
    fc.assert(
      fc.property(anyRecords, records => {
        const change = update(
          graphOf(records),
          records.map(record => saidBy(record)),
          [],
        )
        expect(change).toEqual({ nodes: [], edges: [], dropNodes: [], dropEdges: [] })
      }),
    )
  })

  test('what is taken out or replaced leaves no trace', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(12), fc.nat(12), (records, from, to) => {
        const gone = records.slice(Math.min(from, to), Math.max(from, to))
        const stay = records.filter(record => !gone.includes(record))
        const without = put(
          graphOf(records),
          [],
          gone.map(record => record.id),
        )
        expect(textOf(without)).toBe(textOf(graphOf(stay)))

        const [first] = records
        const old = gone.map(record => ({ ...(first as Record), id: record.id }))
        expect(textOf(put(graphOf([...old, ...stay]), gone))).toBe(textOf(graphOf(records)))
      }),
    )
  })

  test('an update leaves the graph that it is given as it was', () => {
    const graph = graphOf(three())
    const before = textOf(graph)
    update(graph, [], ['bai-1'])
    expect(textOf(graph)).toBe(before)
  })
})
