import { describe, expect, test } from 'vitest'
import { entityKey } from '../../src/link/identity.ts'
import type { Entity, Record } from '../../src/types.ts'

type Named = [name: string, properties?: Entity['properties']]

const keyOf = (type: Entity['type'], [name, properties = {}]: Named, article = 'bai-1'): string => {
  const entity: Entity = { id: 'e1', type, name, aliases: [], properties, mentions: [{ start: 0, end: 1 }] }
  const record: Record = {
    id: article,
    title: '',
    text: 'x',
    language: 'vi',
    entities: [entity],
    relations: [],
  }
  return entityKey(entity, record)
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
  ['Event', ['Lễ kỷ niệm “70 năm”'], ['Lễ kỉ niệm 70 năm']],
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
    expect(keyOf(type, one)).toBe(keyOf(type, other))
    expect(keyOf(type, one, 'bai-2')).toBe(keyOf(type, other))
  })
})

describe('two names are two nodes', () => {
  test.each(different)('%s: %j, %j', (type, one, other) => {
    expect(keyOf(type, one)).not.toBe(keyOf(type, other))
  })
})

test('the same name of two types is two nodes', () => {
  expect(keyOf('Person', ['Điện Biên'])).not.toBe(keyOf('Place', ['Điện Biên']))
})

test.each([
  ['thăm', true],
  ['tiếp xã giao', true],
  ['Hội nghị tổng kết', false],
  ['lễ kỷ niệm 70 năm', false],
])('an event that has only a verb for a name stays in its article: %s', (name, stays) => {
  expect(keyOf('Event', [name], 'bai-1') !== keyOf('Event', [name], 'bai-2')).toBe(stays)
})

test('an id is a letter for the type and twelve more', () => {
  expect(keyOf('Person', ['Lê Văn Sơn'])).toMatch(/^P[a-z2-7]{12}$/)
  expect(keyOf('Organization', ['Quân khu 9'])).toMatch(/^O[a-z2-7]{12}$/)
  expect(keyOf('Place', ['Huế'])).toMatch(/^L[a-z2-7]{12}$/)
  expect(keyOf('Event', ['Đại hội'])).toMatch(/^E[a-z2-7]{12}$/)
})

test('ids stay what they are from version to version', () => {
  expect(keyOf('Person', ['Lê Văn Sơn'])).toMatchInlineSnapshot(`"P5g5yggwd6fji"`)
})
