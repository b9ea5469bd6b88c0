/**
 * Counts how well the articles of a series are linked: of all pairs of entities in two of them, those that are one by
 * their `gid` are marked, those that are one node are found.
 */
import type { Mentions } from '../../src/graph/graph.ts'
import { extract } from '../../src/relations/index.ts'
import type { EntityType } from '../../src/types.ts'
import { linked } from '../link/linked.ts'
import type { Marked } from './marked.ts'
import { align, type Mentioned } from './match.ts'
import type { Score } from './score.ts'

/** What the graph of the articles holds of each: entities whose ids are those of the nodes. */
const nodesOf = (series: readonly Marked[]): Mentioned[][] => {
  const graph = linked(series.map(({ article }) => extract(article)))
  return series.map(({ article }) =>
    graph
      .filterOutEdges(`article:${article.id}`, (_, { type }) => type === 'MENTIONS')
      .map(edge => {
        const { name, starts, ends } = graph.getEdgeAttributes(edge) as Mentions
        const id = graph.target(edge)
        return {
          id,
          type: graph.getNodeAttribute(id, 'label') as EntityType,
          name,
          aliases: [],
          properties: {},
          mentions: starts.map((start, i) => ({ start, end: ends[i] as number })),
        }
      }),
  )
}

/** Adds to a score how the articles of a series are linked. */
export const compareLinks = (series: readonly Marked[], score: Score): void => {
  const nodes = nodesOf(series)
  const items = series.flatMap(({ article, entities, gids }, i) =>
    align(
      entities.filter(({ id }) => gids.has(id)),
      nodes[i] as Mentioned[],
      article.text,
    ).map(([{ id, type, name }, node]) => ({
      type,
      gid: gids.get(id),
      node: node.id,
      article: article.id,
      name,
    })),
  )
  for (const [i, one] of items.entries())
    for (const other of items.slice(i + 1)) {
      if (one.type !== other.type) continue
      const [isOne, isJoined] = [one.gid === other.gid, one.node === other.node]
      score.count(`nodes ${one.type}`, [Number(isOne && isJoined), Number(isOne), Number(isJoined)])
      const item = `${one.name} and ${other.name} of ${other.article}`
      if (isOne !== isJoined)
        score.only(
          `nodes ${one.type}`,
          one.article,
          isOne ? [item] : [],
          isOne ? [] : [{ item, rule: undefined }],
        )
    }
}
