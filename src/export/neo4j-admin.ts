/**
 * The files of `neo4j-admin database import full`, which fills an empty Neo4j with many millions of nodes in minutes:
 * CSV in parts with a header for each label and type, and the arguments that name them. All of a store is in it, also
 * what ketnoi keeps for its own use, so that `ketnoi build` goes on with that database.
 *
 *     ketnoi export --format neo4j-admin --out import
 *     cd import && neo4j-admin database import full @import.args neo4j
 */
import { KetnoiError } from '../errors.ts'
import type { EdgeOf } from '../graph/change.ts'
import type { NodeAttributes } from '../graph/graph.ts'
import type { Part } from '../graph/part.ts'
import { type Kind, propertiesOf } from '../schema/graph.ts'
import { datesOf, dayIn } from '../store/days.ts'
import type { TextOfFile } from './index.ts'

export const describe = 'a folder of CSV files for "neo4j-admin database import full"'

/** Nodes or edges a file. */
const PART = 100_000
/** Between the items of a list; a sign that stands in no text that people read. */
const BETWEEN = '\u001f'

const COMMENT =
  '# In this folder, the database stopped and empty: neo4j-admin database import full @import.args neo4j'
/** They come last, for the database's name after a list of files would be taken for one more. */
const OPTIONS = [
  '--array-delimiter=U+001F',
  '--multiline-fields=true',
  '--trim-strings=false',
  // A field may be the whole text of an article.
  '--read-buffer-size=16m',
]

const TYPES: { [kind in Kind]: string } = {
  text: 'string',
  texts: 'string[]',
  integer: 'long',
  integers: 'long[]',
  since: 'string',
  until: 'string',
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const cell = (value: unknown): string => {
  if (value === undefined) return ''
  if (!Array.isArray(value)) return typeof value === 'number' ? String(value) : quoted(String(value))
  for (const item of value)
    if (String(item).includes(BETWEEN))
      throw new KetnoiError(
        `${JSON.stringify(item)} holds the sign U+001F, which ends an item for the importer; take its article out`,
      )
  return value.length ? quoted(value.join(BETWEEN)) : ''
}

interface Column {
  head: string
  cell(properties: object): string
}

const columnsOf = (name: string): Column[] => {
  const value = (properties: object, property: string) =>
    (properties as { [property: string]: unknown })[property]
  return [
    ...Object.entries(propertiesOf(name)).map(([property, kind]) => ({
      head: `${property}:${property === 'id' ? `ID(${name})` : TYPES[kind]}`,
      cell: (properties: object) => cell(value(properties, property)),
    })),
    ...datesOf(name).map(({ property, day, kind }) => ({
      head: `${day}:date`,
      cell: (properties: object) => {
        const date = value(properties, property)
        return typeof date === 'string' ? dayIn(date, kind) : ''
      },
    })),
  ]
}

const edgeColumns = (type: string, source: string, target: string) => [
  { head: `:START_ID(${source})`, cell: (edge: EdgeOf) => quoted(edge.source.id) },
  { head: `:END_ID(${target})`, cell: (edge: EdgeOf) => quoted(edge.target.id) },
  { head: 'key:string', cell: (edge: EdgeOf) => quoted(edge.key) },
  ...columnsOf(type).map(({ head, cell }) => ({ head, cell: (edge: EdgeOf) => cell(edge.attributes) })),
]

/** What goes into the files of one label, or of one type between two. */
interface Group {
  /** Of its files' names. */
  name: string
  /** Which argument names the files, before their names. */
  option: string
  head: string
  lines: string[]
}

const line = <Item>(columns: { cell(item: Item): string }[], item: Item): string =>
  `${columns.map(column => column.cell(item)).join(',')}\n`
const headOf = (columns: { head: string }[]): string => `${columns.map(({ head }) => head).join(',')}\n`

const groupOf = (part: Part): Group => {
  if ('label' in part) {
    const columns: { head: string; cell(node: NodeAttributes): string }[] = columnsOf(part.label)
    return {
      name: part.label,
      option: `--nodes=${part.label}`,
      head: headOf(columns),
      lines: part.nodes.map(node => line(columns, node)),
    }
  }
  const columns = edgeColumns(part.type, part.source, part.target)
  return {
    name: `${part.type}-${part.source}-${part.target}`,
    option: `--relationships=${part.type}`,
    head: headOf(columns),
    lines: part.edges.map(edge => line(columns, edge)),
  }
}

/** The text of the files, in pieces; those of one file come one after the other. */
export async function* files(parts: AsyncIterable<Part>): AsyncGenerator<TextOfFile> {
  const written = new Map<string, { option: string; files: string[]; lines: number }>()
  for await (const part of parts) {
    const { name, option, head, lines } = groupOf(part)
    let group = written.get(name)
    if (!group) {
      group = { option, files: [`${name}-header.csv`], lines: 0 }
      written.set(name, group)
      yield { file: `${name}-header.csv`, text: head }
    }
    const file = `${name}-${String(1 + Math.floor(group.lines / PART)).padStart(4, '0')}.csv`
    if (group.files.at(-1) !== file) group.files.push(file)
    group.lines += lines.length
    yield { file, text: lines.join('') }
  }
  // A name without a folder is no path to the importer of 2026.
  const named = [...written.values()].map(
    group => `${group.option}=${group.files.map(file => `./${file}`).join(',')}`,
  )
  yield {
    file: 'import.args',
    text: [COMMENT, ...named, ...OPTIONS].map(argument => `${argument}\n`).join(''),
  }
}
