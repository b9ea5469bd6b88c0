import { describe, expect, test } from 'vitest'
import { apply } from '../../src/graph/change.ts'
import { emptyGraph, type Mentions } from '../../src/graph/graph.ts'
import { saidBy } from '../../src/graph/said.ts'
import { update } from '../../src/graph/update.ts'
import type { Entity, Record } from '../../src/types.ts'

type Named = [name: string, properties?: Entity['properties']]

/** The nodes of entities, each of an article of its own; people hold one post, for a name alone joins nobody. */
const nodeOf = (type: Entity['type'], named: Named[]): string[] => {
  const records = named.map(
    ([name, properties = {}], i): Record => ({
      id: `bai-${i}`,
      title: '',
      text: 'x',
      language: 'vi',
      entities: [
        { id: 'e1', type, name, aliases: [], properties, mentions: [{ start: 0, end: 1 }] },
        {
          id: 'e2',
          type: 'Organization',
          name: 'Quân khu 9',
          aliases: [],
          properties: {},
          mentions: [{ start: 0, end: 1 }],
        },
      ],
      relations:
        type === 'Person'
          ? [
              {
                type: 'HOLDS_POSITION',
                from: 'e1',
                to: 'e2',
                properties: { title: 'Tư lệnh' },
                evidence: { start: 0, end: 1 },
                rule: 'test',
              },
            ]
          : [],
    }),
  )
  const graph = emptyGraph()
  apply(
    graph,
    update(
      graph,
      records.map(record => saidBy(record)),
      [],
    ),
  )
  return records.map(({ id }) => {
    const [name] = named[Number(id.slice(4))] ?? ['']
    const local = graph.findOutEdge(`article:${id}`, (_, edge) => {
      const { type, name: usual, aliases } = edge as Mentions
      return type === 'MENTIONS' && [usual, ...aliases].includes(name.normalize('NFC'))
    })
    return graph.target(local)
  })
}

const same: [Entity['type'], Named, Named][] = [
  ['Person', ['Nguyễn Văn Hoà'], ['NGUYỄN VĂN  HÒA']],
  ['Person', ['Ðặng Thị Hòa'.normalize('NFD')], ['Đặng Thị Hòa']],
  ['Person', ['Niê Y-Blô'], ['Niê Y Blô']],
  ['Organization', ['UBND tỉnh Điện Biên'], ['Ủy ban nhân dân tỉnh Điện Biên']],
  ['Organization', ['Uỷ ban Nhân dân tỉnh Điện Biên'], ['ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN']],
  ['Organization', ['Bộ CHQS tỉnh Sơn La'], ['Bộ Chỉ huy quân sự tỉnh Sơn La']],
  ['Organization', ['Công ty Kỹ nghệ Mỹ Lý'], ['Công ty Kĩ nghệ Mĩ Lí']],
  ['Organization', ['Quốc hội khoá XV'], ['Quốc hội khóa 15']],
  ['Place', ['TP Huế', { level: 'TP' }], ['thành phố Huế', { level: 'thành phố' }]],
  ['Place', ['Điện Biên', { level: 'tỉnh' }], ['tỉnh Điện Biên', { level: 'tỉnh' }]],
  ['Place', ['tỉnh Điện Biên', { level: 'tỉnh', code: '11' }], ['Điện Biên', { code: '11' }]],
  ['Event', ['Đại hội lần thứ XV'], ['Đại hội lần thứ 15']],
  ['Event', ['Lễ kỷ niệm “70 năm”', { date: '2023-12-22' }], ['Lễ kỉ niệm 70 năm', { date: '2023-12-22' }]],
  ['Event', ['Hội nghị tổng kết', { date: '2023-12' }], ['hội nghị Tổng kết', { date: '2023-12' }]],
]

const different: [Entity['type'], Named, Named][] = [
  ['Person', ['Nguyễn Văn Hùng'], ['Nguyễn Văn Hưng']],
  ['Person', ['Lê Vy'], ['Lê Vi']],
  ['Organization', ['Sư đoàn 316'], ['Sư đoàn 326']],
  ['Organization', ['Công ty Thuý'], ['Công ty Thui']],
  ['Organization', ['Đại hội lần thứ IV'], ['Đại hội lần thứ VI']],
  ['Place', ['tỉnh Điện Biên', { level: 'tỉnh' }], ['huyện Điện Biên', { level: 'huyện' }]],
  ['Place', ['xã Tân Lập', { level: 'xã', code: '1' }], ['xã Tân Lập', { level: 'xã', code: '2' }]],
  ['Event', ['Hội nghị tổng kết', { date: '2022' }], ['Hội nghị tổng kết', { date: '2023' }]],
  ['Person', ['…'], ['“”']],
]

describe('two ways of writing one name are one node', () => {
  test.each(same)('%s: %j, %j', (type, one, other) => {
    const [first, second] = nodeOf(type, [one, other])
    expect(first).toBe(second)
  })
})

describe('two names are two nodes', () => {
  test.each(different)('%s: %j, %j', (type, one, other) => {
    const [first, second] = nodeOf(type, [one, other])
    expect(first).not.toBe(second)
  })
})

test('the same name of two types is two nodes', () => {
  expect(nodeOf('Person', [['Điện Biên']])).not.toEqual(nodeOf('Place', [['Điện Biên']]))
})

test('an id is a letter for the type and twelve more', () => {
  expect(nodeOf('Person', [['Lê Văn Sơn']])[0]).toMatch(/^P[a-z2-7]{12}$/)
  expect(nodeOf('Organization', [['Quân khu 9']])[0]).toMatch(/^O[a-z2-7]{12}$/)
  expect(nodeOf('Place', [['Huế']])[0]).toMatch(/^L[a-z2-7]{12}$/)
  expect(nodeOf('Event', [['Đại hội']])[0]).toMatch(/^E[a-z2-7]{12}$/)
})

test('ids stay what they are from version to version', () => {
  expect(nodeOf('Person', [['Lê Văn Sơn']])[0]).toMatchInlineSnapshot(`"P5g5yggwd6fji"`)
})
