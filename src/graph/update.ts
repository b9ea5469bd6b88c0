/**
 * Articles come and go; nodes and facts follow. An entity lives while one article mentions it, a fact while one
 * article states it, so what stays is always the graph of the articles that stay.
 */
import { isDeepStrictEqual } from 'node:util'
import { contentHash } from '../hash.ts'
import { type Decisions, NO_DECISIONS } from '../link/decisions.ts'
import { cluesOf, type Grouped } from '../link/families.ts'
import { typeOf } from '../link/identity.ts'
import type { Kin } from '../link/successions.ts'
import { type Change, difference, putEdge, putNode } from './change.ts'
import { Deriver } from './derive.ts'
import {
  type Graph,
  isLeadsTo,
  isMentions,
  isPossiblySame,
  isStates,
  nodeKey,
  type SucceededBy,
} from './graph.ts'
import { known } from './join.ts'
import { clueId, GROUPED, isGrouped, type Links, linksOf } from './links.ts'
import type { EndOf, Said } from './said.ts'

/**
 * What changes when the articles of `add` come in (replacing those of the same id) and those of `remove` go out.
 * @param part the piece of the graph that they touch: for an article that goes or is replaced, all that is said of the
 *   entities and facts that it names; for one that comes, the nodes and facts that it names, without what others say;
 *   and all of the nodes that are joined or parted thereby. It is not changed.
 */
export const update = (
  part: Graph,
  add: Said[],
  remove: string[],
  decisions: Decisions = NO_DECISIONS,
  links: Links = linksOf(part, ...comingAndGoing(part, add, remove), decisions),
): Change => {
  const next = part.copy() as Graph
  const [coming, going] = comingAndGoing(part, add, remove)
  const derive = new Deriver(next, decisions)
  for (const id of going) takeOut(next, id, derive)
  const moved = moveLinks(next, links, derive)
  const there = new Set(next.nodes())
  for (const said of coming) putIn(next, said, links, derive)
  derive.entities()
  derive.facts(moved)
  for (const said of coming)
    for (const { label, id, kin } of said.mentions.values())
      if (id !== undefined && !there.has(id)) putSuccessions(next, { label, id }, kin)
  putLinks(part, next, links, decisions)
  return difference(part, next)
}

/** Of two articles with one id the later comes; those that are there go first. */
const comingAndGoing = (part: Graph, add: Said[], remove: string[]): [Said[], string[]] => {
  const coming = new Map(add.map(said => [said.article.id, said]))
  const going = [...new Set([...remove, ...coming.keys()])].filter(id => part.hasNode(nodeKey('Article', id)))
  return [[...coming.values()], going]
}

/** Whether the graph holds this article just as it is said. */
export const holds = (graph: Graph, { article, mentions, states }: Said): boolean => {
  const key = nodeKey('Article', article.id)
  if (!graph.hasNode(key) || !isDeepStrictEqual(graph.getNodeAttributes(key), article)) return false
  const edges = new Map<string, object>(states)
  for (const [key, { attributes }] of mentions) edges.set(key, attributes)
  const there = [...graph.outEdgeEntries(key)]
  return (
    there.length === edges.size &&
    there.every(({ edge, attributes, target }) => {
      const fixed = mentions.get(edge)?.id
      if (fixed !== undefined && fixed !== target) return false
      const said: object = isStates(attributes) ? withoutSubject(attributes) : attributes
      return isDeepStrictEqual(said, edges.get(edge))
    })
  )
}

const withoutSubject = <T extends { subject: string }>({ subject: _, ...rest }: T): Omit<T, 'subject'> => rest

/** Joins a node that is new with what came before and after it, as far as that is there. */
const putSuccessions = (graph: Graph, node: EndOf, kin: readonly Kin[]): void => {
  for (const { id, isNext, on, extent } of kin) {
    if (!graph.hasNode(id)) continue
    const other = { label: node.label, id }
    const [source, target] = isNext ? [node, other] : [other, node]
    const key = contentHash(16, 'SUCCEEDED_BY', source.id, target.id)
    putEdge(graph, {
      key,
      source,
      target,
      attributes: known<SucceededBy>({ type: 'SUCCEEDED_BY', on, extent }),
    })
  }
}

const takeOut = (graph: Graph, id: string, derive: Deriver): void => {
  const article = nodeKey('Article', id)
  graph.forEachOutEdge(article, (_, edge, __, target) => {
    if (isMentions(edge)) derive.wholeEntity(target)
    if (isStates(edge)) derive.wholeFact(edge, target)
  })
  graph.dropNode(article)
}

/** Moves what articles say from the nodes that it was of to those that it is of now. @returns all of these */
const moveLinks = (graph: Graph, { placed, changed }: Links, derive: Deriver): Set<string> => {
  const moved = new Set(changed)
  const ends = new Map<string, string>()
  for (const node of changed) {
    if (!graph.hasNode(node)) continue
    const type = graph.getNodeAttribute(node, 'label') as Grouped
    for (const { edge, attributes, source } of [...graph.inEdgeEntries(node)]) {
      if (!isMentions(attributes)) continue
      const id = placed[type].get(attributes.telling) ?? node
      if (id === node) continue
      moved.add(id)
      ends.set(edge, id)
      derive.place({ label: type, id }, attributes)
      graph.dropEdge(edge)
      putEdge(graph, { key: edge, source: endOf(graph, source), target: { label: type, id }, attributes })
    }
  }
  for (const { edge, attributes, source, target } of [...graph.edgeEntries()]) {
    if (!isStates(attributes) || !(ends.has(attributes.from) || ends.has(attributes.to))) continue
    const subject = ends.get(attributes.from) ?? attributes.subject
    const object = ends.get(attributes.to) ?? target
    graph.dropEdge(edge)
    putEdge(graph, {
      key: edge,
      source: endOf(graph, source),
      target: { label: typeOf(object), id: object },
      attributes: { ...attributes, subject },
    })
  }
  for (const node of moved) derive.wholeEntity(node)
  return moved
}

const endOf = (graph: Graph, key: string): EndOf => {
  const { label, id } = graph.getNodeAttributes(key)
  return { label, id }
}

const putIn = (
  graph: Graph,
  { article, mentions, states }: Said,
  { placed }: Links,
  derive: Deriver,
): void => {
  putNode(graph, article)
  const ends = new Map<string, EndOf>()
  for (const [key, { label, id: fixed, attributes }] of mentions) {
    const id = fixed ?? (isGrouped(label) ? placed[label].get(attributes.telling) : undefined)
    if (id === undefined)
      throw new TypeError(`article "${article.id}": nothing tells the node of ${attributes.name}`)
    const target = { label, id }
    ends.set(key, target)
    derive.join(target, attributes, article.id)
    putEdge(graph, { key, source: article, target, attributes })
  }
  const facts = new Map<string, { subject: EndOf; object: EndOf }>()
  for (const [key, said] of states) {
    const [subject, object] = [ends.get(said.from), ends.get(said.to)] as [EndOf, EndOf]
    const attributes = { ...said, subject: subject.id }
    putEdge(graph, { key, source: article, target: object, attributes })
    derive.joinFact(attributes, subject, object, article)
    facts.set(key, { subject, object })
  }
}

/** What leads to the nodes whose tellings were looked at, and which of them may be one. */
const putLinks = (
  before: Graph,
  graph: Graph,
  { placed, seen, doubts }: Links,
  decisions: Decisions,
): void => {
  const clues = new Set<string>()
  for (const type of GROUPED) {
    const wanted = new Map<string, { clue: string; node: string; tellings: Set<string> }>()
    for (const [telling, node] of placed[type])
      for (const name of cluesOf(type, telling, decisions)) {
        const clue = clueId(type, name)
        const key = contentHash(16, 'LEADS_TO', clue, node)
        const there = wanted.get(key)
        if (there) there.tellings.add(telling)
        else wanted.set(key, { clue, node, tellings: new Set([telling]) })
      }
    for (const node of seen[type]) {
      for (const { edge, attributes, source } of before.edgeEntries(node)) {
        if (isLeadsTo(attributes)) clues.add(source)
        const goes = isPossiblySame(attributes) || (isLeadsTo(attributes) && !wanted.has(edge))
        if (goes && graph.hasEdge(edge)) graph.dropEdge(edge)
      }
    }
    for (const [key, { clue, node, tellings }] of wanted) {
      putNode(graph, { label: 'Clue', id: clue })
      putEdge(graph, {
        key,
        source: { label: 'Clue', id: clue },
        target: { label: type, id: node },
        attributes: { type: 'LEADS_TO', tellings: [...tellings].sort() },
      })
    }
  }
  for (const clue of clues) if (graph.hasNode(clue) && graph.outDegree(clue) === 0) graph.dropNode(clue)
  for (const { type, one, other, score, reasons } of doubts)
    putEdge(graph, {
      key: contentHash(16, 'POSSIBLY_SAME', one, other),
      source: { label: type, id: one },
      target: { label: type, id: other },
      attributes: { type: 'POSSIBLY_SAME', score, reasons: [...reasons].sort() },
    })
}
