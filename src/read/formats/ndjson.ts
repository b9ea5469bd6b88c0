/** One article a line, as JSON: `{"title": "…", "text": "…", "published": "2023-06-21"}`. Files may be of any size. */
import { toArticle } from '../article.ts'
import { orProblem } from '../check.ts'
import { refuseEmpty } from '../decode.ts'
import type { Reading } from '../formats.ts'
import { linesOf, parseLine } from '../lines.ts'
import type { Source } from '../source.ts'

export const extensions = ['.ndjson', '.jsonl']

export async function* read(source: Source): AsyncGenerator<Reading> {
  let found = false
  for await (const line of linesOf(source)) {
    found = true
    const from = `${source.name}:${line.number}`
    yield orProblem(() => ({ article: toArticle(parseLine(line, source.name), from), from }))
  }
  if (!found) refuseEmpty(source.name)
}
