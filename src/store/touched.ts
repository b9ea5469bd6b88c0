/** The piece of a stored graph that a change needs to see, and no more of it. */
import { putNode } from '../graph/change.ts'
import { emptyGraph, type Graph, isMentions, isStates, type NodeAttributes, nodeKey } from '../graph/graph.ts'
import { cluesToRead, GROUPED, isGrouped, type Links, linksOf } from '../graph/links.ts'
import type { EndOf, Said } from '../graph/said.ts'
import type { Decisions } from '../link/decisions.ts'
import { typeOf } from '../link/identity.ts'
import type { NodeCell, Reader, RelationshipCell, Row } from './driver.ts'
import { pieces, takeEdge, takeNode } from './read.ts'
import { groupsOf, inSchema } from './write.ts'

/** Rows of a query that takes a list, asked in pieces. */
const inPieces = async (reader: Reader, cypher: string, rows: unknown[]): Promise<Row[]> => {
  const found: Row[] = []
  for await (const piece of pieces(reader, cypher, rows)) for (const row of piece) found.push(row)
  return found
}

/** Articles with their own statements and the nodes that these touch. */
export const ownParts = async (reader: Reader, ids: string[]): Promise<Graph> => {
  const graph = emptyGraph()
  for (const { a } of await inPieces(reader, 'UNWIND $rows AS id MATCH (a:Article {id: id}) RETURN a', ids))
    takeNode(graph, a as NodeCell)
  const there = ids.filter(id => graph.hasNode(nodeKey('Article', id)))
  for (const type of ['MENTIONS', 'STATES']) {
    const cypher = `UNWIND $rows AS id MATCH (a:Article {id: id})-[r:${type}]->(b) RETURN id, r, b`
    for (const { id, r, b } of await inPieces(reader, cypher, there))
      takeEdge(
        graph,
        { label: 'Article', id: id as string },
        r as RelationshipCell,
        takeNode(graph, b as NodeCell),
      )
  }
  return graph
}

/** A piece of the graph, and which node is which in it. */
export interface Touched {
  graph: Graph
  links: Links
}

interface FactEnds {
  subject: EndOf
  object: EndOf
  relation: string
}

/** Reads nodes by id and the facts between pairs of them. */
const takeFacts = async (reader: Reader, graph: Graph, entities: EndOf[], facts: FactEnds[]) => {
  for (const [label, ends] of groupsOf(entities, end => end.label)) {
    const cypher = `UNWIND $rows AS id MATCH (n:${inSchema(label)} {id: id}) RETURN n`
    const ids = [...new Set(ends.map(end => end.id))]
    for (const { n } of await inPieces(reader, cypher, ids)) takeNode(graph, n as NodeCell)
  }
  const known = facts.filter(({ subject, object }) => graph.hasNode(subject.id) && graph.hasNode(object.id))
  const pattern = ({ subject, relation, object }: FactEnds) =>
    `(a:${inSchema(subject.label)} {id: row.a})-[r:${inSchema(relation)}]->(b:${inSchema(object.label)} {id: row.b})`
  for (const [match, group] of groupsOf(known, pattern)) {
    const [{ subject, object }] = group as [FactEnds]
    const pairs = [...new Map(group.map(f => [`${f.subject.id} ${f.object.id}`, f])).values()]
    const rows = pairs.map(f => ({ a: f.subject.id, b: f.object.id }))
    const cypher = `UNWIND $rows AS row MATCH ${match} RETURN row.a AS a, r, row.b AS b`
    for (const { a, r, b } of await inPieces(reader, cypher, rows))
      takeEdge(graph, { label: subject.label, id: a as string }, r as RelationshipCell, {
        label: object.label,
        id: b as string,
      })
  }
}

/** Reads what all articles say of these entities and facts; of other articles only what counts for them. */
const takeSaid = async (reader: Reader, graph: Graph, entities: EndOf[], facts: FactEnds[]) => {
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
    for (const row of await inPieces(reader, cypher, ids)) take(label, row)
  }
  for (const [label, group] of groupsOf(facts, fact => fact.object.label)) {
    const cypher = `UNWIND $rows AS row MATCH (:${inSchema(label)} {id: row.object})<-[r:STATES]-(a:Article) WHERE r.relation = row.relation AND r.subject = row.subject RETURN ${told}, row.object AS id`
    const rows = group.map(f => ({ object: f.object.id, relation: f.relation, subject: f.subject.id }))
    for (const row of await inPieces(reader, cypher, rows)) take(label, row)
  }
}

/** A node of which only that it is there matters, so that the rest is not read. */
const takeEnd = (graph: Graph, label: string, id: string): EndOf => {
  if (!graph.hasNode(nodeKey(label, id))) putNode(graph, { label, id } as NodeAttributes)
  return { label, id }
}

/** Reads clues with all that they lead to. */
const takeClues = async (reader: Reader, graph: Graph, ids: string[]) => {
  for (const label of GROUPED) {
    const cypher = `UNWIND $rows AS id MATCH (:Clue {id: id})-[r:LEADS_TO]->(n:${label}) RETURN id, r, n.id AS node`
    for (const { id, r, node } of await inPieces(reader, cypher, ids))
      takeEdge(
        graph,
        takeEnd(graph, 'Clue', id as string),
        r as RelationshipCell,
        takeEnd(graph, label, node as string),
      )
  }
}

/** Reads which of these nodes may be one with another: both are of one family, and all of a family are here. */
const takeDoubts = async (reader: Reader, graph: Graph, seen: Links['seen']) => {
  for (const label of GROUPED) {
    const cypher = `UNWIND $rows AS id MATCH (:${label} {id: id})-[r:POSSIBLY_SAME]->(m) RETURN id, r, m.id AS other`
    for (const { id, r, other } of await inPieces(reader, cypher, [...seen[label]]))
      takeEdge(
        graph,
        takeEnd(graph, label, id as string),
        r as RelationshipCell,
        takeEnd(graph, label, other as string),
      )
  }
}

/** Reads all that is said of nodes that are joined or parted. @returns the facts that they are part of */
const takeWhole = async (reader: Reader, graph: Graph, ids: string[]): Promise<FactEnds[]> => {
  await takeSaid(
    reader,
    graph,
    ids.map(id => ({ label: typeOf(id), id })),
    [],
  )
  const facts: FactEnds[] = []
  for (const [label, group] of groupsOf(ids, typeOf)) {
    const cypher = `UNWIND $rows AS id MATCH (:${inSchema(label)} {id: id})<-[:MENTIONS]-(a:Article) MATCH (a)-[r:STATES]->(o) WHERE r.subject = id OR o.id = id RETURN a.id AS article, r, o`
    for (const { article, r, o } of await inPieces(reader, cypher, group)) {
      const object = takeNode(graph, o as NodeCell)
      const edge = r as RelationshipCell
      const { subject, relation } = edge.properties as { subject: string; relation: string }
      takeEdge(graph, { label: 'Article', id: article as string }, edge, object)
      facts.push({
        subject: { label: typeOf(subject), id: subject },
        object: { label: object.label, id: object.id },
        relation,
      })
    }
  }
  return facts
}

/** The facts that statements make once each person and event has its node. */
const factsOf = (said: Said, { placed }: Links): FactEnds[] => {
  const ends = new Map(
    [...said.mentions].map(([key, { label, id, attributes }]) => [
      key,
      { label, id: id ?? (isGrouped(label) ? placed[label].get(attributes.telling) : undefined) ?? '' },
    ]),
  )
  return [...said.states.values()].flatMap(({ from, to, relation }) => {
    const [subject, object] = [ends.get(from), ends.get(to)]
    return subject && object ? [{ subject, object, relation }] : []
  })
}

const unique = (facts: FactEnds[]): FactEnds[] => [
  ...new Map(facts.map(fact => [`${fact.relation} ${fact.subject.id} ${fact.object.id}`, fact])).values(),
]

/** See `Store.touched`. */
export const touchedPart = async (
  reader: Reader,
  removed: string[],
  added: Said[],
  decisions: Decisions,
): Promise<Touched> => {
  const graph = await ownParts(reader, removed)
  const gone = new Map<string, EndOf>()
  const goneFacts: FactEnds[] = []
  graph.forEachEdge((_, edge, __, ___, ____, node) => {
    const object = { label: node.label, id: node.id }
    if (isMentions(edge)) gone.set(node.id, object)
    if (isStates(edge))
      goneFacts.push({
        subject: { label: typeOf(edge.subject), id: edge.subject },
        object,
        relation: edge.relation,
      })
  })
  await takeSaid(reader, graph, [...gone.values()], unique(goneFacts))

  const known = new Set<string>()
  for (;;) {
    const clues = cluesToRead(graph, added, removed, decisions, known)
    if (!clues.length) break
    await takeClues(reader, graph, clues)
    for (const clue of clues) known.add(clue)
  }
  const links = linksOf(graph, added, removed, decisions)
  await takeDoubts(reader, graph, links.seen)
  const moved = await takeWhole(reader, graph, [...links.changed])

  const place = (id: string): EndOf[] => (id ? [{ label: typeOf(id), id }] : [])
  const entities = added.flatMap(({ mentions }) =>
    [...mentions.values()].flatMap(({ label, id, kin, attributes }) => [
      ...place(id ?? (isGrouped(label) ? links.placed[label].get(attributes.telling) : undefined) ?? ''),
      ...kin.flatMap(other => place(other.id)),
    ]),
  )
  const ends = moved.flatMap(({ subject, object }) => [subject, object])
  const facts = added.flatMap(said => factsOf(said, links))
  await takeFacts(reader, graph, [...entities, ...ends], unique([...goneFacts, ...moved, ...facts]))
  return { graph, links }
}
