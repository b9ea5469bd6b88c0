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

export interface Driver {
  /** Makes constraints and indexes; each statement may be run again. */
  define(statements: string[]): Promise<void>
  /** Runs all statements, or none of them. */
  transaction(statements: Statement[]): Promise<void>
  /** Runs one statement that may not write. */
  read(cypher: string, params: Params): Promise<Row[]>
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
