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
  /** What the article tells of it that helps to know which one it is. */
  telling: string
  /** Tells it from the article's other entities. */
  local: string
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
  /** The keys of the MENTIONS edges of its subject and its object. */
  from: string
  to: string
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

/** What leads from what articles tell to the people and events that they may mean. */
export interface ClueNode {
  label: 'Clue'
  id: string
}

/** A decision of a person, by which the graph was linked. */
export interface DecisionNode {
  label: 'Decision'
  id: string
  line: string
}

/** Clue → person or event. */
export interface LeadsTo {
  type: 'LEADS_TO'
  /** What articles tell of it that holds the clue; sorted. */
  tellings: string[]
}

/** Between two nodes that may be one, from the one whose id sorts first. */
export interface PossiblySame {
  type: 'POSSIBLY_SAME'
  /** Per cent of what would join them. */
  score: number
  reasons: string[]
}

/** Place → place, or body → body: from the one that ended to one that came after. */
export interface SucceededBy {
  type: 'SUCCEEDED_BY'
  /** The first day of the one that came after, ISO, as precise as is known. */
  on?: string
  /** Place: the old one lies `within` the new one, `contains` it, or each holds a part of the other: `overlaps`. */
  extent?: string
}

export type NodeAttributes = EntityNode | ArticleNode | ClueNode | DecisionNode
export type EdgeAttributes = Mentions | States | Fact | LeadsTo | PossiblySame | SucceededBy

export type Graph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>
export const emptyGraph = (): Graph => new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()

/** The key of a node: entities by their id, articles marked, for their ids come from outside. */
export const nodeKey = (label: string, id: string): string => (label === 'Article' ? `article:${id}` : id)

export const isEntity = (node: NodeAttributes): node is EntityNode =>
  node.label !== 'Article' && node.label !== 'Clue' && node.label !== 'Decision'

export const isMentions = (edge: EdgeAttributes): edge is Mentions => edge.type === 'MENTIONS'
export const isLeadsTo = (edge: EdgeAttributes): edge is LeadsTo => edge.type === 'LEADS_TO'
export const isPossiblySame = (edge: EdgeAttributes): edge is PossiblySame => edge.type === 'POSSIBLY_SAME'
export const isStates = (edge: EdgeAttributes): edge is States => edge.type === 'STATES'
