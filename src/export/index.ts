/** The formats that a graph can be written in. One file of this folder is one format; its name is the format's. */
import { KetnoiError } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import { modulesIn } from '../modules.ts'

export interface Format {
  /** Of the file's name, without the dot. */
  extension: string
  /** One line for a list of formats. */
  describe: string
  /** The graph as text, in pieces to be written one after the other. */
  write(graph: Graph): Iterable<string>
}

const modules = async (): Promise<Map<string, Format>> => {
  const found = await modulesIn<Format>(new URL('./', import.meta.url))
  found.delete('index')
  return found
}

/** The names of all formats, sorted. */
export const formats = async (): Promise<string[]> => [...(await modules()).keys()]

/** @throws KetnoiError when there is no format of that name */
export const format = async (name: string): Promise<Format> => {
  const found = (await modules()).get(name)
  if (!found) throw new KetnoiError(`no format "${name}": want one of ${(await formats()).join(', ')}`)
  return found
}
