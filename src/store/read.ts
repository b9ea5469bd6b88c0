/** From rows to a graph in memory. */
import { putEdge, putNode } from '../graph/change.ts'
import { type EdgeAttributes, emptyGraph, type Graph, type NodeAttributes } from '../graph/graph.ts'
import { graphSchema, relationships } from '../schema/graph.ts'
import type { Driver, NodeCell, RelationshipCell, Row } from './driver.ts'
import { inSchema } from './write.ts'

const labelOf = (node: NodeCell): string | undefined =>
  node.labels.find(label => label in graphSchema().nodes)

/** Puts the node of a cell into the graph. The cells of ketnoi's own queries hold what ketnoi wrote. */
export const takeNode = (graph: Graph, node: NodeCell): NodeAttributes => {
  const attributes = { label: labelOf(node), ...node.properties } as unknown as NodeAttributes
  putNode(graph, attributes)
  return attributes
}

/** Puts a relationship between two nodes that are in the graph. */
export const takeEdge = (
  graph: Graph,
  source: { label: string; id: string },
  { type, properties: { key, ...properties } }: RelationshipCell,
  target: { label: string; id: string },
): void =>
  putEdge(graph, {
    key: key as string,
    source,
    target,
    attributes: { type, ...properties } as unknown as EdgeAttributes,
  })

/** The whole graph of a store, without what ketnoi keeps for its own use. */
export const readGraph = async (driver: Driver): Promise<Graph> => {
  const graph = emptyGraph()
  for (const [label, { hidden }] of Object.entries(graphSchema().nodes))
    for (const { n } of hidden ? [] : await driver.read(`MATCH (n:${inSchema(label)}) RETURN n`, {}))
      takeNode(graph, n as NodeCell)
  for (const [type, { from, to, hidden, keeps }] of relationships())
    for (const source of hidden ? [] : from)
      for (const target of to) {
        const cypher = `MATCH (a:${inSchema(source)})-[r:${inSchema(type)}]->(b:${inSchema(target)}) RETURN a.id AS a, r, b.id AS b`
        for (const row of await driver.read(cypher, {})) {
          const edge = row.r as RelationshipCell
          for (const property in keeps) delete edge.properties[property]
          takeEdge(graph, end(source, row, 'a'), edge, end(target, row, 'b'))
        }
      }
  return graph
}

const end = (label: string, row: Row, column: string) => ({ label, id: row[column] as string })
