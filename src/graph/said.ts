/**
 * What one article says, in the graph's words: its own node, a MENTIONS edge for each entity that it names and a
 * STATES edge for each sentence that states a fact.
 */
import { KetnoiError } from '../errors.ts'
import { contentHash } from '../hash.ts'
import { entityKey } from '../link/identity.ts'
import { placeOf } from '../link/places.ts'
import { type Kin, successionsOf } from '../link/successions.ts'
import { graphSchema } from '../schema/graph.ts'
import type { Entity, EntityType, Record, Relation, Span } from '../types.ts'
import type { ArticleNode, Form, Mentions, States } from './graph.ts'
import { asSet, formOf, joinForms, known } from './join.ts'

export interface Said {
  article: ArticleNode
  /** By the id of the entity's node. */
  mentions: Map<string, { key: string; label: EntityType; attributes: Mentions; kin: readonly Kin[] }>
  /** By the key of the edge; `subject` and `object` are node ids. */
  states: Map<string, { subject: EndOf; object: EndOf; attributes: States }>
}
/** One end of an edge. */
export interface EndOf {
  label: string
  id: string
}

const clean = (text: string): string => text.normalize('NFC').trim()

/** Only what the schema gives to the label; lists that are empty stay lists, and the name itself is no alias. */
const saidOf = (entity: Entity, record: Record): Form => {
  const { type, name, aliases, properties } = entity
  const has = graphSchema().nodes[type]?.properties ?? {}
  const { rank, date, kind, level } = properties
  const [start, end = start] = date?.split('/') ?? []
  const place = type === 'Place' ? placeOf(entity, record) : undefined
  const bound = place?.unit ?? { level, code: undefined, validFrom: undefined, validTo: undefined }
  const given = {
    ranks: rank ? [rank] : [],
    kind,
    level: bound.level,
    code: bound.code,
    validFrom: bound.validFrom,
    validTo: bound.validTo,
    start,
    end,
  }
  const own = Object.fromEntries(Object.entries(given).filter(([property]) => property in has))
  const form = known<Form>({ name: place?.name ?? clean(name), aliases: [], ...own })
  return joinForms(form, { ...form, aliases: [name, ...aliases].map(clean).filter(Boolean) })
}

const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/** Two entities of a record may be one node; their spans are then together on one edge. */
const withSpans = (form: Form, spans: Span[]): Mentions => {
  const sorted = [...new Map(spans.map(span => [`${span.start}-${span.end}`, span])).values()].sort(bySpan)
  return { type: 'MENTIONS', starts: sorted.map(s => s.start), ends: sorted.map(s => s.end), ...form }
}

const spansOf = ({ starts, ends }: Mentions): Span[] =>
  starts.map((start, i) => ({ start, end: ends[i] ?? start }))

/** @throws KetnoiError when a record contradicts itself or the schema; the message names the article and the place. */
export const saidBy = (record: Record): Said => {
  const wrong = (where: string, what: string) => new KetnoiError(`article "${record.id}": ${where}: ${what}`)
  const checkSpan = (where: string, { start, end }: Span) => {
    if (start >= end || end > record.text.length)
      throw wrong(where, `want a stretch of the text (0 to ${record.text.length}), not ${start} to ${end}`)
  }

  const ends = new Map<string, EndOf>()
  const mentions: Said['mentions'] = new Map()
  for (const entity of record.entities) {
    for (const span of entity.mentions) checkSpan(`entity ${entity.id}`, span)
    if (ends.has(entity.id)) throw wrong(`entity ${entity.id}`, 'want each entity id once')
    const id = entityKey(entity, record)
    ends.set(entity.id, { label: entity.type, id })
    const there = mentions.get(id)?.attributes
    const form = there ? joinForms(formOf(there), saidOf(entity, record)) : saidOf(entity, record)
    mentions.set(id, {
      key: contentHash(16, 'MENTIONS', record.id, id),
      label: entity.type,
      kin: successionsOf(entity, record),
      attributes: withSpans(form, there ? [...spansOf(there), ...entity.mentions] : entity.mentions),
    })
  }

  const states: Said['states'] = new Map()
  for (const [i, relation] of record.relations.entries()) {
    const where = `relation ${i + 1} (${relation.type})`
    const kind = graphSchema().facts[relation.type]
    if (!kind) throw wrong(where, `want one of ${Object.keys(graphSchema().facts).join(', ')}`)
    const [subject, object] = (['from', 'to'] as const).map(side => {
      const end = ends.get(relation[side])
      if (!end) throw wrong(where, `${side}: no entity has the id ${relation[side]}`)
      if (!kind[side].includes(end.label))
        throw wrong(where, `${side}: want ${kind[side].join(' or ')}, not ${end.label}`)
      return end
    }) as [EndOf, EndOf]
    checkSpan(`${where}: evidence`, relation.evidence)
    const attributes = statement(relation, subject.id, record.text)
    const parts = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
    states.set(contentHash(16, record.id, object.id, parts), { subject, object, attributes })
  }
  return { article: articleNode(record), mentions, states }
}

const statement = ({ type, properties, evidence, rule }: Relation, subject: string, text: string): States => {
  const { roles, title, status } = properties
  return known<States>({
    type: 'STATES',
    relation: type,
    subject,
    quote: text.slice(evidence.start, evidence.end),
    start: evidence.start,
    end: evidence.end,
    rule,
    roles: roles?.length ? asSet(...roles) : undefined,
    title: title ? clean(title) : undefined,
    status,
  })
}

const articleNode = ({ id, title, text, published, url, source, authors }: Record): ArticleNode =>
  known<ArticleNode>({ label: 'Article', id, title, text, published, url, source, authors: authors ?? [] })
