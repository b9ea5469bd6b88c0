/** The piece of a stored graph that a change needs to see, and no more of it. */
import { emptyGraph, type Graph, isMentions, isStates, nodeKey, type States } from '../graph/graph.ts'
import type { EndOf, Said } from '../graph/said.ts'
import type { Driver, NodeCell, RelationshipCell, Row } from './driver.ts'
import { takeEdge, takeNode } from './read.ts'
import { groupsOf, inSchema } from './write.ts'

/** Ids a read: as many rows as this times what each is linked to come back at once. */
const BATCH = 500

/** Rows of a query that takes a list, asked in pieces. */
const inPieces = async (driver: Driver, cypher: string, rows: unknown[]): Promise<Row[]> => {
  const found: Row[] = []
  for (let i = 0; i < rows.length; i += BATCH)
    for (const row of await driver.read(cypher, { rows: rows.slice(i, i + BATCH) })) found.push(row)
  return found
}

/** Articles with their own statements and the nodes that these touch. */
export const ownParts = async (driver: Driver, ids: string[]): Promise<Graph> => {
  const graph = emptyGraph()
  for (const { a } of await inPieces(driver, 'UNWIND $rows AS id MATCH (a:Article {id: id}) RETURN a', ids))
    takeNode(graph, a as NodeCell)
  const there = ids.filter(id => graph.hasNode(nodeKey('Article', id)))
  for (const type of ['MENTIONS', 'STATES']) {
    const cypher = `UNWIND $rows AS id MATCH (a:Article {id: id})-[r:${type}]->(b) RETURN id, r, b`
    for (const { id, r, b } of await inPieces(driver, cypher, there))
      takeEdge(
        graph,
        { label: 'Article', id: id as string },
        r as RelationshipCell,
        takeNode(graph, b as NodeCell),
      )
  }
  return graph
}

interface FactEnds {
  subject: EndOf
  object: EndOf
  relation: string
}

/** Reads nodes by id and the facts between pairs of them. */
const takeFacts = async (driver: Driver, graph: Graph, entities: EndOf[], facts: FactEnds[]) => {
  for (const [label, ends] of groupsOf(entities, end => end.label)) {
    const cypher = `UNWIND $rows AS id MATCH (n:${inSchema(label)} {id: id}) RETURN n`
    const ids = [...new Set(ends.map(end => end.id))]
    for (const { n } of await inPieces(driver, cypher, ids)) takeNode(graph, n as NodeCell)
  }
  const known = facts.filter(({ subject, object }) => graph.hasNode(subject.id) && graph.hasNode(object.id))
  const pattern = ({ subject, relation, object }: FactEnds) =>
    `(a:${inSchema(subject.label)} {id: row.a})-[r:${inSchema(relation)}]->(b:${inSchema(object.label)} {id: row.b})`
  for (const [match, group] of groupsOf(known, pattern)) {
    const [{ subject, object }] = group as [FactEnds]
    const pairs = [...new Map(group.map(f => [`${f.subject.id} ${f.object.id}`, f])).values()]
    const rows = pairs.map(f => ({ a: f.subject.id, b: f.object.id }))
    const cypher = `UNWIND $rows AS row MATCH ${match} RETURN row.a AS a, r, row.b AS b`
    for (const { a, r, b } of await inPieces(driver, cypher, rows))
      takeEdge(graph, { label: subject.label, id: a as string }, r as RelationshipCell, {
        label: object.label,
        id: b as string,
      })
  }
}

/** Reads what all articles say of these entities and facts; of other articles only what counts for them. */
const takeSaid = async (driver: Driver, graph: Graph, entities: EndOf[], facts: FactEnds[]) => {
  const take = (label: string, { article, published, r, id }: Row) => {
    const source = { label: 'Article', id: article as string }
    if (!graph.hasNode(nodeKey('Article', source.id)))
      takeNode(graph, { labels: ['Article'], properties: { id: source.id, ...(published && { published }) } })
    takeEdge(graph, source, r as RelationshipCell, { label, id: id as string })
  }
  const told = 'a.id AS article, a.published AS published, r'
  for (const [label, ends] of groupsOf(entities, end => end.label)) {
    const cypher = `UNWIND $rows AS id MATCH (:${inSchema(label)} {id: id})<-[r:MENTIONS]-(a:Article) RETURN ${told}, id`
    const ids = ends.map(end => end.id)
    for (const row of await inPieces(driver, cypher, ids)) take(label, row)
  }
  for (const [label, group] of groupsOf(facts, fact => fact.object.label)) {
    const cypher = `UNWIND $rows AS row MATCH (:${inSchema(label)} {id: row.object})<-[r:STATES]-(a:Article) WHERE r.relation = row.relation AND r.subject = row.subject RETURN ${told}, row.object AS id`
    const rows = group.map(f => ({ object: f.object.id, relation: f.relation, subject: f.subject.id }))
    for (const row of await inPieces(driver, cypher, rows)) take(label, row)
  }
}

/** See `Store.touched`. */
export const touchedPart = async (driver: Driver, removed: string[], added: Said[]): Promise<Graph> => {
  const graph = await ownParts(driver, removed)
  const goneEntities: EndOf[] = []
  const statements: { object: EndOf; statement: States }[] = []
  graph.forEachEdge((_, edge, __, ___, ____, node) => {
    const object = { label: node.label, id: node.id }
    if (isMentions(edge)) goneEntities.push(object)
    if (isStates(edge)) statements.push({ object, statement: edge })
  })
  const gone = [...new Map(goneEntities.map(end => [end.id, end])).values()]
  const goneFacts = new Map<string, FactEnds>()
  for (const {
    object,
    statement: { relation, subject },
  } of statements)
    goneFacts.set(`${relation} ${subject} ${object.id}`, {
      subject: { label: graph.getNodeAttribute(subject, 'label'), id: subject },
      object,
      relation,
    })
  await takeSaid(driver, graph, gone, [...goneFacts.values()])

  const entities = added.flatMap(said =>
    [...said.mentions].flatMap(([id, { label, kin }]) => [
      { label, id },
      ...kin.map(({ id }) => ({ label, id })),
    ]),
  )
  const facts = added.flatMap(said =>
    [...said.states.values()].map(state => ({ ...state, relation: state.attributes.relation })),
  )
  await takeFacts(driver, graph, entities, [...goneFacts.values(), ...facts])
  return graph
}
