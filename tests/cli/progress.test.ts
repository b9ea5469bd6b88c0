import { expect, test } from 'vitest'
import { bar, progress } from '../../src/cli/progress.ts'

const screen = (isTTY: boolean) => {
  const written: string[] = []
  return { isTTY, columns: 60, written, write: (text: string) => written.push(text) }
}

test('a bar of the part that is done, never wider than the terminal', () => {
  expect(bar(0.5, '12 articles', 60)).toBe(`[${'#'.repeat(12)}${'-'.repeat(12)}]  50 %  12 articles`)
  expect(bar(undefined, '12 articles', 60)).toBe('12 articles')
  expect([...bar(1, 'bài '.repeat(40), 60)]).toHaveLength(59)
})

test('only messages, without control signs, where there is no terminal', () => {
  const file = screen(false)
  const line = progress(file)
  line.show(0.5, '12 articles')
  line.log('skipped: a\x1b[2J.txt')
  line.end()
  expect(file.written).toEqual(['skipped: a?[2J.txt\n'])
})

test('draws now and then, a message stands above the line, and the end leaves nothing', () => {
  let now = 0
  const terminal = screen(true)
  const line = progress(terminal, () => now)
  for (now = 0; now < 1000; now++) line.show(now / 1000, 'x')
  expect(terminal.written).toHaveLength(10)
  line.log('skipped: a.txt')
  expect(terminal.written.slice(10).join('')).toContain('skipped: a.txt\n\r\x1b[2K[#')
  line.end()
  expect(terminal.written.at(-1)).toBe('\r\x1b[2K')
})
