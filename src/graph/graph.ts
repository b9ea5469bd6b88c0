/**
 * The graph that articles become: a directed graph with many edges between two nodes, as graphology holds it.
 * Its words are those of `schema/graph.yaml`; nothing in it is null, what is not known is left out.
 */
import { MultiDirectedGraph } from 'graphology'
import type { EntityType } from '../types.ts'

/** What is said of a person, body, place or event; the same on its node and on the MENTIONS edges that it is joined from. */
export interface Form {
  name: string
  aliases: string[]
  ranks?: string[]
  kind?: string
  level?: string
  /** Place: the code of the administrative unit, in the state of the article's date; on a node the latest. */
  code?: string
  /** Place: the ISO dates between which the unit has that code; on a node from the first such day to the last. */
  validFrom?: string
  validTo?: string
  /** Event: ISO dates, as precise as the article tells; both or none. */
  start?: string
  end?: string
}

export interface EntityNode extends Form {
  label: EntityType
  id: string
  /** Name and aliases as typed in a hurry, joined by ` | `; for search: `uy ban nhan dan tinh dien bien | ubnd tinh`. */
  folded: string
}

export interface ArticleNode {
  label: 'Article'
  id: string
  title: string
  text: string
  published?: string
  url?: string
  source?: string
  authors: string[]
}

/** Article → entity: where its text names the entity, and what it says of it. */
export interface Mentions extends Form {
  type: 'MENTIONS'
  /** UTF-16 offsets into the article's text; the nth start belongs to the nth end. */
  starts: number[]
  ends: number[]
}

interface OwnProperties {
  roles?: string[]
  title?: string
  status?: string
}

/** Article → the object of a fact: the article's own words for it. */
export interface States extends OwnProperties {
  type: 'STATES'
  relation: string
  /** The id of the node that the fact starts from. */
  subject: string
  quote: string
  start: number
  end: number
  rule: string
}

/** Entity → entity: what one or more articles state. */
export interface Fact extends OwnProperties {
  type: string
  /** How many articles state it. */
  sources: number
  /** The earliest and the latest date of those articles, where one is known. */
  first?: string
  last?: string
}

/** Place → place, or body → body: from the one that ended to one that came after. */
export interface SucceededBy {
  type: 'SUCCEEDED_BY'
  /** The first day of the one that came after, ISO, as precise as is known. */
  on?: string
  /** Place: the old one lies `within` the new one, `contains` it, or each holds a part of the other: `overlaps`. */
  extent?: string
}

export type NodeAttributes = EntityNode | ArticleNode
export type EdgeAttributes = Mentions | States | Fact | SucceededBy

export type Graph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>
export const emptyGraph = (): Graph => new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()

/** The key of a node: entities by their id, articles marked, for their ids come from outside. */
export const nodeKey = (label: string, id: string): string => (label === 'Article' ? `article:${id}` : id)

export const isMentions = (edge: EdgeAttributes): edge is Mentions => edge.type === 'MENTIONS'
export const isStates = (edge: EdgeAttributes): edge is States => edge.type === 'STATES'
