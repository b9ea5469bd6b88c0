/**
 * Plain text: the first line that holds something is the title, the rest the text. One line alone is text. A file name
 * that begins with a day, `2023-06-22-hoi-nghi.txt`, tells when the article was published.
 */
import { basename } from 'node:path'
import { toArticle } from '../article.ts'
import { decode, refuseBinary } from '../decode.ts'
import type { Reading } from '../formats.ts'
import { type Source, wholeOf } from '../source.ts'

export const extensions = ['.txt']

/** Title and text of a page of lines, and the day in the name of its file. */
export function titled(page: string, file: string): { title: string; text: string; published?: string } {
  const [first = '', ...rest] = page.trim().split(/\r\n?|\n/)
  const text = rest.join('\n').trim()
  const published = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(basename(file))?.[0]
  return { ...(text ? { title: first, text } : { title: '', text: first }), ...(published && { published }) }
}

export async function* read(source: Source): AsyncGenerator<Reading> {
  const bytes = await wholeOf(source)
  refuseBinary(bytes, source.name)
  yield {
    article: toArticle(titled(decode(bytes, source.name), source.name), source.name),
    from: source.name,
  }
}
