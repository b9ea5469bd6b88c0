/** Records that another run or another program made, for `ketnoi load`: checked at the border, line by line. */
import type { KetnoiError } from '../errors.ts'
import { Record } from '../types.ts'
import { check, orProblem } from './check.ts'
import { sourcesOf } from './files.ts'
import { linesOf, parseLine } from './lines.ts'
import type { Source } from './source.ts'
import { inTurn, type ReadOptions, type Turn } from './turn.ts'

type RecordItem = { record: Record; from: string } | { problem: KetnoiError }

async function* recordsOf(source: Source): AsyncGenerator<RecordItem> {
  for await (const line of linesOf(source)) {
    const from = `${source.name}:${line.number}`
    yield orProblem(() => ({ record: check(Record, parseLine(line, source.name), from), from }))
  }
}

/**
 * Records from files or folders, one a line as JSON, or from standard input (`-`). A bad line or file is a `problem`
 * that names it and costs only itself; an empty file holds no record, as what `extract` prints of no article.
 */
export async function* readRecords(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<RecordItem> {
  const turns: Turn<RecordItem>[] = []
  for await (const found of sourcesOf(paths, options.stdin)) {
    if ('problem' in found) yield found
    else turns.push({ source: found.source, read: recordsOf })
  }
  yield* inTurn(turns, options.onBytes)
}
