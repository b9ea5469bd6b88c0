/** Which entities of small articles are one node. */
import { apply } from '../../src/graph/change.ts'
import { emptyGraph, type Graph, type Mentions, type PossiblySame } from '../../src/graph/graph.ts'
import { saidBy } from '../../src/graph/said.ts'
import { update } from '../../src/graph/update.ts'
import { type Decision, decisionsOf } from '../../src/link/decisions.ts'
import type { Record } from '../../src/types.ts'
import { recordOf } from '../graph/records.ts'

export const linked = (records: Record[], decided: Decision[] = []): Graph => {
  const decisions = decisionsOf(decided)
  const graph = emptyGraph()
  apply(
    graph,
    update(
      graph,
      records.map(record => saidBy(record, decisions)),
      [],
      decisions,
    ),
  )
  return graph
}

/** The node that an article's entity of this name is. */
export const nodeIn = (graph: Graph, article: string, name: string): string =>
  graph.target(
    graph.findOutEdge(
      `article:${article}`,
      (_, edge) => edge.type === 'MENTIONS' && (edge as Mentions).name === name,
    ),
  )

export const doubtsIn = (graph: Graph): PossiblySame[] =>
  graph
    .filterEdges((_, { type }) => type === 'POSSIBLY_SAME')
    .map(key => graph.getEdgeAttributes(key) as PossiblySame)

/** An article that names one person, with posts `title @ body`, a rank, and others who stand beside. */
export const told = (
  id: string,
  published: string,
  name: string,
  {
    posts = [],
    rank,
    beside = [],
    former = [],
  }: { posts?: string[]; rank?: string; beside?: string[]; former?: string[] },
): Record => {
  const held = [
    ...posts.map(post => ({ post, status: {} })),
    ...former.map(post => ({ post, status: { status: 'former' as const } })),
  ]
  const split = held.map(({ post, status }) => {
    const [title = '', body = ''] = post.split(' @ ')
    return { title, body, status }
  })
  const text = [name, ...beside, ...split.map(({ body }) => body)].join(', ')
  return recordOf(
    id,
    text,
    Object.fromEntries([
      [name, { type: 'Person', ...(rank && { rank }) }],
      ...beside.map(other => [other, { type: 'Person' }] as const),
      ...split.map(({ body }) => [body, { type: 'Organization' }] as const),
    ]),
    split.map(({ title, body, status }) => ['HOLDS_POSITION', name, body, { title, ...status }]),
    { published },
  )
}
