/** A JSON file: one article, a list of them, or `{ "articles": […] }`. Read whole; for very many, use .ndjson. */
import { KetnoiError } from '../../errors.ts'
import { toArticle } from '../article.ts'
import { orProblem } from '../check.ts'
import { decode, refuseBinary } from '../decode.ts'
import type { Reading } from '../formats.ts'
import { type Source, wholeOf } from '../source.ts'

export const extensions = ['.json']

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ')
    const at = /position (\d+)/.exec(reason)?.[1]
    const where = at ? `${name}:${text.slice(0, Number(at)).split('\n').length}` : name
    throw new KetnoiError(
      `${where}: not JSON (${reason}); want an article, a list of them, or {"articles": […]}`,
    )
  }
}

export async function* read(source: Source): AsyncGenerator<Reading> {
  const bytes = await wholeOf(source)
  refuseBinary(bytes, source.name)
  const content = parse(decode(bytes, source.name), source.name)
  const list = Array.isArray(content) ? content : (content as { articles?: unknown } | null)?.articles
  if (!Array.isArray(list)) {
    yield { article: toArticle(content, source.name), from: source.name }
    return
  }
  for (const [i, raw] of list.entries()) {
    const from = `${source.name}: article ${i + 1}`
    yield orProblem(() => ({ article: toArticle(raw, from), from }))
  }
}
