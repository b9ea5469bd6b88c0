/** The first stage: from paths to articles, one at a time, in the order of the paths and of the names in folders. */
import { KetnoiError } from '../errors.ts'
import { sourcesOf } from './files.ts'
import { loadFormats, type Reading } from './formats.ts'
import { readInput } from './input.ts'
import { inTurn, type ReadOptions, type Turn } from './turn.ts'

export { readRecords } from './records.ts'
export type { ReadOptions } from './turn.ts'

/** What reading gives: an article, a problem that cost an article or a file, or a note on files left out on purpose. */
export type ReadItem = Reading | { note: string }

/** At most three names: `a.jpg, b.jpg, c.jpg and 4 more`. */
const some = (names: string[]): string =>
  names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '')

/**
 * Reads articles from files (`.txt .md .ndjson .jsonl .json`), folders of them, and standard input (`-`).
 * A bad file or line is a `problem` that names it and costs only itself; nothing is thrown for it.
 */
export async function* read(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const formats = await loadFormats()
  const known = [...formats.keys()].join(' ')
  const turns: Turn<Reading>[] = []
  const leftOut = new Map<string, string[]>()
  for await (const found of sourcesOf(paths, options.stdin)) {
    if ('problem' in found) {
      yield found
      continue
    }
    const { source, extension, named } = found
    const format = formats.get(extension)
    if (extension === '-') turns.push({ source, read: input => readInput(input, formats) })
    else if (format) turns.push({ source, read: format.read })
    else if (named)
      yield { problem: new KetnoiError(`${source.name}: not a kind of file that can be read; want ${known}`) }
    else {
      const names = leftOut.get(extension)
      if (names) names.push(source.name)
      else leftOut.set(extension, [source.name])
    }
  }
  for (const [extension, names] of leftOut)
    yield { note: `left out, ${extension || 'no extension'} is not read (${known}): ${some(names)}` }
  yield* inTurn(turns, options.onBytes)
}
