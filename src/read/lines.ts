/** A file as numbered lines, so that a file of any size is never in memory whole and a bad line costs only itself. */
import { KetnoiError } from '../errors.ts'
import { decode, refuseBinary } from './decode.ts'
import type { Source } from './source.ts'

export interface Line {
  /** From 1. */
  number: number
  bytes: Uint8Array
}

/**
 * Lines that hold something, without their end; none where nothing is.
 * @throws KetnoiError when the file is binary (as its first piece tells).
 */
export async function* linesOf(source: Source): AsyncGenerator<Line> {
  let rest: Uint8Array[] = []
  let number = 0
  let started = false
  const line = (last: Uint8Array): Line | undefined => {
    number++
    const bytes = Buffer.concat([...rest, last])
    rest = []
    if (bytes.every(byte => byte === 32 || byte === 9 || byte === 13)) return undefined
    return { number, bytes }
  }
  for await (const chunk of source.chunks()) {
    if (!started) refuseBinary(chunk, source.name)
    started = true
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const next = line(chunk.subarray(start, end))
      if (next) yield next
      start = end + 1
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
  }
  const last = line(new Uint8Array())
  if (last) yield last
}

/**
 * What a line of JSON holds.
 * @throws KetnoiError naming the file and the line.
 */
export function parseLine({ number, bytes }: Line, name: string): unknown {
  const where = `${name}:${number}`
  const text = decode(bytes, where)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new KetnoiError(`${where}: not JSON (${(error as Error).message}); want one JSON object a line`)
  }
}
