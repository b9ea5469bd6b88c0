/** The decisions by which a graph is linked: which they are, and what follows when others take their place. */

import { nodeKey } from '../graph/graph.ts'
import { retell } from '../graph/retell.ts'
import { update } from '../graph/update.ts'
import { contentHash } from '../hash.ts'
import { decisionLine, parseDecisions } from '../link/decision-file.ts'
import {
  comparedName,
  type Decision,
  type Decisions,
  decisionsOf,
  NO_DECISIONS,
  type Ref,
} from '../link/decisions.ts'
import type { EntityType } from '../types.ts'
import type { Edit, Store } from './store.ts'

/** The decisions that were read last: the same lines give the same object, by which is known that nothing changed. */
let latest = { text: '', decisions: NO_DECISIONS }

/** The decisions by which the graph is linked, in the order of their lines. */
export const decisionsIn = async (store: Pick<Store, 'query'>): Promise<Decisions> => {
  const rows = await store.query('MATCH (d:Decision) RETURN d.line AS line ORDER BY line')
  const text = rows.map(({ line }) => String(line)).join('\n')
  if (text !== latest.text) latest = { text, decisions: decisionsOf(parseDecisions(text, 'the graph')) }
  return latest.decisions
}

/** The articles that name one of these things. */
const articlesOf = async (store: Edit, refs: readonly Ref[]): Promise<string[]> => {
  const articles = new Set(refs.flatMap(({ article }) => article ?? []))
  for (const type of new Set(refs.filter(({ article }) => !article).map(ref => ref.type))) {
    const names = new Set(refs.flatMap(ref => (ref.type === type ? comparedName(type, ref.name) : [])))
    const all = await store.query(`MATCH (n:${type}) RETURN n.id AS id, n.name AS name, n.aliases AS aliases`)
    const ids = all.flatMap(({ id, name, aliases }) =>
      [name, ...((aliases ?? []) as string[])].some(form => names.has(comparedName(type, String(form))))
        ? [id]
        : [],
    )
    const found = await store.query(
      `UNWIND $ids AS id MATCH (:${type} {id: id})<-[m:MENTIONS]-(a:Article) RETURN a.id AS article, m.name AS name`,
      { ids },
    )
    for (const { article, name } of found)
      if (names.has(comparedName(type as EntityType, String(name)))) articles.add(String(article))
  }
  return [...articles].sort()
}

const refsOf = (decision: Decision): Ref[] =>
  'other' in decision ? [decision.one, decision.other] : [decision.one]

/** What a change of decisions did. */
export interface Decided {
  /** Decisions that hold now and did not before, and those that held. */
  added: Decision[]
  dropped: Decision[]
  /** How many articles were linked anew. */
  articles: number
}

/**
 * Links the graph by these decisions instead of those that it is linked by: all of it, or nothing. What a decision that
 * no longer holds took out comes back when its articles are built again.
 */
export const decide = (store: Store, decisions: readonly Decision[]): Promise<Decided> =>
  store.edit(edit => replaceBy(edit, decisions))

const replaceBy = async (edit: Edit, decisions: readonly Decision[]): Promise<Decided> => {
  const before = await decisionsIn(edit)
  const held = new Map(before.all.map(decision => [decisionLine(decision), decision]))
  const hold = new Map(decisions.map(decision => [decisionLine(decision), decision]))
  const added = [...hold].flatMap(([line, decision]) => (held.has(line) ? [] : [decision]))
  const dropped = [...held].flatMap(([line, decision]) => (hold.has(line) ? [] : [decision]))
  if (!added.length && !dropped.length) return { added, dropped, articles: 0 }
  const after = decisionsOf(decisions, before)
  const wanted = await articlesOf(edit, [...added, ...dropped].flatMap(refsOf))
  const own = await edit.own(wanted)
  const there = wanted.filter(id => own.hasNode(nodeKey('Article', id)))
  const said = there.flatMap(id => retell(own, id, after) ?? [])
  const { graph, links } = await edit.touched(there, said, after)
  const change = update(graph, said, [], after, links)
  const node = (decision: Decision) => {
    const line = decisionLine(decision)
    return { label: 'Decision' as const, id: contentHash(16, line), line }
  }
  await edit.write({
    ...change,
    nodes: [...change.nodes, ...added.map(node)],
    dropNodes: [...change.dropNodes, ...dropped.map(node)],
  })
  return { added, dropped, articles: there.length }
}
