/** The formats that a graph can be written in. One file of this folder is one format; its name is the format's. */
import { KetnoiError } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import type { Part } from '../graph/part.ts'
import { modulesIn } from '../modules.ts'

interface Described {
  /** One line for a list of formats. */
  describe: string
}

/** A format that is one file. */
export interface FileFormat extends Described {
  /** Of the file's name, without the dot. */
  extension: string
  /** The graph as text, in pieces to be written one after the other. */
  write(graph: Graph): Iterable<string>
}

/** A piece of one of several files. */
export interface TextOfFile {
  file: string
  text: string
}

/** A format that is a folder of files. */
export interface FolderFormat extends Described {
  /** What a store holds (see `Store.parts`) as the text of files, in pieces; those of one file follow each other. */
  files(parts: AsyncIterable<Part>): AsyncIterable<TextOfFile>
}

export type Format = FileFormat | FolderFormat

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
