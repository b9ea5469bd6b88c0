/**
 * Random small sets of records that share names, in several spellings, so that their facts meet; with posts, ranks and
 * days that sometimes fit and sometimes don't, so that people and events are joined and parted.
 */
import fc from 'fast-check'
import { contrary, decisionsText, parseDecisions } from '../../src/link/decision-file.ts'
import type { Decision, Ref } from '../../src/link/decisions.ts'
import { graphSchema } from '../../src/schema/graph.ts'
import { ENTITY_TYPES, Record } from '../../src/types.ts'

const NAMES = [
  'Lê Văn Sơn',
  'LÊ VĂN SƠN',
  'Hội nghị Hoà Bình',
  'hội nghị Hòa Bình',
  'UBND xã Mỹ',
  'Ủy ban nhân dân xã Mĩ',
  'thăm',
  'Yên Bái',
  'Lào Cai',
  'Bộ Tài chính',
  'Bộ Kế hoạch và Đầu tư',
  'Ê',
]
/** Names that an entity of the type has in the news; the others are as odd as names get. */
const TYPICAL: { [type: string]: string[] } = {
  Person: ['Lê Văn Sơn', 'Lê Văn Sơn', 'LÊ VĂN SƠN', 'Trần Thị Hoà', 'Lò Văn Ba'],
  Organization: ['Tỉnh ủy Sơn La', 'Sở Y tế tỉnh Lào Cai', 'UBND huyện Mường La', 'Quân khu 2', 'Bộ Y tế'],
  Place: ['tỉnh Sơn La', 'tỉnh Lào Cai'],
  Event: [
    'Hội nghị tổng kết năm 2023',
    'hội nghị tổng kết',
    'Đại hội Đảng bộ tỉnh lần thứ XV',
    'Đại hội lần thứ 15',
  ],
}
const TEXT = 'Sáng nay, các đại biểu đã dự và phát biểu.'

const some = <T>(...values: T[]) => fc.constantFrom<T | undefined>(undefined, ...values)
const span = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }))
const clean = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined))

const anyNamed = fc.constantFrom(...ENTITY_TYPES).chain(type =>
  fc.record({
    type: fc.constant(type),
    name: fc.constantFrom(...NAMES, ...(TYPICAL[type] ?? []), ...(TYPICAL[type] ?? [])),
  }),
)
const anyEntity = fc
  .record({
    named: anyNamed,
    aliases: fc.array(fc.constantFrom(...NAMES, 'UBND'), { maxLength: 2 }),
    mentions: fc.array(span, { minLength: 1, maxLength: 3 }),
    properties: fc
      .record({
        rank: some('Đại tá', 'Thiếu tướng', 'Trung tướng'),
        kind: some('a', 'b'),
        level: some('xã', 'huyện'),
        code: some('1', '2'),
        date: some('2023', '2023-05-01', '2023-05-01/2023-05-03', '2024-05-02'),
      })
      .map(clean),
  })
  .map(({ named, ...rest }) => ({ ...named, ...rest }))

const anyRelation = fc.record({
  type: fc.constantFrom(...Object.keys(graphSchema().facts), 'ATTENDED', 'HOLDS_POSITION', 'HOLDS_POSITION'),
  from: fc.nat(7),
  to: fc.nat(7),
  evidence: span,
  rule: fc.constantFrom('r1', 'r2'),
  properties: fc
    .record({
      roles: some(['chair'], ['speaker', 'chair'], []),
      title: some('Bí thư', 'Chủ tịch'),
      status: some('former', 'current'),
    })
    .map(clean),
})

const anyArticle = fc
  .record({
    published: some('2023-01-02', '2023', '2024-06-05', '2024-06-20'),
    entities: fc.array(anyEntity, { maxLength: 8 }),
    relations: fc.array(anyRelation, { maxLength: 8 }),
  })
  .map(({ published, entities, relations }) => {
    const named = entities.map((entity, i) => ({ ...entity, id: `e${i}` }))
    const fitting = relations.flatMap(relation => {
      const fact = graphSchema().facts[relation.type]
      const [from, to] = (['from', 'to'] as const).map(side => {
        const fits = named.filter(entity => fact?.[side].includes(entity.type))
        return fits[relation[side] % fits.length]
      })
      return from && to ? [{ ...relation, from: from.id, to: to.id }] : []
    })
    return {
      ...(published && { published }),
      text: TEXT,
      language: 'vi',
      entities: named,
      relations: fitting,
    }
  })

export const anyRecords = fc
  .array(anyArticle, { minLength: 1, maxLength: 12 })
  .map(articles => articles.map((article, i) => Record.parse({ ...article, id: `bai-${i}` })))

const anyRef = fc
  .constantFrom(...ENTITY_TYPES)
  .chain(type =>
    fc.record({
      type: fc.constant(type),
      name: fc.constantFrom(...NAMES, ...(TYPICAL[type] ?? []), ...(TYPICAL[type] ?? [])),
      article: some('bai-0', 'bai-1', 'bai-2'),
    }),
  )
  .map(ref => clean(ref) as Ref)
const anyDecision = fc
  .record({
    verb: fc.constantFrom('same', 'different', 'rename', 'remove'),
    one: anyRef,
    other: anyRef,
    name: fc.constantFrom('Tên Mới', 'Tên Khác'),
  })
  .map(({ verb, one, other, name }): Decision => {
    if (verb === 'same' || verb === 'different')
      return { verb, one, other: { ...other, type: one.type }, reason: 'r' }
    return verb === 'rename' ? { verb, one, name, reason: 'r' } : { verb: 'remove', one, reason: 'r' }
  })

/** A few decisions that don't contradict each other. */
export const anyDecisions = fc
  .array(anyDecision, { maxLength: 4 })
  .map(all => parseDecisions(decisionsText(all.filter((_, i) => !contrary(all.slice(0, i + 1)))), 'test'))
  .filter(all => contrary(all) === undefined)
