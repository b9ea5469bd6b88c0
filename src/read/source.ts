/** Where bytes come from: a file or standard input, with a name for messages. */
import { createReadStream } from 'node:fs'
import { KetnoiError } from '../errors.ts'

export interface Source {
  /** The path as the user knows it, or `standard input`. */
  name: string
  /** In bytes; 0 where it is not known before reading. */
  size: number
  /** Reads from the start, at most once. */
  chunks(): AsyncIterable<Uint8Array>
}

const REASONS: { [code: string]: string } = {
  ENOENT: 'no such file or folder; check the path',
  EACCES: 'no permission to read it; check its access rights',
  EISDIR: 'is a folder; want a file',
}

/** An error of the file system as one that names the path and what to do; any other error as it is. */
export function fileError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (typeof code !== 'string' || error instanceof KetnoiError) return error
  return new KetnoiError(`${path}: ${REASONS[code] ?? `cannot be read (${code})`}`, { cause: error })
}

async function* guarded(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (error) {
    throw fileError(error, name)
  }
}

/** The bytes of a file, a piece at a time. */
export const fileSource = (path: string, size: number): Source => ({
  name: path,
  size,
  chunks: () => guarded(createReadStream(path), path),
})

/** Standard input, or what stands in for it. */
export const streamSource = (chunks: AsyncIterable<Uint8Array>): Source => ({
  name: 'standard input',
  size: 0,
  chunks: () => guarded(chunks, 'standard input'),
})

/** All bytes of a source at once, for formats that can't be read in pieces. */
export async function wholeOf(source: Source): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of source.chunks()) pieces.push(piece)
  return Buffer.concat(pieces)
}
