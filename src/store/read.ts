/** From rows to a graph in memory. */
import { putEdge, putNode } from '../graph/change.ts'
import { type EdgeAttributes, emptyGraph, type Graph, type NodeAttributes } from '../graph/graph.ts'
import { graphSchema, relationships } from '../schema/graph.ts'
import { datesOf } from './days.ts'
import type { NodeCell, Reader, RelationshipCell, Row } from './driver.ts'
import { inSchema } from './write.ts'

const labelOf = (node: NodeCell): string | undefined =>
  node.labels.find(label => label in graphSchema().nodes)

/** Properties as a graph holds them: without the days that only a store has. */
const withoutDays = <Properties extends object>(name: string, properties: Properties): Properties => {
  for (const { day } of datesOf(name)) delete (properties as { [property: string]: unknown })[day]
  return properties
}

/** Puts the node of a cell into the graph. The cells of ketnoi's own queries hold what ketnoi wrote. */
export const takeNode = (graph: Graph, node: NodeCell): NodeAttributes => {
  const label = labelOf(node) as string
  const attributes = { label, ...withoutDays(label, node.properties) } as unknown as NodeAttributes
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
    attributes: { type, ...withoutDays(type, properties) } as unknown as EdgeAttributes,
  })

/** The whole graph of a store, without what ketnoi keeps for its own use. */
export const readGraph = async (reader: Reader): Promise<Graph> => {
  const graph = emptyGraph()
  for (const [label, { hidden }] of Object.entries(graphSchema().nodes))
    for (const { n } of hidden ? [] : await reader.read(`MATCH (n:${inSchema(label)}) RETURN n`, {}))
      takeNode(graph, n as NodeCell)
  for (const [type, { from, to, hidden, keeps }] of relationships())
    for (const source of hidden ? [] : from)
      for (const target of to) {
        const cypher = `MATCH (a:${inSchema(source)})-[r:${inSchema(type)}]->(b:${inSchema(target)}) RETURN a.id AS a, r, b.id AS b`
        for (const row of await reader.read(cypher, {})) {
          const edge = row.r as RelationshipCell
          for (const property in keeps) delete edge.properties[property]
          takeEdge(graph, end(source, row, 'a'), edge, end(target, row, 'b'))
        }
      }
  return graph
}

const end = (label: string, row: Row, column: string) => ({ label, id: row[column] as string })
