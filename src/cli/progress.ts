/** A line on standard error that tells how far the work is; only where standard error is a terminal. */
import { safe } from './terminal.ts'

export interface Progress {
  /** @param part 0 to 1, or undefined when the whole is not known. */
  show(part: number | undefined, text: string): void
  /** A message above the line. */
  log(text: string): void
  /** Takes the line away. */
  end(): void
}

type Screen = { isTTY?: boolean; columns?: number; write(text: string): unknown }

/** Milliseconds between two drawings. */
const PAUSE = 100
const CELLS = 24
const ERASE = '\r\x1b[2K'

/** `[########----------------]  33 %  Đang đọc` */
export function bar(part: number | undefined, text: string, width: number): string {
  if (part === undefined) return [...text].slice(0, width - 1).join('')
  const filled = Math.round(Math.min(1, part) * CELLS)
  const percent = String(Math.floor(Math.min(1, part) * 100)).padStart(3)
  const line = `[${'#'.repeat(filled)}${'-'.repeat(CELLS - filled)}] ${percent} %  ${text}`
  return [...line].slice(0, width - 1).join('')
}

/** @param now in milliseconds. */
export function progress(screen: Screen = process.stderr, now: () => number = Date.now): Progress {
  if (!screen.isTTY) return { show() {}, log: text => screen.write(`${safe(text)}\n`), end() {} }
  let drawn = -PAUSE
  let line = ''
  const draw = () => screen.write(ERASE + line)
  return {
    show(part, text) {
      line = bar(part, safe(text), screen.columns || 80)
      if (now() - drawn < PAUSE) return
      drawn = now()
      draw()
    },
    log(text) {
      screen.write(`${ERASE}${safe(text)}\n`)
      draw()
    },
    end() {
      line = ''
      screen.write(ERASE)
    },
  }
}
