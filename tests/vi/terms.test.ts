import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitTerms } from '../../src/vi/terms.ts'

const words = (text: string) => splitTerms(text).map(sentence => sentence.map(term => term.text).join('|'))

test.each([
  ['Lễ mở tại TP. Hồ Chí Minh hôm qua.', ['Lễ|mở|tại|TP.|Hồ|Chí|Minh|hôm|qua|.']],
  ['GS.TS Mai Hồng Bàng và ThS. Lò A.', ['GS.|TS|Mai|Hồng|Bàng|và|ThS.|Lò|A|.']],
  ['Chiều 21-6 tặng 7.560 suất, 4,291 tỷ.', ['Chiều|21-6|tặng|7.560|suất|,|4,291|tỷ|.']],
  ['Ông nói: “Xin chào.” Rồi ông về.', ['Ông|nói|:|“|Xin|chào|.|”', 'Rồi|ông|về|.']],
  ['Họ dự hội nghị.Chiều về.', ['Họ|dự|hội|nghị|.', 'Chiều|về|.']],
  ['1. Họp\n2. Ăn', ['1|.|Họp', '2|.|Ăn']],
  [
    'Sở GD&ĐT, T.Ư Đảng, H’Nhuân, Cam-pu-chia, đ/c A',
    ['Sở|GD&ĐT|,|T.Ư|Đảng|,|H’Nhuân|,|Cam-pu-chia|,|đ/c|A'],
  ],
  ['Hà Nội-Hải Phòng, kinh tế-xã hội', ['Hà|Nội|-|Hải|Phòng|,|kinh|tế|-|xã|hội']],
  ['Làm tốt.... Đặc biệt, năm 2023. Sáng nay', ['Làm|tốt|....', 'Đặc|biệt|,|năm|2023|.', 'Sáng|nay']],
  ['chưa rõ... lý do', ['chưa|rõ|...|lý|do']],
])('%s', (text, sentences) => expect(words(text)).toEqual(sentences))

const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'aĐ Ử.TP ,;“”\n-/1\u200B\u0301()…') }),
  )
  .map(text => text.normalize('NFC'))

test('every term stands where it says, in order, in any text', () => {
  fc.assert(
    fc.property(anyText, text => {
      let last = 0
      for (const term of splitTerms(text).flat()) {
        expect(text.slice(term.start, term.end)).toBe(term.text)
        expect(term.start).toBeGreaterThanOrEqual(last)
        last = term.end
      }
    }),
  )
})

test('nothing is lost but white space and invisible signs', () => {
  fc.assert(
    fc.property(anyText, text => {
      const seen = splitTerms(text)
        .flat()
        .map(term => term.text)
        .join('')
      expect(seen.replace(/\s/g, '')).toBe(text.replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, ''))
    }),
  )
})

test('a text without full stops is cut into sentences that are not long', () => {
  const sentences = splitTerms('một hai ba, '.repeat(2000))
  expect(Math.max(...sentences.map(terms => terms.length))).toBeLessThanOrEqual(250)
})
