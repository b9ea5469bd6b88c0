/** Random small sets of records that share names, in several spellings, so that their facts meet. */
import fc from 'fast-check'
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
const TEXT = 'Sáng nay, các đại biểu đã dự và phát biểu.'

const some = <T>(...values: T[]) => fc.constantFrom<T | undefined>(undefined, ...values)
const span = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }))
const clean = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined))

const anyEntity = fc.record({
  type: fc.constantFrom(...ENTITY_TYPES),
  name: fc.constantFrom(...NAMES),
  aliases: fc.array(fc.constantFrom(...NAMES, 'UBND'), { maxLength: 2 }),
  mentions: fc.array(span, { minLength: 1, maxLength: 3 }),
  properties: fc
    .record({
      rank: some('Đại tá', 'Thiếu tướng'),
      kind: some('a', 'b'),
      level: some('xã', 'huyện'),
      code: some('1', '2'),
      date: some('2023', '2023-05-01', '2023-05-01/2023-05-03'),
    })
    .map(clean),
})

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
    published: some('2023-01-02', '2023', '2024-06-05'),
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
