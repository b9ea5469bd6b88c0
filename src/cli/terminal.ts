/** The only place that writes to the terminal. Results go to standard output, everything else to standard error. */
import { once } from 'node:events'

/** Control characters and marks that turn the direction of text: from data, they could move the cursor or hide words. */
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Text that can't steer a terminal; line ends and tabs stay. A file named `a\x1b[2J.txt` is shown as `a?[2J.txt`. */
export const safe = (text: string): string =>
  text.replace(UNSAFE, sign => (sign === '\n' || sign === '\t' ? sign : '?'))

/** A piece of a result. Waits while the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** A message to the person, one line. */
export const say = (text: string): void => {
  process.stderr.write(`${safe(text)}\n`)
}

/** How many columns a line of results may have: the terminal's, else what COLUMNS says, else 120. */
export const lineWidth = (): number => process.stdout.columns || Number(process.env.COLUMNS) || 120
