/** Grafeo: a graph in one file, without a server. */
import { existsSync } from 'node:fs'
import type { GrafeoDB, Transaction } from '@grafeo-db/js'
import { KetnoiError } from '../../errors.ts'
import type { Cell, Driver, OpenOptions, Params, Row } from '../driver.ts'

export const addresses = 'a path such as ./ketnoi.grafeo'
export const accepts = (address: string): boolean =>
  address !== '' && !/^[a-z][a-z0-9+.-]*:\/\//i.test(address)

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const openFile = async (path: string, readOnly: boolean): Promise<GrafeoDB> => {
  if (readOnly && !existsSync(path))
    throw new KetnoiError(`${path}: there is no graph yet; make one with: ketnoi build PATH --graph ${path}`)
  // Who works on a server needs no Grafeo on the machine.
  const { default: grafeo } = await import('@grafeo-db/js')
  try {
    return readOnly ? grafeo.GrafeoDB.openReadOnly(path) : grafeo.GrafeoDB.create(path)
  } catch (error) {
    if (/GRAFEO-X001.*lock/.test(reason(error)))
      throw new KetnoiError(`${path}: in use by another process; wait until it is done`, { cause: error })
    if (/not a Grafeo database|not a database file/.test(reason(error)))
      throw new KetnoiError(`${path}: not a ketnoi graph; name another path`, { cause: error })
    throw new KetnoiError(`${path}: cannot be opened: ${reason(error)}`, { cause: error })
  }
}

/** Changes to the schema are not undone with their transaction, so a reading one may not hold any. */
const DEFINES = /^\s*(?:CREATE|DROP|ALTER)\s+(?:\w+\s+){0,2}?(?:INDEX|CONSTRAINT|GRAPH|SCHEMA|TYPE)\b/i
const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*/g

export const open = async (path: string, { readOnly = false }: OpenOptions): Promise<Driver> => {
  const db = await openFile(path, readOnly)
  let isOpen = true

  const unwritten = (error: unknown): never => {
    throw new KetnoiError(`${path}: cannot be written: ${reason(error)}`, { cause: error })
  }

  /** Runs in a transaction; what `work` throws undoes it. */
  const within = async <T>(work: (transaction: Transaction) => Promise<T>, keep: boolean): Promise<T> => {
    if (!isOpen) throw new KetnoiError(`${path}: is closed`)
    const transaction = db.beginTransaction()
    try {
      const result = await work(transaction)
      if (keep) {
        try {
          transaction.commit()
        } catch (error) {
          unwritten(error)
        }
      }
      return result
    } finally {
      if (transaction.isActive) transaction.rollback()
    }
  }

  /** The turn that was taken last; the next begins when it is over. */
  let last: Promise<unknown> = Promise.resolve()

  return {
    define: async ({ unique }) => {
      for (const label of unique) {
        await db.executeCypher(
          `CREATE CONSTRAINT ketnoi_${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
        )
        // The constraint alone does not make a look-up fast.
        await db.executeCypher(`CREATE INDEX ketnoi_${label}_lookup IF NOT EXISTS FOR (n:${label}) ON (n.id)`)
      }
    },
    turn: work => {
      const turn = last.then(() =>
        within(
          transaction =>
            work({
              read: (cypher, params) => readRows(transaction, cypher, params),
              write: async statements => {
                for (const { cypher, params } of statements)
                  await transaction.executeCypher(cypher, params).catch(unwritten)
              },
            }),
          true,
        ),
      )
      last = turn.catch(() => {})
      return turn
    },
    read: (cypher, params) => within(transaction => readRows(transaction, cypher, params), false),
    close: async () => {
      if (!isOpen) return
      isOpen = false
      // A commit is safe from a killed process; this makes it safe from a power cut too.
      if (!readOnly) db.walCheckpoint()
      db.close()
    },
  }
}

const readRows = async (transaction: Transaction, cypher: string, params: Params): Promise<Row[]> => {
  const refused = new KetnoiError('the query would change the graph; want one that only reads')
  if (DEFINES.test(cypher.replace(COMMENTS, ' '))) throw refused
  const result = await transaction.executeCypher(cypher, params).catch((error: unknown) => {
    throw /GRAFEO-T003/.test(reason(error)) ? refused : new KetnoiError(`the query failed: ${reason(error)}`)
  })
  if (Object.values(result.counters).some(count => count > 0)) throw refused
  return result.toArray().map(row => plainMap(row as { [key: string]: unknown }))
}

const plainMap = (map: { [key: string]: unknown }): { [key: string]: Cell } =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, plain(value)]))

/** A value of Grafeo in the common shape: it marks what nodes and relationships are with names that begin with `_`. */
const plain = (value: unknown): Cell => {
  if (value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value as Cell
  const map = value as { [key: string]: unknown }
  if ('_labels' in map) {
    const { _id, _labels, ...properties } = map
    return { labels: plain(_labels), properties: plainMap(properties) }
  }
  if ('_type' in map) {
    const { _id, _type, _source, _target, ...properties } = map
    return { type: plain(_type), properties: plainMap(properties) }
  }
  if (Array.isArray(map.nodes) && Array.isArray(map.edges) && Object.keys(map).length === 2)
    return { nodes: plain(map.nodes), relationships: plain(map.edges) }
  return plainMap(map)
}
