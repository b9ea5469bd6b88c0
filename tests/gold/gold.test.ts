import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { extract } from '../../src/relations/index.ts'
import type { Relation } from '../../src/types.ts'
import { compareLinks } from './links.ts'
import { parseMarked, readSeries } from './marked.ts'
import type { Found } from './match.ts'
import { compare, type Figure, rates } from './score.ts'

const series = readSeries(['tests/gold'])
const marked = series.flat()
const score = compare(marked.map(article => ({ marked: article, found: extract(article.article) })))
for (const articles of series) compareLinks(articles, score)
const { figures } = score

test('the id of every marked article is the name of its file', () => {
  const files = readdirSync('tests/gold', { recursive: true, encoding: 'utf8' })
  const names = files.filter(name => name.endsWith('.gold')).map(name => basename(name))
  expect(marked.map(({ article }) => `${article.id}.gold`).sort()).toEqual(names.sort())
})

/** The least F1 in percent: what it was when last set, less three points (five where items are few). */
test.each([
  ['mentions Person', 95],
  ['mentions Organization', 91],
  ['mentions Place', 93],
  ['mentions Event', 76],
  ['entities Person', 95],
  ['entities Organization', 91],
  ['entities Place', 92],
  ['entities Event', 86],
  ['relations ATTENDED', 72],
  ['relations ORGANIZED', 74],
  ['relations HOLDS_POSITION', 82],
  ['relations PART_OF', 76],
  ['relations LOCATED_IN', 87],
  ['relations HELD_IN', 73],
  ['relations all', 80],
  ['names all', 95],
  ['dates', 80],
  ['roles', 86],
  ['nodes all', 95],
])('%s: F1 is not below %d', (what, floor) => {
  expect(100 * rates(figures.get(what) as Figure).f1).toBeGreaterThanOrEqual(floor)
})

test('no two people are one node', () => {
  expect(rates(figures.get('nodes Person') as Figure).precision).toBe(1)
})

const small = `id: small
title: Họp ở xã
published: 2024-03-02
---
Sáng 2-3, [[O1|UBND [[L1|xã Mường Lói]]]] tổ chức [[E1|hội nghị gieo cấy vụ xuân]].
Thiếu tá [[P1|Lò Văn Pọm]] và bà [[P2|Quàng Thị Ín]] dự.
---
P1 Person "Lò Văn Pọm" rank="Thiếu tá"
P2 Person "Quàng Thị Ín"
O1 Organization "Ủy ban nhân dân xã Mường Lói" alias="UBND xã"
L1 Place "xã Mường Lói"
E1 Event "hội nghị gieo cấy vụ xuân" date=2024-03-02
---
ORGANIZED O1 E1
ATTENDED P1 E1 roles="chair,speaker"
ATTENDED P2 E1
LOCATED_IN O1 L1
`

test('a marked article has the shape of a record', () => {
  const { article, entities, relations } = parseMarked(small, 'small.gold')
  expect(article.text.split('\n')[0]).toBe('Sáng 2-3, UBND xã Mường Lói tổ chức hội nghị gieo cấy vụ xuân.')
  const words = entities.flatMap(entity =>
    entity.mentions.map(({ start, end }) => article.text.slice(start, end)),
  )
  expect(words).toEqual([
    'Lò Văn Pọm',
    'Quàng Thị Ín',
    'UBND xã Mường Lói',
    'xã Mường Lói',
    'hội nghị gieo cấy vụ xuân',
  ])
  expect(relations[1]).toMatchObject({
    type: 'ATTENDED',
    from: 'P1',
    properties: { roles: ['chair', 'speaker'] },
  })
})

test('the score tells what is right, missed and made up', () => {
  const article = parseMarked(small, 'small.gold')
  const at = (words: string, rule = 'a-rule') => {
    const start = article.article.text.indexOf(words)
    return { mentions: [{ start, end: start + words.length, rule }], aliases: [], properties: {} }
  }
  const evidence = { start: 0, end: 9 }
  const says = (
    type: string,
    from: string,
    to: string,
    properties: Relation['properties'] = {},
  ): Relation => ({
    type,
    from,
    to,
    properties,
    evidence,
    rule: 'another-rule',
  })
  const found: Found = {
    entities: [
      { id: 'a', type: 'Organization', name: 'UBND xã Mường Lói', ...at('UBND xã Mường Lói') },
      // The level word may be left out; the name of another place is wrong.
      { id: 'b', type: 'Place', name: 'Mường Luân', ...at('Mường Lói') },
      { id: 'c', type: 'Event', name: 'hội nghị gieo cấy', ...at('hội nghị gieo cấy') },
      { id: 'd', type: 'Person', name: 'Lò Văn Pọm', ...at('Lò Văn Pọm'), properties: { rank: 'Trung tá' } },
      { id: 'e', type: 'Person', name: 'Mường Lói', ...at('Mường Lói', 'bad-rule') },
    ],
    relations: [
      says('ORGANIZED', 'a', 'c'),
      says('ORGANIZED', 'a', 'c'),
      says('ATTENDED', 'd', 'c', { roles: ['speaker'] }),
      says('LOCATED_IN', 'b', 'a'),
    ],
  }
  const result = compare([{ marked: article, found }])
  expect(Object.fromEntries(result.figures)).toMatchObject({
    'mentions Person': [1, 2, 2],
    'mentions Organization': [1, 1, 1],
    'mentions Place': [1, 1, 1],
    'mentions Event': [0, 1, 1],
    'mentions all': [3, 5, 5],
    'entities all': [4, 5, 5],
    'relations ORGANIZED': [1, 1, 1],
    'relations ATTENDED': [1, 2, 1],
    'relations LOCATED_IN': [0, 1, 1],
    'names Organization': [1, 1, 1],
    'names Place': [0, 1, 1],
    dates: [0, 1, 1],
    ranks: [0, 1, 1],
    roles: [0, 1, 1],
  })
  expect(result.slips).toContainEqual({
    article: 'small',
    kind: 'made up',
    what: 'Person',
    rule: 'bad-rule',
    item: 'Mường Lói',
  })
  expect(result.slips.filter(slip => /[A-Z]_/.test(slip.what))).toEqual([
    {
      article: 'small',
      kind: 'missed',
      what: 'LOCATED_IN',
      item: 'Ủy ban nhân dân xã Mường Lói → xã Mường Lói',
    },
    {
      article: 'small',
      kind: 'made up',
      what: 'LOCATED_IN',
      rule: 'another-rule',
      item: 'Mường Luân → UBND xã Mường Lói',
    },
  ])
  expect(rates([1, 2, 1])).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 })
  expect(rates([0, 0, 0])).toEqual({ precision: 0, recall: 0, f1: 0 })
})

test.each([
  ['title: Họp', 'title Họp', 'small.gold:2: want key: value'],
  ['[[P1|Lò Văn Pọm]]', '[[P1|Lò Văn Pọm', 'small.gold:6: the mark P1 is not closed'],
  ['[[P1|Lò Văn Pọm]]', 'Lò Văn Pọm', 'small.gold:8: P1 is marked nowhere'],
  ['P2 Person "', 'P1 Person "', 'small.gold:9: P1 has a line already'],
  ['Sáng', '[[T1|Sáng]]', 'small.gold:5: no line says what the mark T1 is'],
  ['rank="Thiếu tá"', 'rang="Thiếu tá"', 'small.gold:8: rang is not known'],
  ['date=2024-03-02', 'date=2/3/2024', 'small.gold:12: properties.date: want a date'],
  ['ORGANIZED O1', 'ORGANISED O1', 'small.gold:14: ORGANISED is no relationship type'],
  ['ORGANIZED O1', 'ORGANIZED L1', 'small.gold:14: L1 is of type Place, want Organization or Person'],
  ['ATTENDED P2', 'ATTENDED P3', 'small.gold:16: no line says what P3 is'],
  ['---\nORGANIZED', 'ORGANIZED', 'small.gold:13: want: P1 Person "name"'],
])('a mistake in a marked article is told with its line: %s', (right, wrong, told) => {
  expect(() => parseMarked(small.replace(right, wrong), 'small.gold')).toThrow(told)
})
