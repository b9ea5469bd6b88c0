import { describe, expect, test } from 'vitest'
import type { Relation, Span } from '../../src/types.ts'
import { recordOf } from '../graph/records.ts'
import { doubtsIn, linked, nodeIn, told } from './linked.ts'

type Telling = [day: string, what: Parameters<typeof told>[3]]
const NAME = 'Nguyễn Văn Hùng'

const areOne = (tellings: Telling[], name = NAME): boolean => {
  const graph = linked(tellings.map(([day, what], i) => told(`bai-${i}`, day, name, what)))
  return new Set(tellings.map((_, i) => nodeIn(graph, `bai-${i}`, name))).size === 1
}

describe('tellings that fit are one person', () => {
  test.each<[string, ...Telling[]]>([
    [
      'the same post',
      ['2023-01-05', { posts: ['Chủ tịch @ UBND tỉnh Điện Biên'] }],
      ['2024-03-01', { posts: ['Chủ tịch @ Ủy ban nhân dân tỉnh Điện Biên'] }],
    ],
    [
      'another post at the same body',
      ['2023-01-05', { posts: ['Phó Chủ tịch @ UBND tỉnh Điện Biên'] }],
      ['2024-03-01', { posts: ['Chủ tịch @ UBND tỉnh Điện Biên'] }],
    ],
    [
      'from the district to its province',
      ['2022-01-05', { posts: ['Bí thư @ Huyện ủy Mường La'] }],
      ['2024-03-01', { posts: ['Phó Chủ tịch @ UBND tỉnh Sơn La'] }],
    ],
    [
      'from the army of a province to its military region, with a higher rank',
      ['2022-12-08', { rank: 'Đại tá', posts: ['Chỉ huy trưởng @ Bộ CHQS tỉnh Nam Định'] }],
      ['2024-09-10', { rank: 'Thiếu tướng', posts: ['Phó Tư lệnh @ Quân khu 3'] }],
    ],
    [
      'into the province that the old one went into',
      ['2023-10-11', { posts: ['Chủ tịch @ HĐND tỉnh Nam Định'] }],
      ['2025-10-01', { posts: ['Chủ tịch @ HĐND tỉnh Ninh Bình'] }],
    ],
    [
      'to another province, where the old post is told',
      ['2022-01-05', { posts: ['Giám đốc @ Sở Y tế tỉnh Lào Cai'] }],
      [
        '2024-03-01',
        { posts: ['Giám đốc @ Sở Y tế tỉnh Sơn La'], former: ['Giám đốc @ Sở Y tế tỉnh Lào Cai'] },
      ],
    ],
    [
      'a name alone among the same people',
      [
        '2024-03-01',
        { posts: ['Giám đốc @ Sở Y tế tỉnh Sơn La'], beside: ['Lò Thị Mai', 'Cà Văn Chiu', 'Hà Thị Lan'] },
      ],
      ['2024-03-02', { beside: ['Lò Thị Mai', 'Cà Văn Chiu', 'Hà Thị Lan'] }],
    ],
  ])('%s', (_, ...tellings) => {
    expect(areOne(tellings)).toBe(true)
    expect(areOne([...tellings].reverse())).toBe(true)
  })
})

describe('tellings that contradict each other, or say nothing, are several', () => {
  test.each<[string, ...Telling[]]>([
    [
      'two provinces at one time',
      ['2024-04-11', { posts: ['Phó Chủ tịch @ UBND tỉnh Lào Cai'] }],
      ['2024-04-12', { posts: ['Chủ tịch @ UBND tỉnh Sơn La'] }],
    ],
    [
      'two provinces that were one only later',
      ['2023-04-11', { posts: ['Giám đốc @ Sở Y tế tỉnh Nam Định'] }],
      ['2023-04-12', { posts: ['Giám đốc @ Sở Y tế tỉnh Ninh Bình'] }],
    ],
    [
      'a rank that would have fallen',
      ['2023-04-11', { rank: 'Đại tá', posts: ['Chỉ huy trưởng @ Bộ CHQS tỉnh Sơn La'] }],
      ['2024-04-12', { rank: 'Thiếu tá', posts: ['Trợ lý @ Bộ CHQS tỉnh Sơn La'] }],
    ],
    [
      'an officer and an official',
      ['2024-04-11', { rank: 'Trung tá', posts: ['Phó Chỉ huy trưởng @ Ban CHQS huyện Mường La'] }],
      ['2024-04-12', { posts: ['Phó Giám đốc @ Sở Y tế tỉnh Sơn La'] }],
    ],
    ['a name alone', ['2024-04-11', {}], ['2024-04-12', { posts: ['Giám đốc @ Sở Y tế tỉnh Sơn La'] }]],
    ['two names alone', ['2024-04-11', {}], ['2024-04-12', {}]],
  ])('%s', (_, ...tellings) => {
    expect(areOne(tellings)).toBe(false)
    expect(areOne([...tellings].reverse())).toBe(false)
  })

  test('names that differ in a diacritic, though they hold one post', () => {
    const names = ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng', 'Nguyễn Văn Hừng']
    const graph = linked(
      names.map((name, i) => told(`bai-${i}`, '2024-01-01', name, { posts: ['Bí thư @ Tỉnh ủy Sơn La'] })),
    )
    expect(new Set(names.map((name, i) => nodeIn(graph, `bai-${i}`, name))).size).toBe(3)
    expect(doubtsIn(graph)).toEqual([])
  })
})

test('a name that few bear is one person, though nothing else fits', () => {
  const graph = linked([
    told('bai-1', '2024-09-20', 'Choi Young-min', {}),
    told('bai-2', '2025-04-26', 'Choi Young-min', {}),
  ])
  expect(nodeIn(graph, 'bai-1', 'Choi Young-min')).toBe(nodeIn(graph, 'bai-2', 'Choi Young-min'))
})

test('two that may be one are told, with a score and the reasons in words', () => {
  const graph = linked([
    told('bai-1', '2023-01-05', NAME, { posts: ['Chủ tịch @ UBND xã Chiềng Lao'], beside: ['Lò Thị Mai'] }),
    told('bai-2', '2023-02-05', NAME, { beside: ['Lò Thị Mai'] }),
  ])
  expect(doubtsIn(graph)).toContainEqual({
    type: 'POSSIBLY_SAME',
    score: 33,
    reasons: ['beside lò thị mai'],
  })
})

test('two whose tellings contradict each other are not told as a doubt', () => {
  const graph = linked([
    told('bai-1', '2024-04-11', NAME, { posts: ['Phó Chủ tịch @ UBND tỉnh Lào Cai'] }),
    told('bai-2', '2024-04-12', NAME, { posts: ['Chủ tịch @ UBND tỉnh Sơn La'] }),
  ])
  expect(doubtsIn(graph)).toEqual([])
})

test('the first of a name keeps its id when a namesake comes', () => {
  const first = told('bai-1', '2023-04-11', NAME, { posts: ['Phó Chủ tịch @ UBND tỉnh Lào Cai'] })
  const other = told('bai-2', '2023-05-12', NAME, { posts: ['Chủ tịch @ UBND tỉnh Sơn La'] })
  expect(nodeIn(linked([first, other]), 'bai-1', NAME)).toBe(nodeIn(linked([first]), 'bai-1', NAME))
})

describe('people decide', () => {
  const one = told('bai-1', '2024-04-11', NAME, { posts: ['Phó Chủ tịch @ UBND tỉnh Lào Cai'] })
  const other = told('bai-2', '2024-04-12', NAME, { posts: ['Chủ tịch @ UBND tỉnh Sơn La'] })
  const again = told('bai-3', '2024-05-12', NAME, { posts: ['Chủ tịch @ UBND tỉnh Sơn La'] })
  const ref = (article: string) => ({ type: 'Person' as const, name: NAME, article })

  test('that two are the same, with all who are one with them', () => {
    const graph = linked(
      [one, other, again],
      [{ verb: 'same', one: ref('bai-1'), other: ref('bai-2'), reason: 'moved' }],
    )
    expect(nodeIn(graph, 'bai-1', NAME)).toBe(nodeIn(graph, 'bai-2', NAME))
    expect(nodeIn(graph, 'bai-1', NAME)).toBe(nodeIn(graph, 'bai-3', NAME))
  })

  test('that two are different', () => {
    const graph = linked(
      [other, again],
      [{ verb: 'different', one: ref('bai-2'), other: ref('bai-3'), reason: 'father and son' }],
    )
    expect(nodeIn(graph, 'bai-2', NAME)).not.toBe(nodeIn(graph, 'bai-3', NAME))
  })

  test('that one has another name, or is none', () => {
    const renamed = linked(
      [one],
      [{ verb: 'rename', one: ref('bai-1'), name: 'Nguyễn Văn Hưng', reason: 'error' }],
    )
    expect(renamed.getNodeAttributes(nodeIn(renamed, 'bai-1', NAME))).toMatchObject({
      name: 'Nguyễn Văn Hưng',
      aliases: [NAME],
    })
    const removed = linked(
      [one],
      [{ verb: 'remove', one: { type: 'Person', name: NAME }, reason: 'no name' }],
    )
    expect(removed.filterNodes((_, { label }) => label === 'Person')).toEqual([])
  })
})

describe('two chairmen of one name in one article', () => {
  const name = 'Trần Hữu Thắng'
  const bodies = { 'UBND TP Đà Nẵng': { type: 'Organization' }, 'UBND TP.HCM': { type: 'Organization' } }
  const people = (text: string) => {
    const middle = text.indexOf('. ') + 1
    const whole = { start: 0, end: text.length }
    const record = recordOf('bai-1', text, { [name]: { type: 'Person' }, ...bodies }, [
      ['HOLDS_POSITION', name, 'UBND TP Đà Nẵng', { title: 'Phó chủ tịch' }],
      ['HOLDS_POSITION', name, 'UBND TP.HCM', { title: 'Chủ tịch' }],
    ])
    const spans = [
      { start: 0, end: middle },
      { start: middle, end: text.length },
    ]
    const relations = record.relations.map((relation, i) => ({
      ...relation,
      evidence: middle ? (spans[i] as Span) : whole,
    }))
    return linked([{ ...record, relations }]).filterNodes((_, { label }) => label === 'Person').length
  }

  test('are two where nobody moves', () =>
    expect(
      people('Phó chủ tịch UBND TP Đà Nẵng Trần Hữu Thắng dự. Chủ tịch UBND TP.HCM Trần Hữu Thắng gửi hoa.'),
    ).toBe(2))

  test('are two in one sentence', () =>
    expect(
      people(
        'Dự có các ông Trần Hữu Thắng, Phó chủ tịch UBND TP Đà Nẵng và Trần Hữu Thắng, Chủ tịch UBND TP.HCM',
      ),
    ).toBe(2))

  test('are one who was appointed', () =>
    expect(
      people(
        'Phó chủ tịch UBND TP Đà Nẵng Trần Hữu Thắng được điều động. Chủ tịch UBND TP.HCM Trần Hữu Thắng nhận hoa.',
      ),
    ).toBe(1))
})

test('two of one name in one article are two where one person cannot hold their posts', () => {
  const bodies = {
    'Đồn Biên phòng Nam Giang': { type: 'Organization' },
    'UBND tỉnh Quảng Nam': { type: 'Organization' },
  }
  const text =
    'Trung tá Lê Văn Dũng, Đồn trưởng Đồn Biên phòng Nam Giang. Ông Lê Văn Dũng, Chủ tịch UBND tỉnh Quảng Nam.'
  const [first, second] = [text.indexOf('. ') + 1, text.length]
  const record = recordOf('bai-1', text, { 'Lê Văn Dũng': { type: 'Person', rank: 'Trung tá' }, ...bodies }, [
    ['HOLDS_POSITION', 'Lê Văn Dũng', 'Đồn Biên phòng Nam Giang', { title: 'Đồn trưởng' }],
    ['HOLDS_POSITION', 'Lê Văn Dũng', 'UBND tỉnh Quảng Nam', { title: 'Chủ tịch' }],
  ])
  const [one, other] = record.relations as [Relation, Relation]
  const graph = linked([
    {
      ...record,
      relations: [
        { ...one, evidence: { start: 0, end: first } },
        { ...other, evidence: { start: first, end: second } },
      ],
    },
    told('bai-2', '2024-01-01', 'Lê Văn Dũng', { posts: ['Chủ tịch @ UBND tỉnh Quảng Nam'] }),
  ])
  expect(graph.filterNodes((_, { label }) => label === 'Person')).toHaveLength(2)
  const president = graph.getNodeAttributes(nodeIn(graph, 'bai-2', 'Lê Văn Dũng'))
  expect(president).toMatchObject({ ranks: [] })
})
