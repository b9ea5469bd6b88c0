import { expect, test } from 'vitest'
import { table } from '../../src/cli/table.ts'

const linesOf = (text: string) => text.trimEnd().split('\n')
const width = (text: string) => Math.max(...linesOf(text).map(line => [...line.normalize('NFC')].length))

test('Vietnamese text lines up, however it was typed', () => {
  const rows = ['Vũ Kim Hà', 'Lê Thành Đô', 'Nguyễn Thị Thu Hường'.normalize('NFD')].map(name => ({
    name,
    label: 'Person',
  }))
  expect(linesOf(table(['name', 'label'], rows, 80))).toEqual([
    'name                  label',
    '────────────────────  ──────',
    'Vũ Kim Hà             Person',
    'Lê Thành Đô           Person',
    'Nguyễn Thị Thu Hường  Person',
  ])
})

test('a wide column wraps between words so that the table fits', () => {
  const quote = 'Thiếu tướng Vũ Kim Hà dự và phát biểu chỉ đạo.'
  expect(linesOf(table(['name', 'quote'], [{ name: 'Vũ Kim Hà', quote }, { name: 'x' }], 34))).toEqual([
    'name       quote',
    '─────────  ───────────────────────',
    'Vũ Kim Hà  Thiếu tướng Vũ Kim Hà',
    '           dự và phát biểu chỉ',
    '           đạo.',
    '',
    'x',
  ])
})

test('letters of two columns are counted as two', () => {
  const rows = [
    { name: 'Bắc Kinh 北京', at: 1 },
    { name: 'Hà Nội 🌸', at: 2 },
  ]
  expect(linesOf(table(['name', 'at'], rows, 80)).slice(2)).toEqual(['Bắc Kinh 北京  1', 'Hà Nội 🌸      2'])
})

test('an id stays whole, a very long word is broken and not lost', () => {
  const text = table(['id', 'url'], [{ id: 'P3mzxhav7wafm', url: 'x'.repeat(100) }], 40)
  expect(width(text)).toBe(40)
  expect(text).toContain('P3mzxhav7wafm  xx')
  expect(text.match(/x/g)).toHaveLength(101)
})

test('lists have a line for each item, what is absent is blank', () => {
  const text = table(['a', 'b', 'c', 'd'], [{ a: ['chair', 'speaker'], b: null, c: [], d: 0 }], 80)
  expect(linesOf(text).slice(2)).toEqual(['chair          0', 'speaker'])
})

test('data cannot steer the terminal', () => {
  const text = table(['name'], [{ name: 'a\x1b[31mb\x07\u202Ec\u009b\nd' }], 80)
  expect(linesOf(text).at(-1)).toBe('a?[31mb??c? d')
})

test('no rows: the headings alone', () => {
  expect(linesOf(table(['name', 'roles'], [], 80))[0]).toBe('name  roles')
})

test('very many rows', () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => ({ id: `P${i}` }))
  expect(linesOf(table(['id'], rows, 80))).toHaveLength(200_002)
})
