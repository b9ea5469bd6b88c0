/**
 * Articles come and go; nodes and facts follow. An entity lives while one article mentions it, a fact while one
 * article states it, so what stays is always the graph of the articles that stay.
 */
import { isDeepStrictEqual } from 'node:util'
import { contentHash } from '../hash.ts'
import type { Kin } from '../link/successions.ts'
import { type Change, difference, putEdge, putNode } from './change.ts'
import { factKey, factStated } from './facts.ts'
import { type Graph, isMentions, isStates, nodeKey, type States, type SucceededBy } from './graph.ts'
import { entityNode, formOf, joinFacts, joinForms, known } from './join.ts'
import type { EndOf, Said } from './said.ts'

/**
 * What changes when the articles of `add` come in (replacing those of the same id) and those of `remove` go out.
 * @param part the piece of the graph that they touch: for an article that goes or is replaced, all that is said of the
 *   entities and facts that it names; for one that comes, the nodes and facts that it names, without what others say,
 *   and the nodes that came before and after these.
 *   It is not changed.
 */
export const update = (part: Graph, add: Said[], remove: string[]): Change => {
  const next = part.copy() as Graph
  const coming = new Map(add.map(said => [said.article.id, said]))
  takeOut(
    next,
    [...new Set([...remove, ...coming.keys()])].filter(id => next.hasNode(nodeKey('Article', id))),
  )
  const there = new Set(next.nodes())
  for (const said of coming.values()) putIn(next, said)
  for (const said of coming.values())
    for (const [id, { label, kin }] of said.mentions)
      if (!there.has(id)) putSuccessions(next, { label, id }, kin)
  return difference(part, next)
}

/** Whether the graph holds this article just as it is said. */
export const holds = (graph: Graph, { article, mentions, states }: Said): boolean => {
  const key = nodeKey('Article', article.id)
  if (!graph.hasNode(key) || !isDeepStrictEqual(graph.getNodeAttributes(key), article)) return false
  const edges = new Map<string, object>([...states].map(([key, { attributes }]) => [key, attributes]))
  for (const { key, attributes } of mentions.values()) edges.set(key, attributes)
  const there = [...graph.outEdgeEntries(key)]
  return (
    there.length === edges.size &&
    there.every(({ edge, attributes }) => isDeepStrictEqual(attributes, edges.get(edge)))
  )
}

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

const takeOut = (graph: Graph, ids: string[]): void => {
  const entities = new Set<string>()
  const facts = new Map<string, { object: string; statement: States }>()
  for (const id of ids) {
    const article = nodeKey('Article', id)
    graph.forEachOutEdge(article, (_, attributes, __, target) => {
      if (isMentions(attributes)) entities.add(target)
      if (isStates(attributes))
        facts.set(factKey(attributes, target), { object: target, statement: attributes })
    })
    graph.dropNode(article)
  }
  for (const id of entities) deriveEntity(graph, id)
  for (const [key, { object, statement }] of facts) deriveFact(graph, key, statement, object)
}

const deriveEntity = (graph: Graph, id: string): void => {
  const [first, ...others] = graph
    .mapInEdges(id, (_, edge) => (isMentions(edge) ? [formOf(edge)] : []))
    .flat()
  const node = graph.getNodeAttributes(id)
  if (!first) graph.dropNode(id)
  else if (node.label !== 'Article')
    graph.replaceNodeAttributes(id, entityNode(node.label, id, others.reduce(joinForms, first)))
}

/** A fact whose ends are gone went with them. */
const deriveFact = (graph: Graph, key: string, gone: States, object: string): void => {
  if (!graph.hasEdge(key)) return
  const byArticle = new Map<string, [States, ...States[]]>()
  graph.forEachInEdge(object, (_, edge, article) => {
    if (!isStates(edge) || edge.relation !== gone.relation || edge.subject !== gone.subject) return
    if (factKey(edge, object) !== key) return
    const others = byArticle.get(article)
    if (others) others.push(edge)
    else byArticle.set(article, [edge])
  })
  const [first, ...others] = [...byArticle].map(([article, statements]) => {
    const node = graph.getNodeAttributes(article)
    return factStated(statements, node.label === 'Article' ? node.published : undefined)
  })
  if (first) graph.replaceEdgeAttributes(key, others.reduce(joinFacts, first))
  else graph.dropEdge(key)
}

const putIn = (graph: Graph, { article, mentions, states }: Said): void => {
  putNode(graph, article)
  for (const [id, { key, label, attributes }] of mentions) {
    const form = formOf(attributes)
    const there = graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined
    const joined = there && there.label !== 'Article' ? joinForms(formOf(there), form) : form
    putNode(graph, entityNode(label, id, joined))
    putEdge(graph, { key, source: article, target: { label, id }, attributes })
  }

  const facts = new Map<string, { source: EndOf; target: EndOf; statements: [States, ...States[]] }>()
  for (const [key, { subject, object, attributes }] of states) {
    putEdge(graph, { key, source: article, target: object, attributes })
    const fact = factKey(attributes, object.id)
    const there = facts.get(fact)
    if (there) there.statements.push(attributes)
    else facts.set(fact, { source: subject, target: object, statements: [attributes] })
  }
  for (const [key, { source, target, statements }] of facts) {
    const said = factStated(statements, article.published)
    const there = graph.hasEdge(key) ? (graph.getEdgeAttributes(key) as typeof said) : undefined
    putEdge(graph, { key, source, target, attributes: there ? joinFacts(there, said) : said })
  }
}
