import type { Graph } from '../../src/graph/graph.ts'
import { graphSchema, relationships } from '../../src/schema/graph.ts'

/** A graph as a store tells it: without what ketnoi keeps for its own use. */
export const visible = (graph: Graph): Graph => {
  const seen = graph.copy() as Graph
  const edges = new Map(relationships())
  seen.forEachEdge((key, { type }) => {
    const { hidden, keeps } = edges.get(type) ?? { hidden: true, keeps: {} }
    if (hidden) seen.dropEdge(key)
    else for (const property in keeps) seen.removeEdgeAttribute(key, property as 'type')
  })
  for (const key of seen.filterNodes((_, { label }) => graphSchema().nodes[label]?.hidden)) seen.dropNode(key)
  return seen
}
