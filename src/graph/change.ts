/** The difference between two states of a graph, as a store writes it. */
import { isDeepStrictEqual } from 'node:util'
import { type EdgeAttributes, type Graph, type NodeAttributes, nodeKey } from './graph.ts'
import type { EndOf } from './said.ts'

export interface EdgeOf {
  key: string
  source: EndOf
  target: EndOf
  attributes: EdgeAttributes
}

export interface Change {
  /** Nodes and edges that are new or differ, whole. */
  nodes: NodeAttributes[]
  edges: EdgeOf[]
  /** Nodes that are gone, with all their edges. */
  dropNodes: EndOf[]
  /** Edges that are gone between nodes that stay. */
  dropEdges: EdgeOf[]
}

const endOf = (graph: Graph, key: string): EndOf => {
  const { label, id } = graph.getNodeAttributes(key)
  return { label, id }
}

const edgeOf = (graph: Graph, key: string): EdgeOf => ({
  key,
  source: endOf(graph, graph.source(key)),
  target: endOf(graph, graph.target(key)),
  attributes: graph.getEdgeAttributes(key),
})

/** Whether the edge is between the same nodes in both; its key stands for its type. */
const staysBetween = (before: Graph, after: Graph, key: string): boolean =>
  before.source(key) === after.source(key) && before.target(key) === after.target(key)

/** What turns the one graph into the other. An edge with other ends than before goes and comes. */
export const difference = (before: Graph, after: Graph): Change => ({
  nodes: after
    .filterNodes(
      (key, attributes) =>
        !before.hasNode(key) || !isDeepStrictEqual(before.getNodeAttributes(key), attributes),
    )
    .map(key => after.getNodeAttributes(key)),
  edges: after
    .filterEdges(
      (key, attributes) =>
        !before.hasEdge(key) ||
        !staysBetween(before, after, key) ||
        !isDeepStrictEqual(before.getEdgeAttributes(key), attributes),
    )
    .map(key => edgeOf(after, key)),
  dropNodes: before.filterNodes(key => !after.hasNode(key)).map(key => endOf(before, key)),
  dropEdges: before
    .filterEdges(
      (key, _, source, target) =>
        !(after.hasEdge(key) && staysBetween(before, after, key)) &&
        after.hasNode(source) &&
        after.hasNode(target),
    )
    .map(key => edgeOf(before, key)),
})

/** Makes a change in a graph that is in memory. */
export const apply = (graph: Graph, change: Change): void => {
  for (const { key } of change.dropEdges) graph.dropEdge(key)
  for (const { label, id } of change.dropNodes) graph.dropNode(nodeKey(label, id))
  for (const node of change.nodes) putNode(graph, node)
  for (const edge of change.edges) putEdge(graph, edge)
}

/** Adds a node, or gives the one that is there these attributes and no others. */
export const putNode = (graph: Graph, attributes: NodeAttributes): void => {
  const key = nodeKey(attributes.label, attributes.id)
  if (graph.hasNode(key)) graph.replaceNodeAttributes(key, attributes)
  else graph.addNode(key, attributes)
}

/** Adds an edge between nodes that are there, or gives the one that is there these attributes and no others. */
export const putEdge = (graph: Graph, { key, source, target, attributes }: EdgeOf): void => {
  if (graph.hasEdge(key)) graph.replaceEdgeAttributes(key, attributes)
  else
    graph.addEdgeWithKey(key, nodeKey(source.label, source.id), nodeKey(target.label, target.id), attributes)
}
