/** What is behind the paths that a user names: folders are walked in order of code point, hidden files left out. */
import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { KetnoiError } from '../errors.ts'
import { fileError, fileSource, type Source, streamSource } from './source.ts'

export interface Found {
  source: Source
  /** In lower case: `.txt`; `-` for standard input. */
  extension: string
  /** Whether a path is the file itself, and not a folder that holds it. */
  named: boolean
}

/** Order of code point, as UTF-8 sorts: the same on every machine and in every locale. */
const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

async function* walk(
  path: string,
  named: boolean,
  above: readonly string[],
): AsyncGenerator<Found | { problem: KetnoiError }> {
  try {
    const info = await stat(path)
    if (!info.isDirectory()) {
      yield { source: fileSource(path, info.size), extension: extname(path).toLowerCase(), named }
      return
    }
    const real = await realpath(path)
    if (above.includes(real)) return // a link back to a folder that we are in
    const names = (await readdir(path)).filter(name => !name.startsWith('.')).sort(byCodePoint)
    for (const name of names) yield* walk(join(path, name), false, [...above, real])
  } catch (error) {
    const problem = fileError(error, path)
    if (problem === error) throw error
    yield { problem: problem as KetnoiError }
  }
}

/**
 * Each file once for each time that a path reaches it, and standard input for `-`.
 * @param stdin what stands in for the standard input of the process
 */
export async function* sourcesOf(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Found | { problem: KetnoiError }> {
  for (const path of paths) {
    if (path === '-') yield { source: streamSource(stdin), extension: '-', named: true }
    else yield* walk(path, true, [])
  }
}
