/** Sources, one after the other: how far the reading is, and a bad file that costs only itself. */
import { KetnoiError } from '../errors.ts'
import type { Source } from './source.ts'

/** Called as bytes are read, with how many of how many (of files; standard input has no known size). */
type OnBytes = (done: number, total: number) => void

export interface ReadOptions {
  /** What the path `-` reads. Default: the standard input of the process. */
  stdin?: AsyncIterable<Uint8Array>
  onBytes?: OnBytes
}

/** A source, and how it is read. */
export interface Turn<Item> {
  source: Source
  read(source: Source): AsyncGenerator<Item>
}

/** What each source gives, and the problem of each that can't be read. */
export async function* inTurn<Item>(
  turns: readonly Turn<Item>[],
  onBytes: OnBytes = () => {},
): AsyncGenerator<Item | { problem: KetnoiError }> {
  const total = turns.reduce((sum, { source }) => sum + source.size, 0)
  let done = 0
  async function* counted(source: Source): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.chunks()) {
      if (source.size > 0) done += chunk.length
      onBytes(done, total)
      yield chunk
    }
  }
  for (const { source, read } of turns) {
    try {
      yield* read({ ...source, chunks: () => counted(source) })
    } catch (problem) {
      if (!(problem instanceof KetnoiError)) throw problem
      yield { problem }
    }
  }
}
