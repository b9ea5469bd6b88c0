/**
 * A change as Cypher. Labels and types stand in a query's text and come from the schema; all else are parameters.
 * Everything is found by id or key, so a change that is written twice is written once.
 */
import type { Change, EdgeOf } from '../graph/change.ts'
import { graphSchema } from '../schema/graph.ts'
import { datesOf, dayIn } from './days.ts'
import type { Statement } from './driver.ts'

/** Rows a statement; larger ones gain nothing and cost memory. */
const BATCH = 1000

/** Values in groups, by what `name` says of each; in the order of first appearance. */
export const groupsOf = <T>(values: Iterable<T>, name: (value: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(name(value))
    if (group) group.push(value)
    else groups.set(name(value), [value])
  }
  return groups
}

/** A label or type for a query's text: only one that the schema names. */
export const inSchema = (name: string): string => {
  const { nodes, facts, links, statements } = graphSchema()
  if (![nodes, facts, links, statements].some(group => Object.hasOwn(group, name)))
    throw new TypeError(`${name} is not in schema/graph.yaml`)
  return name
}

const batches = (cypher: string, rows: unknown[]): Statement[] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) => ({
    cypher,
    params: { rows: rows.slice(i * BATCH, (i + 1) * BATCH) },
  }))

/** The days of a row's dates, beside its properties. */
const daysOf = (name: string, properties: object): { [day: string]: string } => {
  const days: { [day: string]: string } = {}
  for (const { property, day, kind } of datesOf(name)) {
    const date = (properties as { [property: string]: unknown })[property]
    if (typeof date === 'string') days[day] = dayIn(date, kind)
  }
  return days
}

/** Gives `n` the properties of its row and no others. */
const setAll = (n: string, name: string): string =>
  [`${n} = row.properties`, ...datesOf(name).map(({ day }) => `${n}.${day} = date(row.${day})`)].join(', ')

/** The edge `r` of each row, from its bound start. */
const endsOf = (edge: EdgeOf, end: string): string =>
  `UNWIND $rows AS row MATCH (a:${inSchema(edge.source.label)} {id: row.source})${end}`

const byPattern = (edges: EdgeOf[]): EdgeOf[][] => [
  ...groupsOf(edges, edge => `${edge.source.label} ${edge.attributes.type} ${edge.target.label}`).values(),
]

/** The statements of a change, to be run in this order. */
export const statementsOf = (change: Change): Statement[] => {
  const statements: Statement[] = []
  for (const edges of byPattern(change.dropEdges)) {
    const [edge] = edges as [EdgeOf]
    const pattern = `-[r:${inSchema(edge.attributes.type)} {key: row.key}]->(:${inSchema(edge.target.label)} {id: row.target})`
    const rows = edges.map(({ key, source, target }) => ({ key, source: source.id, target: target.id }))
    statements.push(...batches(`${endsOf(edge, pattern)} DELETE r`, rows))
  }
  for (const [label, ends] of groupsOf(change.dropNodes, node => node.label)) {
    const cypher = `UNWIND $rows AS id MATCH (n:${inSchema(label)} {id: id}) DETACH DELETE n`
    statements.push(
      ...batches(
        cypher,
        ends.map(end => end.id),
      ),
    )
  }
  for (const [label, nodes] of groupsOf(change.nodes, node => node.label)) {
    const cypher = `UNWIND $rows AS row MERGE (n:${inSchema(label)} {id: row.id}) SET ${setAll('n', label)}`
    const rows = nodes.map(({ label: _, ...properties }) => ({
      id: properties.id,
      properties,
      ...daysOf(label, properties),
    }))
    statements.push(...batches(cypher, rows))
  }
  for (const edges of byPattern(change.edges)) {
    const [edge] = edges as [EdgeOf]
    const pattern = ` MATCH (b:${inSchema(edge.target.label)} {id: row.target}) MERGE (a)-[r:${inSchema(edge.attributes.type)} {key: row.key}]->(b)`
    const rows = edges.map(({ key, source, target, attributes: { type: _, ...properties } }) => ({
      key,
      source: source.id,
      target: target.id,
      properties: { ...properties, key },
      ...daysOf(edge.attributes.type, properties),
    }))
    statements.push(...batches(`${endsOf(edge, pattern)} SET ${setAll('r', edge.attributes.type)}`, rows))
  }
  return statements
}
