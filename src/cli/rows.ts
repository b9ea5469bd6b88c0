/** Rows of a result in the form that the person asked for. */
import { Option } from 'commander'
import { csv } from './csv.ts'
import type { Row } from './row.ts'
import { table } from './table.ts'
import { lineWidth, print } from './terminal.ts'

const json = (value: unknown): string =>
  JSON.stringify(value).replace(/[\x7f-\x9f]/g, sign => `\\u00${sign.charCodeAt(0).toString(16)}`)

const FORMATS: { [name: string]: (columns: readonly string[], rows: readonly Row[]) => string } = {
  table: (columns, rows) => table(columns, rows, lineWidth()),
  json: (_, rows) => (rows.length ? `[\n${rows.map(json).join(',\n')}\n]\n` : '[]\n'),
  ndjson: (_, rows) => rows.map(row => `${json(row)}\n`).join(''),
  csv,
}

/** `--format`, for commands whose result is rows. */
export const formatOption = (): Option =>
  new Option('-f, --format <format>', 'form of the result').choices(Object.keys(FORMATS)).default('table')

/** Prints rows on standard output. */
export async function printRows(
  format: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  await print(FORMATS[format]?.(columns, rows) ?? '')
}
