import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDates, mainYear } from '../../src/text/dates.ts'

const iso = (text: string, context = { published: '2023-12-14' }) =>
  findDates(text, context).map(date => date.iso)

test.each([
  ['Chiều 21-6, Đảng ủy họp', ['2023-06-21']],
  ['Trong hai ngày 17 và 18/01/2024, tại', ['2024-01-17/2024-01-18']],
  ['Sáng 21.4.2023, tại', ['2023-04-21']],
  ['từ 14 đến 16-10', ['2023-10-14/2023-10-16']],
  ['từ ngày 28-9 đến 2-10', ['2023-09-28/2023-10-02']],
  ['ngày 2 tháng 9 năm 1945', ['1945-09-02']],
  ['(tháng 12/2023)', ['2023-12']],
  ['cuối tháng 9 vừa qua', ['2023-09']],
  ['năm 2022 là năm khó', ['2022']],
  ['hôm qua trời mưa', ['2023-12-13']],
  ['Sáng nay (04/7/2022) họp', ['2022-07-04']],
  ['Chiến thắng (7-5-1954/7-5-2024)', ['1954-05-07/2024-05-07']],
  ['Hai hôm trước, tại Huế', ['2023-12-12']],
])('%s', (text, dates) => expect(iso(text)).toEqual(dates))

test.each([
  '3/4 số hộ',
  'hơn 4,291 tỷ đồng',
  'nhiệm kỳ 2016 - 2021',
  'ngày 31/2/2023',
  'Quyết định 12-45/QĐ',
])('%s holds no date', text => expect(iso(text)).toEqual([]))

test('a date to come is the next one, and without a year none is more than a season ahead', () => {
  expect(findDates('ngày 5/3', { published: '2023-12-14', coming: true })[0]?.iso).toBe('2024-03-05')
  expect(findDates('ngày 5/3', { published: '2023-12-14' })[0]?.iso).toBe('2024-03-05')
  expect(findDates('ngày 5/8', { published: '2023-12-14' })[0]?.iso).toBe('2023-08-05')
})

test('without a day of publication the year of the text completes a date', () => {
  const text = 'Chiều 21-6 họp về 6 tháng cuối năm 2023.'
  expect(findDates(text, { year: mainYear(text) }).map(d => d.iso)).toEqual(['2023-06-21', '2023'])
  expect(findDates('Chiều 21-6 họp.')).toEqual([])
})

test('dates stand where they say, and never overlap, in any text', () => {
  const pieces = fc.array(
    fc.constantFrom('ngày ', 'tháng ', 'năm ', '21', '6', '2023', '-', '/', ' và ', ' đến ', '. ', 'x'),
  )
  fc.assert(
    fc.property(pieces, parts => {
      const text = parts.join('')
      let last = 0
      for (const { start, end, iso: value } of findDates(text, { published: '2023-12-14' })) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(value).toMatch(/^\d{4}(-\d\d){0,2}(\/\d{4}-\d\d-\d\d)?$/)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
  )
})
