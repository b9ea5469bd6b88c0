import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName, foldWord, plainName } from '../../src/text/fold.ts'

test.each([
  ['Uỷ', 'ủy'],
  ['HOÀ', 'hòa'],
  ['Ðiện', 'điện'],
  ['khoẻ', 'khỏe'],
  ['quý', 'quý'],
  ['Hoàng', 'hoàng'],
  ['thuỷ', 'thủy'],
])('%s is written %s', (word, folded) => expect(foldWord(word)).toBe(folded))

test('a name is compared without case, dashes and commas, but with its diacritics', () => {
  expect(foldName('Nguyễn  Văn Hùng')).toBe('nguyễn văn hùng')
  expect(foldName('Nguyễn Văn Hùng')).not.toBe(foldName('Nguyễn Văn Hưng'))
  expect(foldName('Ban Thường vụ – Tỉnh uỷ “Điện Biên”')).toBe('ban thường vụ tỉnh ủy điện biên')
})

test('a name is searched for without diacritics', () =>
  expect(plainName('Đảng ủy Quân sự')).toBe('dang uy quan su'))

test('folding what is folded changes nothing, in any text', () => {
  const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâàáảãạoòóỏõọuyỳýỷỹỵeèéẻẽẹđðĐÐnhg QH-–') })
  fc.assert(
    fc.property(fc.oneof(fc.string(), vietnamese), text => {
      expect(foldName(foldName(text))).toBe(foldName(text))
      expect(foldWord(text.normalize('NFD'))).toBe(foldWord(text))
    }),
  )
})
