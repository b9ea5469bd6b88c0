import { expect, test } from 'vitest'
import { csv } from '../../src/cli/csv.ts'

test('quotes what needs quotes, ends lines with CRLF', () => {
  const rows = [{ name: 'Sở "Y tế", tỉnh', roles: ['chair', 'host'], count: -3, none: null }]
  expect(csv(['name', 'roles', 'count', 'none'], rows)).toBe(
    'name,roles,count,none\r\n"Sở ""Y tế"", tỉnh",chair; host,-3,\r\n',
  )
})

test.for(['=1+1', '+84', '-x', '@SUM(A1)', '\t=1'])('%j is no formula in a spreadsheet', text => {
  expect(csv(['a'], [{ a: text }])).toBe(`a\r\n'${text}\r\n`)
})

test('lines of a text stay inside their cell', () => {
  expect(csv(['a'], [{ a: 'một\nhai' }])).toBe('a\r\n"một\nhai"\r\n')
})
