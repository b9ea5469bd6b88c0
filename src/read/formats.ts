import type { KetnoiError } from '../errors.ts'
import { modulesIn } from '../modules.ts'
import type { Article } from '../types.ts'
import type { Source } from './source.ts'

/** One article, and the place that it came from (`tin/bai.jsonl:3`), or what is wrong at a place. */
export type Reading = { article: Article; from: string } | { problem: KetnoiError }

/** What a file of `formats/` exports. */
export interface Format {
  /** Ends of file names, in lower case: `.txt`. */
  extensions: readonly string[]
  /** The articles of a file, in its order. A problem of the whole file is thrown as a KetnoiError. */
  read(source: Source): AsyncGenerator<Reading>
}

/** Every format of the folder, by extension. */
export async function loadFormats(): Promise<Map<string, Format>> {
  const formats = await modulesIn<Format>(new URL('./formats/', import.meta.url))
  return new Map(
    [...formats.values()].flatMap(format => format.extensions.map(end => [end, format] as const)),
  )
}
