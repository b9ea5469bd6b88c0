/**
 * A graph that lasts. The Cypher of this folder is the same for every driver; a driver only carries it.
 *
 *     const store = await open('./ketnoi.grafeo')
 *     await add(store, records)
 *     await store.query('MATCH (e:Event)<-[:ATTENDED]-(p:Person) RETURN e.name AS event, p.name AS person')
 *     await store.close()
 */
import type { Change } from '../graph/change.ts'
import type { Graph } from '../graph/graph.ts'
import type { Said } from '../graph/said.ts'
import { type Decisions, NO_DECISIONS } from '../link/decisions.ts'
import { graphSchema } from '../schema/graph.ts'
import { type OpenOptions, openDriver, type Params, type Row } from './driver.ts'
import { readGraph } from './read.ts'
import { ownParts, type Touched, touchedPart } from './touched.ts'
import { statementsOf } from './write.ts'

export type { OpenOptions, Params, Row } from './driver.ts'

export interface Store {
  /** The articles with these ids that the store holds, each with its own statements and the nodes that they touch. */
  own(ids: string[]): Promise<Graph>
  /**
   * The piece of the graph that a change needs: for the articles taken out or replaced, all that others say of what
   * they touch; for what is added, the nodes and facts that it joins.
   */
  touched(removed: string[], added: Said[], decisions?: Decisions): Promise<Touched>
  /** Writes a change: all of it, or nothing. Writing it again changes nothing. */
  write(change: Change): Promise<void>
  /** Rows of a read-only Cypher query. @throws KetnoiError when the query is wrong or would write */
  query(cypher: string, params?: Params): Promise<Row[]>
  /** The whole graph, in memory. */
  graph(): Promise<Graph>
  close(): Promise<void>
}

/** What makes look-ups by id fast and unique, the constraint before the index. */
const definitions = (): string[] =>
  Object.keys(graphSchema().nodes).flatMap(label => [
    `CREATE CONSTRAINT ketnoi_${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    `CREATE INDEX ketnoi_${label}_lookup IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
  ])

/**
 * Opens the store at an address: a path, or the address of a server.
 * @throws KetnoiError when it cannot be opened, with the reason and what to do
 */
export const open = async (address: string, options: OpenOptions = {}): Promise<Store> => {
  const driver = await openDriver(address, options)
  if (!options.readOnly) await driver.define(definitions())
  return {
    own: ids => ownParts(driver, ids),
    touched: (removed, added, decisions = NO_DECISIONS) => touchedPart(driver, removed, added, decisions),
    write: change => driver.transaction(statementsOf(change)),
    query: (cypher, params = {}) => driver.read(cypher, params),
    graph: () => readGraph(driver),
    close: () => driver.close(),
  }
}
