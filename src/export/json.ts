/**
 * Graph JSON: graphology's serialized form, read back by `Graph.from`. Nodes, edges and attributes are sorted and
 * each node and edge has a line of its own, so the same graph gives the same bytes and a difference is easy to read.
 */
import type { Graph } from '../graph/graph.ts'

export const extension = 'json'
export const describe = "graphology's serialized form; one node or edge a line, sorted"

/** Compact JSON with the keys of objects sorted. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )

function* lines(keys: string[], one: (key: string) => object): Iterable<string> {
  for (const [i, key] of keys.sort().entries()) yield `${i ? ',' : ''}\n${sorted(one(key))}`
}

/** The graph as text, in pieces to be written one after the other. */
export function* write(graph: Graph): Iterable<string> {
  const { type, multi, allowSelfLoops } = graph
  yield `{"attributes":${sorted(graph.getAttributes())},"options":${sorted({ type, multi, allowSelfLoops })},"nodes":[`
  yield* lines(graph.nodes(), key => ({ key, attributes: graph.getNodeAttributes(key) }))
  yield '\n],"edges":['
  yield* lines(graph.edges(), key => ({
    key,
    source: graph.source(key),
    target: graph.target(key),
    attributes: graph.getEdgeAttributes(key),
  }))
  yield '\n]}\n'
}
