/** From rows to a graph in memory. */
import { type EdgeOf, putEdge, putNode } from '../graph/change.ts'
import { type EdgeAttributes, emptyGraph, type Graph, type NodeAttributes } from '../graph/graph.ts'
import type { Part } from '../graph/part.ts'
import { graphSchema, propertiesOf, relationships } from '../schema/graph.ts'
import { datesOf } from './days.ts'
import type { NodeCell, Reader, RelationshipCell, Row } from './driver.ts'
import { inSchema } from './write.ts'

/** Ids a read: as many rows as this times what each is linked to come back at once. */
const BATCH = 500

/** Rows of a query that takes a list, asked in pieces. */
export async function* pieces(
  reader: Reader,
  cypher: string,
  rows: readonly unknown[],
): AsyncGenerator<Row[]> {
  for (let i = 0; i < rows.length; i += BATCH)
    yield await reader.read(cypher, { rows: rows.slice(i, i + BATCH) })
}

const labelOf = (node: NodeCell): string | undefined =>
  node.labels.find(label => label in graphSchema().nodes)

const listsRead = new Map<string, string[]>()

/** The lists that every node of a label or relationship of a type has, and be they empty. */
const listsOf = (name: string): string[] => {
  let lists = listsRead.get(name)
  if (!lists) {
    lists = Object.entries(propertiesOf(name)).flatMap(([property, kind]) =>
      kind === 'texts' ? [property] : [],
    )
    listsRead.set(name, lists)
  }
  return lists
}

/** Properties as a graph holds them: without the days that only a store has, with the empty lists that an import drops. */
const asHeld = (
  name: string,
  { ...properties }: NodeCell['properties'],
  lists: string[],
): NodeCell['properties'] => {
  for (const { day } of datesOf(name)) delete properties[day]
  for (const list of lists) properties[list] ??= []
  return properties
}

const nodeOf = (node: NodeCell): NodeAttributes => {
  const label = labelOf(node) as string
  return { label, ...asHeld(label, node.properties, listsOf(label)) } as unknown as NodeAttributes
}

const edgeOf = (
  source: EdgeOf['source'],
  { type, properties: { key, ...properties } }: RelationshipCell,
  target: EdgeOf['target'],
): EdgeOf => {
  // A statement tells of lists only what is in them; a mention says of a thing what can be said of its kind.
  const lists = type === 'STATES' ? [] : listsOf(type === 'MENTIONS' ? target.label : type)
  return {
    key: key as string,
    source,
    target,
    attributes: { type, ...asHeld(type, properties, lists) } as unknown as EdgeAttributes,
  }
}

/** Puts the node of a cell into the graph. The cells of ketnoi's own queries hold what ketnoi wrote. */
export const takeNode = (graph: Graph, node: NodeCell): NodeAttributes => {
  const attributes = nodeOf(node)
  putNode(graph, attributes)
  return attributes
}

/** Puts a relationship between two nodes that are in the graph. */
export const takeEdge = (
  graph: Graph,
  source: EdgeOf['source'],
  relationship: RelationshipCell,
  target: EdgeOf['target'],
): void => putEdge(graph, edgeOf(source, relationship, target))

/**
 * All that a store holds, also what is for ketnoi's own use, some hundred at a time: each label and type by itself, in
 * the order of the schema, its nodes and edges in that of ids.
 */
export async function* readParts(reader: Reader): AsyncGenerator<Part> {
  const ids = new Map<string, string[]>()
  for (const label of Object.keys(graphSchema().nodes)) {
    const found = await reader.read(`MATCH (n:${inSchema(label)}) RETURN n.id AS id`, {})
    const sorted = found.map(({ id }) => id as string).sort()
    ids.set(label, sorted)
    const cypher = `UNWIND $rows AS id MATCH (n:${label} {id: id}) RETURN n`
    for await (const rows of pieces(reader, cypher, sorted)) {
      const nodes = rows.map(({ n }) => nodeOf(n as NodeCell))
      yield { label, nodes: nodes.sort((a, b) => (a.id < b.id ? -1 : 1)) }
    }
  }
  for (const [type, { from, to }] of relationships())
    for (const source of from)
      for (const target of to) {
        const cypher = `UNWIND $rows AS id MATCH (a:${inSchema(source)} {id: id})-[r:${inSchema(type)}]->(b:${inSchema(target)}) RETURN id, r, b.id AS b`
        for await (const rows of pieces(reader, cypher, ids.get(source) ?? [])) {
          const edges = rows.map(({ id, r, b }) =>
            edgeOf({ label: source, id: id as string }, r as RelationshipCell, {
              label: target,
              id: b as string,
            }),
          )
          const place = ({ source, key }: EdgeOf) => `${source.id} ${key}`
          if (edges.length)
            yield { type, source, target, edges: edges.sort((a, b) => (place(a) < place(b) ? -1 : 1)) }
        }
      }
}

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
