/**
 * Standard input has no name to tell its format: articles as JSON lines begin with `{`, anything else is one text.
 * Nothing at all is no article and no error: a program that hands out articles may have none for one of its workers.
 */
import { KetnoiError } from '../errors.ts'
import type { Format, Reading } from './formats.ts'
import type { Source } from './source.ts'

const isSpace = (byte: number): boolean => byte <= 32 || byte === 0xef || byte === 0xbb || byte === 0xbf

/** The articles of `source`, in the format that its first sign tells. */
export async function* readInput(source: Source, formats: Map<string, Format>): AsyncGenerator<Reading> {
  const rest = source.chunks()[Symbol.asyncIterator]()
  const begun: Uint8Array[] = []
  let first: number | undefined
  while (first === undefined) {
    const next = await rest.next()
    if (next.done) break
    begun.push(next.value)
    first = next.value.find(byte => !isSpace(byte))
  }
  if (first === undefined) return
  const format = formats.get(first === 0x7b ? '.ndjson' : '.txt')
  if (!format)
    throw new KetnoiError('standard input: the formats .ndjson and .txt are missing; install ketnoi again')
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield* begun
    yield* { [Symbol.asyncIterator]: () => rest }
  }
  yield* format.read({ ...source, chunks })
}
