import english from 'compromise'
import { expect, test } from 'vitest'
import nlp from '../../src/nlp.ts'

const doc = nlp(
  'Chiều 21-6, Thiếu tướng Vũ Kim Hà, Phó tư lệnh Quân khu 2 dự Lễ kỷ niệm 70 năm Chiến thắng Điện Biên Phủ. ' +
    'Đồng chí Lê Thành Đô, Chủ tịch UBND tỉnh Điện Biên cùng dự.',
)

test('people, organizations, places and events', () => {
  expect(doc.people().out('array')).toEqual(['Vũ Kim Hà', 'Lê Thành Đô'])
  expect(doc.organizations().out('array')).toEqual(['Quân khu 2', 'UBND tỉnh Điện Biên'])
  expect(doc.places().out('array')).toEqual(['Điện Biên Phủ', 'tỉnh Điện Biên'])
  expect(doc.events().out('array')).toContain('Lễ kỷ niệm 70 năm Chiến thắng Điện Biên Phủ')
})

test('a tag of a phrase matches the whole phrase', () => {
  expect(doc.match('#Rank #Person').out('array')).toEqual(['Thiếu tướng Vũ Kim Hà'])
  expect(doc.match('#Title #Organization').out('array')).toEqual([
    'Phó tư lệnh Quân khu 2',
    'Chủ tịch UBND tỉnh Điện Biên',
  ])
})

test('words match in either spelling, with their diacritics', () => {
  expect(nlp('Uỷ ban họp').match('ủy ban').text()).toBe('Uỷ ban')
  expect(nlp('do đó').match('đo').found).toBe(false)
  expect(nlp('Người dân đã có và bà hơn'.normalize('NFD')).match('#Place').found).toBe(false)
})

test('a part of a document has its own mentions', () => {
  expect(nlp(doc.match('lê thành đô , chủ tịch').text()).people().out('array')).toEqual(['Lê Thành Đô'])
})

test('English compromise in the same program is as it was', () => {
  expect(english('John Smith lives in Paris.').match('#Person+').out('array')).toEqual(['John Smith'])
  expect(english('do đó').match('do').length).toBe(2)
})
