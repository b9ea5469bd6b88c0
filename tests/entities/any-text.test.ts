/** What holds of the record of any text, however little it looks like news. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from '../../src/relations/index.ts'
import { Record, type Span } from '../../src/types.ts'

/** Words that begin, end and join mentions, and what is found in files that are no news. */
const WORDS = `Thiếu tướng|ông|Vũ Kim Hà|Hà|Giàng A Lử|NGUYỄN VĂN HÙNG|Y Blô H'Mok|đồng chí|Mai Châu|Bài, ảnh:
Chủ tịch|nguyên|quyền|kiêm|Phó Bí thư Thường trực|lần lượt là|thay|giữ chức|các|của|và|có|cùng dự
UBND|UBND tỉnh|Tỉnh ủy|Huyện ủy|Uỷ ban|Quân khu|Quân khu 2|Sở Y tế|Ban|Đoàn|tham mưu cho|phối hợp với|yêu cầu
tỉnh|tỉnh Điện Biên|Sơn La|huyện|TP.|Hồ Chí Minh|xã Na Ư|nước|Việt Nam|đường|tại|thuộc
Hội nghị|hội nghị tổng kết|Lễ kỷ niệm|70 năm|Chiến thắng|lần thứ X|thăm|tiếp|dự|tổ chức|chủ trì|phát biểu|sẽ|không
Chiều 21-6|ngày 30/2/2023|từ 14 đến 16-10|cùng ngày|kéo dài|năm 2023|99-99|3/4|٣|½|1.|a.
const a = () => {}|<b>|</b>|[[|\\u{1F}|$&|__proto__|🇻🇳|👩‍🌾|İ|ß|ﬁ|한`.split(/[|\n]/)
const MARKS = [
  ...[',', '.', ';', ':', '…', '(', ')', '“', '”', '-', '–', '\n', '\n\n', '\r\n', '\t', '\u2028', '\u00a0'],
  ...['\u200b', '\u200d', '\ufeff', '\u00ad', '\u0301', '\u0323', '\u202e', '\0', '\ud83d', '\udc0d'],
]

const gap = fc.constantFrom(' ', ' ', ' ', ' ', '', ', ')
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
)
const news = fc.array(fc.tuple(piece, gap), { maxLength: 40 }).map(parts => parts.flat().join(''))
const odd = fc.tuple(news, fc.string({ unit: 'grapheme' }), news).map(parts => parts.join(''))
const anyText = fc
  .oneof(news, news, news, news, odd, fc.string({ unit: 'binary', maxLength: 80 }))
  .chain(text => fc.constantFrom(text, text, text.normalize('NFD'), text.toUpperCase()))
const anyArticle = fc.record({
  id: fc.constant('bai'),
  title: fc.oneof(fc.constant(''), anyText),
  text: anyText,
  published: fc.constantFrom(undefined, '2023', '2024-02-29'),
})

/** Are two stretches apart, or one inside the other? */
const isNestedOrApart = (a: Span, b: Span) =>
  a.end <= b.start ||
  b.end <= a.start ||
  (a.start <= b.start && b.end <= a.end) ||
  (b.start <= a.start && a.end <= b.end)

test('any text has a record, whose mentions and evidence are stretches of it', () => {
  fc.assert(
    fc.property(anyArticle, article => {
      const record = extract(article)
      expect(Record.parse(record)).toEqual(record)
      expect(extract(article)).toEqual(record)
      const { text, entities, relations } = record
      expect(text).toBe(article.text.normalize('NFC'))
      if (record.language !== 'vi') expect([...entities, ...relations]).toEqual([])
      const mentions = entities.flatMap(entity => entity.mentions)
      const ids = entities.map(entity => entity.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { start, end } of [...mentions, ...relations.map(relation => relation.evidence)]) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
      }
      for (const [i, mention] of mentions.entries())
        for (const other of mentions.slice(i + 1)) expect(isNestedOrApart(mention, other)).toBe(true)
      for (const { from, to } of relations) {
        expect(from).not.toBe(to)
        expect(ids).toEqual(expect.arrayContaining([from, to]))
      }
    }),
    { numRuns: 300 },
  )
})
