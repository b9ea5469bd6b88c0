/**
 * Nodes and facts as they follow from what articles say. Where all that is said of one is at hand it is made anew;
 * where only something is added, that is joined to what is there.
 */
import type { Decisions } from '../link/decisions.ts'
import { graphSchema } from '../schema/graph.ts'
import type { EntityType } from '../types.ts'
import { putEdge, putNode } from './change.ts'
import { factKey, factStated } from './facts.ts'
import {
  type ArticleNode,
  type Fact,
  type Form,
  type Graph,
  isEntity,
  isMentions,
  isStates,
  type Mentions,
  type States,
} from './graph.ts'
import { entityNode, formOf, joinFacts, joinForms } from './join.ts'
import type { EndOf } from './said.ts'

interface Stated {
  subject: string
  object: string
  /** By article. */
  statements: Map<string, [States, ...States[]]>
}

export class Deriver {
  readonly #graph: Graph
  readonly #decisions: Decisions
  /** Nodes to be made anew from all their mentions, and keys of facts from all their statements. */
  readonly #entities = new Set<string>()
  readonly #facts = new Set<string>()
  /** Facts that something is added to, by key. */
  readonly #joined = new Map<string, Stated>()

  constructor(graph: Graph, decisions: Decisions) {
    this.#graph = graph
    this.#decisions = decisions
  }

  wholeEntity(id: string): void {
    this.#entities.add(id)
  }

  wholeFact(statement: States, object: string): void {
    this.#facts.add(factKey(statement, object))
  }

  /** Makes sure that there is a node; `wholeEntity` makes it right. */
  place({ label, id }: EndOf, said: Form): void {
    if (!this.#graph.hasNode(id)) putNode(this.#graph, entityNode(label as EntityType, id, formOf(said)))
  }

  /** Adds what one more article says of an entity. */
  join({ label, id }: EndOf, said: Mentions, article: string): void {
    const type = label as EntityType
    const there = this.#graph.hasNode(id) ? this.#graph.getNodeAttributes(id) : undefined
    const joined = there && isEntity(there) ? joinForms(formOf(there), formOf(said)) : formOf(said)
    const name =
      this.#decisions.renamed(type, said.name, article) ??
      (there && isEntity(there) && this.#decisions.isGiven(type, there.name) ? there.name : undefined)
    putNode(this.#graph, entityNode(type, id, named(joined, name)))
  }

  joinFact(statement: States, subject: EndOf, object: EndOf, article: ArticleNode): void {
    const key = factKey(statement, object.id)
    const there = this.#joined.get(key) ?? { subject: subject.id, object: object.id, statements: new Map() }
    add(there, article.id, statement)
    this.#joined.set(key, there)
  }

  entities(): void {
    for (const id of this.#entities) {
      if (!this.#graph.hasNode(id)) continue
      const node = this.#graph.getNodeAttributes(id)
      if (!isEntity(node)) continue
      const names: string[] = []
      const [first, ...others] = this.#graph
        .mapInEdges(id, (_, edge, __, ___, article) => {
          if (!isMentions(edge)) return []
          const name = this.#decisions.renamed(node.label, edge.name, article.id)
          if (name !== undefined) names.push(name)
          return [formOf(edge)]
        })
        .flat()
      if (!first) this.#graph.dropNode(id)
      else {
        const form = named(others.reduce(joinForms, first), names.sort()[0])
        this.#graph.replaceNodeAttributes(id, entityNode(node.label, id, form))
      }
    }
  }

  /** @param moved nodes of which all statements are at hand, and whose facts are made anew */
  facts(moved: ReadonlySet<string>): void {
    const { facts } = graphSchema()
    for (const id of moved)
      if (this.#graph.hasNode(id))
        for (const { edge, attributes } of [...this.#graph.edgeEntries(id)])
          if (attributes.type in facts) this.#graph.dropEdge(edge)
    const whole = new Map<string, Stated>()
    if (moved.size || this.#facts.size)
      this.#graph.forEachEdge((_, edge, __, object, source) => {
        if (!isStates(edge) || source.label !== 'Article') return
        const key = factKey(edge, object)
        if (!this.#facts.has(key) && !moved.has(edge.subject) && !moved.has(object)) return
        const there = whole.get(key) ?? { subject: edge.subject, object, statements: new Map() }
        add(there, source.id, edge)
        whole.set(key, there)
      })
    for (const key of this.#facts) if (!whole.has(key) && this.#graph.hasEdge(key)) this.#graph.dropEdge(key)
    for (const [key, stated] of whole) this.#put(key, stated)
    for (const [key, stated] of this.#joined)
      if (!whole.has(key))
        this.#put(
          key,
          stated,
          this.#graph.hasEdge(key) ? (this.#graph.getEdgeAttributes(key) as Fact) : undefined,
        )
  }

  #put(key: string, { subject, object, statements }: Stated, there?: Fact): void {
    const stated = [...statements].map(([article, said]) => {
      const node = this.#graph.getNodeAttributes(`article:${article}`)
      return factStated(said, node.label === 'Article' ? node.published : undefined)
    })
    const [first, ...others] = there ? [there, ...stated] : stated
    const { label: from } = this.#graph.getNodeAttributes(subject)
    const { label: to } = this.#graph.getNodeAttributes(object)
    if (first)
      putEdge(this.#graph, {
        key,
        source: { label: from, id: subject },
        target: { label: to, id: object },
        attributes: others.reduce(joinFacts, first),
      })
  }
}

const add = ({ statements }: Stated, article: string, statement: States): void => {
  const others = statements.get(article)
  if (others) others.push(statement)
  else statements.set(article, [statement])
}

/** A form with a name that a person gave it; the names that articles use stay as aliases. */
const named = (form: Form, name: string | undefined): Form => {
  if (name === undefined) return form
  const aliases = [...new Set([...form.aliases, form.name])].sort().filter(alias => alias !== name)
  return { ...form, name, aliases }
}
