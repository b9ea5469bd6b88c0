import { describe, expect, it } from 'vitest'
import type { Parameter } from '../../src/query/index.ts'
import { checkValue, type Given } from '../../src/query/values.ts'

const description = 'something'
const date: Parameter = { type: 'date', required: true, description }
const depth: Parameter = { type: 'integer', default: 1, min: 1, max: 2, description }
const label: Parameter = { type: 'text', values: ['Person', 'Place'], default: 'Person', description }
const text: Parameter = { type: 'text', default: null, description }

describe('the value of a parameter', () => {
  it.each<[Parameter, Given, string | number | null]>([
    [date, '2023-06-21', '2023-06-21'],
    [date, ' 2023-06 ', '2023-06'],
    [date, 2023, '2023'],
    [date, '2024-02-29', '2024-02-29'],
    [depth, '2', 2],
    [depth, 2, 2],
    [depth, undefined, 1],
    [label, 'place', 'Place'],
    [label, undefined, 'Person'],
    [text, undefined, null],
    [text, null, null],
    [text, 7, '7'],
  ])('%j takes %j', (parameter, given, value) => {
    expect(checkValue('it', parameter, given)).toBe(value)
  })

  it.each<[Parameter, Given, string]>([
    [date, undefined, 'it: missing; want a date such as 2023-06-21, 2023-06 or 2023'],
    [date, '21-6-2023', 'it: got "21-6-2023", want a date such as 2023-06-21'],
    [date, '2023-02-29', 'want a date'],
    [date, '2023-13', 'want a date'],
    [depth, '3', 'it: got "3", want a whole number from 1 to 2'],
    [depth, '1.5', 'want a whole number'],
    [depth, '', 'want a whole number'],
    [label, 'Event', 'want one of Person, Place'],
    [text, ' ', 'want a text that is not empty'],
    [
      { type: 'Event', required: true, description: 'the event' },
      undefined,
      'it: missing; want the name or id of the event',
    ],
  ])('%j refuses %j', (parameter, given, message) => {
    expect(() => checkValue('it', parameter, given)).toThrow(message)
  })
})
