/** Plain text: the first line that holds something is the title, the rest the text. One line alone is text. */
import { toArticle } from '../article.ts'
import { decode, refuseBinary } from '../decode.ts'
import type { Reading } from '../formats.ts'
import { type Source, wholeOf } from '../source.ts'

export const extensions = ['.txt']

/** Title and text of a page of lines. */
export function titled(page: string): { title: string; text: string } {
  const [first = '', ...rest] = page.trim().split(/\r\n?|\n/)
  const text = rest.join('\n').trim()
  return text ? { title: first, text } : { title: '', text: first }
}

export async function* read(source: Source): AsyncGenerator<Reading> {
  const bytes = await wholeOf(source)
  refuseBinary(bytes, source.name)
  yield { article: toArticle(titled(decode(bytes, source.name)), source.name), from: source.name }
}
