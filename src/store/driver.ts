/**
 * What a kind of database must do to hold a graph. One file of `drivers/` is one kind, found by being there:
 * it exports `accepts`, `addresses` and `open` (see `DriverModule`).
 */
import { KetnoiError } from '../errors.ts'
import { modulesIn } from '../modules.ts'

/**
 * A value of a result, the same from every driver: a node is a `NodeCell`, a relationship a `RelationshipCell`, a path
 * `{ nodes, relationships }`, a date ISO text, an integer a number, or a bigint where a number could not hold it.
 */
export type Cell = null | boolean | number | bigint | string | Cell[] | { [key: string]: Cell }
/** A node in a result. */
export type NodeCell = { labels: string[]; properties: { [key: string]: Cell } }
/** A relationship in a result. */
export type RelationshipCell = { type: string; properties: { [key: string]: Cell } }

export type Row = { [column: string]: Cell }
export type Params = { [name: string]: unknown }
export interface Statement {
  cypher: string
  params: Params
}

export interface OpenOptions {
  /** Open what is there, for reading; nothing is made or changed, and others may read at the same time. */
  readOnly?: boolean
}

/** What a graph needs to be found in quickly. A database that has no such thing leaves it out, but for `unique`. */
export interface Needs {
  /** Labels of which no two nodes have one `id`. */
  unique: string[]
  /** Relationship types of which many may be between two nodes, each with a `key` of its own. */
  keyed: string[]
  /** Properties of nodes that are asked for by order or range. */
  sorted: { label: string; property: string }[]
  /** The properties in which words of names are looked for. */
  searched: { labels: string[]; properties: string[] }
}

export interface Reader {
  /** Runs one statement that may not write. */
  read(cypher: string, params: Params): Promise<Row[]>
}

/** What may be done while nobody else writes. */
export interface Turn extends Reader {
  /** Runs the statements in their order. */
  write(statements: Statement[]): Promise<void>
}

export interface Driver extends Reader {
  /** Makes constraints and indexes that are not there yet, and waits until they can be used. */
  define(needs: Needs): Promise<void>
  /**
   * Does work that reads, thinks and writes: all that it writes is kept, or nothing, and what it has read stays so until
   * then, for others who take a turn wait, also those of other processes. A database that was away for a while has the
   * work done again.
   */
  turn<Result>(work: (turn: Turn) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export interface DriverModule {
  accepts(address: string): boolean
  /** The addresses that it accepts, for an error's text. */
  addresses: string
  open(address: string, options: OpenOptions): Promise<Driver>
}

const folder = new URL('./drivers/', import.meta.url)

/**
 * Opens the database at an address with the driver that accepts it.
 * @throws KetnoiError when none does, or when the database cannot be opened
 */
export const openDriver = async (address: string, options: OpenOptions): Promise<Driver> => {
  const drivers = [...(await modulesIn<DriverModule>(folder)).values()]
  const driver = drivers.find(module => module.accepts(address))
  if (driver) return driver.open(address, options)
  throw new KetnoiError(
    `no store opens "${address}": want ${drivers.map(module => module.addresses).join(', or ')}`,
  )
}
