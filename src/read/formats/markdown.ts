/**
 * Markdown as it is used for articles: a heading as title, and marks around words. Marks are taken away where they
 * can't be anything else; `2 * 3`, `_` inside a word and `- ` before an item of a list stay as they are.
 */
import { toArticle } from '../article.ts'
import { decode, refuseBinary } from '../decode.ts'
import type { Reading } from '../formats.ts'
import { type Source, wholeOf } from '../source.ts'
import { titled } from './text.ts'

export const extensions = ['.md']

/** `## **Hội nghị** tại [Điện Biên](https://vi.wikipedia.org/)` → `Hội nghị tại Điện Biên` */
const withoutMarks = (page: string): string =>
  page
    .replace(/^#{1,6}[ \t]+/gm, '')
    .replace(/^>[ \t]?/gm, '')
    .replace(/!\[[^\]\n]*\]\([^)\s]*\)/g, '')
    .replace(/\[([^\]\n]+)\]\([^)\s]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^\n*_]*[^\s*_])\1(?![\p{L}\p{N}*_])/gu, '$2')

export async function* read(source: Source): AsyncGenerator<Reading> {
  const bytes = await wholeOf(source)
  refuseBinary(bytes, source.name)
  const page = withoutMarks(decode(bytes, source.name))
  yield { article: toArticle(titled(page, source.name), source.name), from: source.name }
}
