/**
 * Which node each person and each event is that a change touches, and what that does to the nodes that are there.
 * Only the families of what comes and goes are looked at.
 */
import { contentHash } from '../hash.ts'
import type { Decisions } from '../link/decisions.ts'
import { cluesToFind, familiesIn, familyOf, type Grouped, groupFamily } from '../link/families.ts'
import { remembering } from '../text/fold.ts'
import { type Graph, isLeadsTo, isMentions, nodeKey } from './graph.ts'
import type { Said } from './said.ts'

export const GROUPED: readonly Grouped[] = ['Person', 'Event']
export const isGrouped = (label: string): label is Grouped => label === 'Person' || label === 'Event'

const idOfClue: { [type in Grouped]: (clue: string) => string } = {
  Person: remembering(clue => `C${contentHash(16, 'Person', clue)}`),
  Event: remembering(clue => `C${contentHash(16, 'Event', clue)}`),
}
/** The id of the node of a clue. */
export const clueId = (type: Grouped, clue: string): string => idOfClue[type](clue)

export interface Links {
  /** The node of each telling, by type. */
  placed: { [type in Grouped]: Map<string, string> }
  /** Nodes that are there, by type: those whose tellings were looked at. */
  seen: { [type in Grouped]: Set<string> }
  /** Those of the nodes that lose or gain something that is not of an article that comes or goes. */
  changed: Set<string>
  doubts: { type: Grouped; one: string; other: string; score: number; reasons: string[] }[]
}

/** Tellings of articles that come or go, by type. */
type Tellings = { [type in Grouped]: Set<string> }
const none = (): Tellings => ({ Person: new Set(), Event: new Set() })

/** What the articles that go tell, and what of it no other article tells of that node. */
const goingFrom = (part: Graph, going: readonly string[]): { all: Tellings; lost: Tellings } => {
  const [all, lost] = [none(), none()]
  const articles = new Set(going.map(id => nodeKey('Article', id)))
  const nodes = new Set<string>()
  for (const article of articles)
    if (part.hasNode(article))
      part.forEachOutEdge(article, (_, edge, __, node) => {
        if (isMentions(edge) && isGrouped(part.getNodeAttribute(node, 'label'))) nodes.add(node)
      })
  for (const node of nodes) {
    const type = part.getNodeAttribute(node, 'label') as Grouped
    const stay = new Set<string>()
    const go = new Set<string>()
    part.forEachInEdge(node, (_, edge, article) => {
      if (isMentions(edge)) (articles.has(article) ? go : stay).add(edge.telling)
    })
    for (const telling of go) {
      all[type].add(telling)
      if (!stay.has(telling)) lost[type].add(telling)
    }
  }
  return { all, lost }
}

const comingFrom = (coming: readonly Said[]): Tellings => {
  const all = none()
  for (const { mentions } of coming)
    for (const { label, attributes } of mentions.values())
      if (isGrouped(label)) all[label].add(attributes.telling)
  return all
}

/** The tellings by clue, of the nodes that are there and of the articles that come. */
const byClue = (part: Graph, type: Grouped, coming: Set<string>, decisions: Decisions) => {
  const fresh = new Map<string, string[]>()
  for (const telling of coming)
    for (const clue of cluesToFind(type, telling, decisions)) {
      const others = fresh.get(clue)
      if (others) others.push(telling)
      else fresh.set(clue, [telling])
    }
  const known = new Map<string, string[]>()
  return (clue: string): string[] => {
    let all = known.get(clue)
    if (!all) {
      const id = clueId(type, clue)
      all = [...(fresh.get(clue) ?? [])]
      if (part.hasNode(id))
        part.forEachOutEdge(id, (_, edge) => {
          if (isLeadsTo(edge)) for (const telling of edge.tellings) all?.push(telling)
        })
      known.set(clue, all)
    }
    return all
  }
}

const poolOf = (
  part: Graph,
  coming: readonly Said[],
  going: readonly string[],
  decisions: Decisions,
  type: Grouped,
) => {
  const { all, lost } = goingFrom(part, going)
  const come = comingFrom(coming)[type]
  const pool = familyOf(
    type,
    [...all[type], ...come],
    byClue(part, type, come, decisions),
    decisions,
    cluesToFind,
  )
  return { pool, come, lost: lost[type] }
}

/** Ids of clues that are still to be read before the families are whole; those in `known` are. */
export const cluesToRead = (
  part: Graph,
  coming: readonly Said[],
  going: readonly string[],
  decisions: Decisions,
  known: ReadonlySet<string>,
): string[] => {
  const wanted = new Set<string>()
  for (const type of GROUPED)
    for (const telling of poolOf(part, coming, going, decisions, type).pool)
      for (const clue of cluesToFind(type, telling, decisions)) {
        const id = clueId(type, clue)
        if (!known.has(id)) wanted.add(id)
      }
  return [...wanted]
}

/** @param part holds the families of all that comes and goes, and the MENTIONS of the nodes that lose some */
export const linksOf = (
  part: Graph,
  coming: readonly Said[],
  going: readonly string[],
  decisions: Decisions,
): Links => {
  const links: Links = {
    placed: { Person: new Map(), Event: new Map() },
    seen: { Person: new Set(), Event: new Set() },
    changed: new Set(),
    doubts: [],
  }
  for (const type of GROUPED) {
    const { pool, come, lost } = poolOf(part, coming, going, decisions, type)
    const owners = new Map<string, string>()
    const looked = new Set<string>()
    for (const telling of pool)
      for (const clue of cluesToFind(type, telling, decisions)) {
        const id = clueId(type, clue)
        if (looked.has(id) || !part.hasNode(id)) continue
        looked.add(id)
        part.forEachOutEdge(id, (_, edge, __, node) => {
          if (isLeadsTo(edge)) for (const one of edge.tellings) if (pool.has(one)) owners.set(one, node)
        })
      }
    for (const node of owners.values()) links.seen[type].add(node)
    const stay = [...pool].filter(telling => come.has(telling) || !lost.has(telling))
    for (const family of familiesIn(type, stay, decisions)) {
      const { placed, doubts } = groupFamily(type, family, decisions)
      for (const [telling, id] of placed) {
        links.placed[type].set(telling, id)
        const owner = owners.get(telling)
        if (owner === undefined || owner === id) continue
        links.changed.add(owner)
        if (part.hasNode(id)) links.changed.add(id)
      }
      links.doubts.push(...doubts.map(doubt => ({ type, ...doubt })))
    }
  }
  return links
}
