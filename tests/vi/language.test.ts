import { expect, test } from 'vitest'
import { isForeign, languageOf } from '../../src/vi/language.ts'
import { sentencesOf } from '../../src/vi/nlp.ts'
import { readSeries } from '../gold/marked.ts'
import { FOREIGN } from './languages.ts'

const language = (text: string) => languageOf(sentencesOf(text))

/** Ways in which one text is written. */
const FORMS: { [name: string]: (text: string) => string } = {
  'as it is': text => text,
  'in capitals': text => text.toUpperCase(),
  'in small letters': text => text.toLowerCase(),
  'without marks': text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
  'in NFD, with Ð': text => text.replaceAll('Đ', 'Ð').normalize('NFD'),
  'without spaces after full stops': text => text.replace(/(?<=[.,]) /g, ''),
}

const articles = readSeries(['tests/gold'])
  .flat()
  .map(({ article }) => article.text)
test.each(Object.entries(FORMS))('every marked article is Vietnamese: %s', (_, form) => {
  for (const text of articles) expect(language(form(text))).toBe('vi')
})

test.each(Object.entries(FORMS))('of the sentences of marked articles nearly all are: %s', (_, form) => {
  const sentences = articles.flatMap(text =>
    sentencesOf(text).map(terms => text.slice(terms[0]?.start, terms.at(-1)?.end)),
  )
  const right = sentences.filter(sentence => language(form(sentence)) === 'vi')
  expect(right.length / sentences.length).toBeGreaterThan(0.98)
})

test.each([
  'Hà Nội',
  'HÀ NỘI',
  'Ha Noi',
  'Lào',
  'Nguyễn Văn A',
  'UBND tỉnh',
  'Sang 5-12, tai thanh pho Lao Cai, Bo CHQS tinh Lao Cai to chuc hoi nghi',
  'Công ty TNHH Samsung Display Việt Nam và LG Electronics tăng vốn.',
  'Đoàn gồm các ông John Smith, Peter Brown, Antony Green và bà Mary White.',
  'STT | Họ và tên | Năm sinh\n1 | Lò Văn Tâm | 1980\n2 | Quàng Thị Ín | 1991',
  '- Giàng A Lử\n- Hừ Sang Pờ\n- Y Blô Niê\n- Tòng Văn Hưởng',
  'Trăng lên đầu núi,\nbản nhỏ ngủ say,\nsuối kể chuyện dài.',
  'Đ/c Lò Văn Tâm, UVBTV, PCT UBND TP. ĐBP, TB VSTBPN',
  'Xã\u200b Mường\u200d Nhé có\u00ad mưa.',
])('is Vietnamese: %s', text => expect(language(text)).toBe('vi'))

const foreign = Object.entries(FOREIGN)
test.each(foreign)('%s is not, as it is, in capitals or in small letters', (_, text) => {
  for (const form of [text, text.toUpperCase(), text.toLowerCase()]) expect(language(form)).toBe('und')
})

test.each(foreign)('no sentence of %s is', (_, text) => {
  for (const terms of sentencesOf(text))
    expect(language(text.slice(terms[0]?.start, terms.at(-1)?.end))).toBe('und')
})

test.each(['', ' \n', '21-6-2023', '😀', '…', 'TP', 'x'])('nothing says that %j is', text =>
  expect(language(text)).toBe('und'),
)

test('a quoted paragraph does not make an article foreign, and is told apart', () => {
  const text = articles[0] as string
  for (const what of ['English', 'French', 'Indonesian', 'Russian', 'TypeScript']) {
    const quoted = FOREIGN[what] as string
    expect(language(`${text}\n${quoted}`)).toBe('vi')
    expect(isForeign(sentencesOf(quoted))).toBe(true)
  }
})

test('no paragraph of a marked article is plainly foreign, nor is a list of guests from abroad', () => {
  const lines = articles.flatMap(text => text.split('\n'))
  const guests = 'Các ông John Smith, Peter Brown, Antony Green, Robert Black và bà Mary White cùng dự.'
  for (const line of [...lines, guests]) expect(isForeign(sentencesOf(line))).toBe(false)
})
