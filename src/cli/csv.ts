/** Rows as CSV (RFC 4180: CRLF, quotes doubled), for spreadsheets. */
import type { Row } from './row.ts'

/** A spreadsheet runs a cell that begins so as a formula: `=HYPERLINK(…)`. A quote before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') {
    if (Array.isArray(value) && value.every(item => typeof item !== 'object')) return cell(value.join('; '))
    return typeof value === 'object' ? cell(JSON.stringify(value)) : String(value)
  }
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A heading line and a line for each row; an item of a list is followed by `; `. */
export const csv = (columns: readonly string[], rows: readonly Row[]): string =>
  [columns.map(cell), ...rows.map(row => columns.map(column => cell(row[column])))]
    .map(cells => `${cells.join(',')}\r\n`)
    .join('')
