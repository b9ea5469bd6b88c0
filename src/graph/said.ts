/**
 * What one article says, in the graph's words: its own node, a MENTIONS edge for each entity that it names and a
 * STATES edge for each sentence that states a fact.
 */
import { KetnoiError } from '../errors.ts'
import { contentHash } from '../hash.ts'
import { type Decisions, NO_DECISIONS } from '../link/decisions.ts'
import { fixedId, isFixed, namedIn } from '../link/identity.ts'
import { namesakesApart } from '../link/people/apart.ts'
import { placeOf } from '../link/places.ts'
import { type Kin, successionsOf } from '../link/successions.ts'
import { graphSchema } from '../schema/graph.ts'
import type { Entity, EntityType, Record, Relation, Span } from '../types.ts'
import type { ArticleNode, Form, Mentions, States } from './graph.ts'
import { asSet, formOf, joinForms, known } from './join.ts'

export interface Said {
  article: ArticleNode
  /** By the key of the edge. `id` is the node's where the record alone tells it: bodies and places. */
  mentions: Map<string, { label: EntityType; id?: string; attributes: Mentions; kin: readonly Kin[] }>
  /** By the key of the edge; without the node of its subject, which `from` tells. */
  states: Map<string, Omit<States, 'subject'>>
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

/** Two ways of naming a body in one article are one MENTIONS edge with all their places. */
const withSpans = (spans: Span[]): Pick<Mentions, 'starts' | 'ends'> => {
  const sorted = [...new Map(spans.map(span => [`${span.start}-${span.end}`, span])).values()].sort(bySpan)
  return { starts: sorted.map(s => s.start), ends: sorted.map(s => s.end) }
}

const spansOf = ({ starts, ends }: Mentions): Span[] =>
  starts.map((start, i) => ({ start, end: ends[i] ?? start }))

/** What was worked out last for a record: a record is checked when it comes, and said again when it is written. */
const latest = new WeakMap<Record, { decisions: Decisions; said: Said }>()

/**
 * @param record is not changed afterwards
 * @param decisions what people decided of who is who
 * @throws KetnoiError when a record contradicts itself or the schema; the message names the article and the place.
 */
export const saidBy = (record: Record, decisions: Decisions = NO_DECISIONS): Said => {
  const last = latest.get(record)
  if (last?.decisions === decisions) return last.said
  const said = workOut(record, decisions)
  latest.set(record, { decisions, said })
  return said
}

const workOut = (read: Record, decisions: Decisions): Said => {
  const record = namesakesApart(read)
  const wrong = (where: string, what: string) => new KetnoiError(`article "${record.id}": ${where}: ${what}`)
  const checkSpan = (where: string, { start, end }: Span) => {
    if (start >= end || end > record.text.length)
      throw wrong(where, `want a stretch of the text (0 to ${record.text.length}), not ${start} to ${end}`)
  }

  const labels = new Map<string, EntityType>()
  for (const { id, type, mentions } of record.entities) {
    for (const span of mentions) checkSpan(`entity ${id}`, span)
    if (labels.has(id)) throw wrong(`entity ${id}`, 'want each entity id once')
    labels.set(id, type)
  }
  const keys = new Map<string, string>()
  const mentions: Said['mentions'] = new Map()
  const named = namedIn(record, decisions)
  for (const entity of record.entities) {
    const name = named.get(entity.id)
    if (!name) continue
    const { type, telling, local } = name
    const key = contentHash(16, 'MENTIONS', record.id, type, local)
    keys.set(entity.id, key)
    const there = mentions.get(key)?.attributes
    const own = saidOf(entity, record)
    const form = there ? joinForms(formOf(there), own) : own
    const spans = withSpans(there ? [...spansOf(there), ...entity.mentions] : entity.mentions)
    mentions.set(key, {
      label: type,
      kin: successionsOf(entity, record),
      ...(isFixed(type) && { id: fixedId(name, form.name, record.id, decisions) }),
      attributes: { type: 'MENTIONS', ...spans, telling, local, ...form },
    })
  }

  const states: Said['states'] = new Map()
  for (const [i, relation] of record.relations.entries()) {
    const where = `relation ${i + 1} (${relation.type})`
    const kind = graphSchema().facts[relation.type]
    if (!kind) throw wrong(where, `want one of ${Object.keys(graphSchema().facts).join(', ')}`)
    for (const side of ['from', 'to'] as const) {
      const label = labels.get(relation[side])
      if (!label) throw wrong(where, `${side}: no entity has the id ${relation[side]}`)
      if (!kind[side].includes(label))
        throw wrong(where, `${side}: want ${kind[side].join(' or ')}, not ${label}`)
    }
    checkSpan(`${where}: evidence`, relation.evidence)
    const [from, to] = [keys.get(relation.from), keys.get(relation.to)]
    // What a person took out states nothing.
    if (!from || !to) continue
    const attributes = statement(relation, from, to, record.text)
    const parts = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
    states.set(contentHash(16, record.id, parts), attributes)
  }
  return { article: articleNode(record), mentions, states }
}

const statement = (
  { type, properties, evidence, rule }: Relation,
  from: string,
  to: string,
  text: string,
): Omit<States, 'subject'> => {
  const { roles, title, status } = properties
  return known<Omit<States, 'subject'>>({
    type: 'STATES',
    relation: type,
    from,
    to,
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
