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
import type { Part } from '../graph/part.ts'
import type { Said } from '../graph/said.ts'
import { type Decisions, NO_DECISIONS } from '../link/decisions.ts'
import { graphSchema, propertiesOf, relationships } from '../schema/graph.ts'
import { datesOf } from './days.ts'
import { type Needs, type OpenOptions, openDriver, type Params, type Row, type Turn } from './driver.ts'
import { readGraph, readParts } from './read.ts'
import { ownParts, type Touched, touchedPart } from './touched.ts'
import { statementsOf } from './write.ts'

export type { OpenOptions, Params, Row } from './driver.ts'

/** What is done with a graph while nobody else writes to it. */
export interface Edit {
  /** Rows of a Cypher query that only reads. */
  query(cypher: string, params?: Params): Promise<Row[]>
  /** The articles with these ids that the store holds, each with its own statements and the nodes that they touch. */
  own(ids: string[]): Promise<Graph>
  /**
   * The piece of the graph that a change needs: for the articles taken out or replaced, all that others say of what
   * they touch; for what is added, the nodes and facts that it joins.
   */
  touched(removed: string[], added: Said[], decisions?: Decisions): Promise<Touched>
  /** Writes a change. Writing it again changes nothing. */
  write(change: Change): Promise<void>
}

export interface Store {
  /**
   * Does work that looks at the graph and changes it: the change is made whole or not at all, and nobody else, be it
   * another process, changes the graph in the meantime. `work` may be called again, from its start.
   */
  edit<Result>(work: (edit: Edit) => Promise<Result>): Promise<Result>
  /** Rows of a read-only Cypher query. @throws KetnoiError when the query is wrong or would write */
  query(cypher: string, params?: Params): Promise<Row[]>
  /** The whole graph, in memory. */
  graph(): Promise<Graph>
  /** All that the store holds, also what is for ketnoi's own use, some hundred nodes or edges at a time; sorted. */
  parts(): AsyncIterable<Part>
  close(): Promise<void>
}

const needs = (): Needs => {
  const labels = Object.keys(graphSchema().nodes)
  const named = labels.filter(label => 'folded' in propertiesOf(label))
  const dates = labels.flatMap(label =>
    datesOf(label).flatMap(({ property, day }) => [
      { label, property },
      { label, property: day },
    ]),
  )
  return {
    unique: labels,
    keyed: relationships().flatMap(([type, { keyed }]) => (keyed ? [type] : [])),
    sorted: dates,
    searched: { labels: named, properties: ['name', 'aliases', 'folded'] },
  }
}

/**
 * Opens the store at an address: a path, or the address of a server.
 * @throws KetnoiError when it cannot be opened, with the reason and what to do
 */
export const open = async (address: string, options: OpenOptions = {}): Promise<Store> => {
  const driver = await openDriver(address, options)
  try {
    if (!options.readOnly) await driver.define(needs())
  } catch (error) {
    await driver.close()
    throw error
  }
  const editOf = (turn: Turn): Edit => ({
    query: (cypher, params = {}) => turn.read(cypher, params),
    own: ids => ownParts(turn, ids),
    touched: (removed, added, decisions = NO_DECISIONS) => touchedPart(turn, removed, added, decisions),
    write: change => turn.write(statementsOf(change)),
  })
  return {
    edit: work => driver.turn(turn => work(editOf(turn))),
    query: (cypher, params = {}) => driver.read(cypher, params),
    graph: () => readGraph(driver),
    parts: () => readParts(driver),
    close: () => driver.close(),
  }
}
