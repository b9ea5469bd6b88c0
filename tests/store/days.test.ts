import { expect, test } from 'vitest'
import { datesOf, dayIn } from '../../src/store/days.ts'

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2023-12', '2023-12-01', '2023-12-31'],
  ['2023-06-21', '2023-06-21', '2023-06-21'],
])('%s is from %s until %s', (date, since, until) => {
  expect([dayIn(date, 'since'), dayIn(date, 'until')]).toEqual([since, until])
})

test('an event begins and ends, a fact is first and last said', () => {
  expect(datesOf('Event')).toEqual([
    { property: 'start', day: 'startDate', kind: 'since' },
    { property: 'end', day: 'endDate', kind: 'until' },
  ])
  expect(datesOf('ATTENDED').map(({ day }) => day)).toEqual(['firstDate', 'lastDate'])
  expect(datesOf('Person')).toEqual([])
})
