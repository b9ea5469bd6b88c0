/** Rows as a table that fits the terminal. */
import type { Row } from './row.ts'
import { safe } from './terminal.ts'

/** A column is not made narrower than its longest word, nor for the sake of longer words than this: an id stays whole. */
const LONGEST_WORD = 24
/** What stands between two columns. No lines are drawn but one below the headings: what is copied is the text. */
const GAP = '  '

/** What a cell shows: NFC, so that `Điện` takes four columns; an item of a list has its own line. */
function lines(value: unknown): string[] {
  if (value === null || value === undefined) return ['']
  if (Array.isArray(value) && value.length > 0) return value.flatMap(lines)
  const text = typeof value === 'object' ? (Array.isArray(value) ? '' : JSON.stringify(value)) : String(value)
  return [safe(text.normalize('NFC')).replace(/\s+/g, ' ')]
}

/** Letters of East Asia and pictures, which take two columns. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/gu

/** Columns that a text takes; marks that NFC can't join to their letter take none. */
const widthOf = (text: string): number => [...text.replace(WIDE, '  ').replace(/\p{M}/gu, '')].length

/** A line broken between words, and inside a word that is too long by itself. */
function wrap(line: string, width: number): string[] {
  const wrapped: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const joined = current ? `${current} ${word}` : word
    if (widthOf(joined) <= width) {
      current = joined
      continue
    }
    if (current) wrapped.push(current)
    const letters = [...word]
    while (letters.length > width) wrapped.push(letters.splice(0, width).join(''))
    current = letters.join('')
  }
  return [...wrapped, current]
}

/** Widths that together fit: the widest columns give way first, `Phó tư lệnh` stays whole while a sentence wraps. */
function narrowed(wanted: readonly number[], words: readonly number[], room: number): number[] {
  const widths = [...wanted]
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    const spare = widths.map((width, i) => (width > (words[i] ?? 0) ? width : 0))
    const most = Math.max(...spare)
    if (most === 0) break
    widths[spare.indexOf(most)] = most - 1
  }
  return widths
}

/** The widest of some texts. */
const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)

/** @param width columns of the terminal; a table whose longest words don't fit is wider. */
export function table(columns: readonly string[], rows: readonly Row[], width: number): string {
  const cells = rows.map(row => columns.map(column => lines(row[column])))
  const texts = columns.map((column, i) => [column, ...cells.flatMap(row => row[i] ?? [])])
  const words = texts.map(column => Math.min(LONGEST_WORD, widest(column.flatMap(text => text.split(' ')))))
  const widths = narrowed(texts.map(widest), words, width - GAP.length * (columns.length - 1))
  const wrapped = cells.map(row => row.map((cell, i) => cell.flatMap(line => wrap(line, widths[i] ?? 0))))
  const line = (texts: readonly string[]): string =>
    `${texts
      .map((text, i) => text + ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(text))))
      .join(GAP)
      .trimEnd()}\n`
  const height = (row: readonly string[][]): number =>
    row.reduce((most, cell) => Math.max(most, cell.length), 1)
  const between = wrapped.some(row => height(row) > 1) ? '\n' : ''
  const bodies = wrapped.map(row =>
    Array.from({ length: height(row) }, (_, n) => line(row.map(cell => cell[n] ?? ''))).join(''),
  )
  return line(columns) + line(widths.map(room => '─'.repeat(room))) + bodies.join(between)
}
