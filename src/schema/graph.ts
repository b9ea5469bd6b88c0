/**
 * What a graph may hold, read from `schema/graph.yaml`: node labels, facts and statements with their properties.
 * Names that go into a query's text come from here only, so their shape is checked here.
 */
import { z } from 'zod'
import { shipped } from '../paths.ts'
import { readYaml } from './yaml.ts'

const Label = z.string().regex(/^[A-Z][A-Za-z]*$/, 'want a label such as Person')
const Type = z.string().regex(/^[A-Z][A-Z_]*$/, 'want a type such as HELD_IN')
const Property = z.string().regex(/^[a-z][A-Za-z]*$/, 'want a property name such as published')
const Colour = z.string().regex(/^#[0-9a-f]{6}$/, "want a colour such as '#2a9d8f'")

/** What a property holds; `texts` is a set, sorted; `since` and `until` are ISO dates as precise as is known. */
const Kind = z.enum(['text', 'texts', 'integer', 'integers', 'since', 'until'])
export type Kind = z.infer<typeof Kind>
export const isDate = (kind: Kind): kind is 'since' | 'until' => kind === 'since' || kind === 'until'

const Properties = z.record(Property, Kind)
/** Kept in a store and left out of exports. */
const hidden = z.boolean().default(false)
const NodeKind = z.strictObject({
  /** The property that names it. */
  caption: Property,
  colour: Colour,
  /** Of its circle, in pixels. */
  size: z.int().positive(),
  hidden,
  properties: Properties,
})
export type NodeKind = z.infer<typeof NodeKind>
const EdgeKind = z.strictObject({
  from: z.array(Label).min(1),
  to: z.array(Label).min(1),
  hidden,
  /** There may be very many between two nodes. */
  keyed: z.boolean().default(false),
  properties: Properties.default({}),
  /** Properties for ketnoi's own use: in a store and in no export. */
  keeps: Properties.default({}),
  /** How a view draws it; `width` in pixels. Its caption is a property, or its type where left out. */
  look: z.strictObject({ colour: Colour, width: z.number().positive(), caption: Property.optional() }),
})
export type EdgeKind = z.infer<typeof EdgeKind>

const GraphSchema = z
  .strictObject({
    nodes: z.record(Label, NodeKind),
    facts: z.record(Type, EdgeKind),
    links: z.strictObject({ POSSIBLY_SAME: EdgeKind, LEADS_TO: EdgeKind, SUCCEEDED_BY: EdgeKind }),
    statements: z.strictObject({ MENTIONS: EdgeKind, STATES: EdgeKind }),
  })
  .superRefine((schema, context) => {
    const say = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    for (const [label, node] of Object.entries(schema.nodes)) {
      if (!(node.caption in node.properties))
        say(['nodes', label, 'caption'], `want one of its properties, not ${node.caption}`)
      if (node.properties.id !== 'text') say(['nodes', label, 'properties'], 'want id: text')
    }
    for (const group of ['facts', 'links', 'statements'] as const)
      for (const [type, edge] of Object.entries(schema[group])) {
        const { caption } = edge.look
        if (caption && !(caption in edge.properties))
          say([group, type, 'look', 'caption'], `want one of its properties, not ${caption}`)
        for (const side of ['from', 'to'] as const)
          for (const label of edge[side])
            if (!(label in schema.nodes)) say([group, type, side], `no node is called ${label}`)
      }
  })
export type GraphSchema = z.infer<typeof GraphSchema>

/** @throws KetnoiError naming the file, the line and the field that is wrong */
export const readGraphSchema = (file: string): GraphSchema => readYaml(file, GraphSchema)

let read: GraphSchema | undefined

/** The schema that ships with ketnoi, read once. */
export const graphSchema = (): GraphSchema => {
  read ??= readGraphSchema(shipped('schema', 'graph.yaml'))
  return read
}

/** What every fact has besides its own properties. */
const OF_FACTS: { [property: string]: Kind } = { sources: 'integer', first: 'since', last: 'until' }

/** What the properties of a node or relationship hold in a store, by the name of its label or type. */
export const propertiesOf = (name: string): { [property: string]: Kind } => {
  const { nodes, facts, links, statements } = graphSchema()
  if (Object.hasOwn(nodes, name)) return (nodes[name] as NodeKind).properties
  const edge = { ...facts, ...links, ...statements }[name] as EdgeKind
  return { ...edge.properties, ...edge.keeps, ...(Object.hasOwn(facts, name) && OF_FACTS) }
}
/** The labels that a person sees: `Clue` and other hidden ones are for ketnoi's own use. */
export const visibleNodes = (schema: GraphSchema = graphSchema()): [label: string, node: NodeKind][] =>
  Object.entries(schema.nodes).filter(([, { hidden }]) => !hidden)

/** Every relationship type, facts, links and statements alike. */
export const relationships = (schema: GraphSchema = graphSchema()): [type: string, edge: EdgeKind][] =>
  Object.entries({ ...schema.facts, ...schema.links, ...schema.statements })
