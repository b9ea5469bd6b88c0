/**
 * What one article tells of a person that helps to know who it is: posts, ranks, offices, the day, who else is named.
 * As text it is the same for all articles that tell the same, and sorts by time.
 */
import { contentHash } from '../../hash.ts'
import { foldName, remembering } from '../../text/fold.ts'
import { foldSpelling } from '../../text/spelling.ts'
import type { Entity, Record } from '../../types.ts'
import { bodyTold } from '../bodies.ts'
import { dayOf } from '../day.ts'
import { eventName } from '../events/name.ts'
import { type Scope, scopeOf } from '../scope.ts'
import { linkingWords } from '../words.ts'

export interface PersonTelling {
  /** The month of the article, `2023-06`; `~` where nothing tells. */
  month: string
  ranks: string[]
  /** Title, folded; body, folded; `former` or nothing. */
  posts: [title: string, body: string, status: string][]
  /** Bodies that those are part of, folded. */
  above: string[]
  /** Offices that stand before the name and have no body: `tổng bí thư`. */
  offices: string[]
  /** Others whom the article names, folded; none for a leader of the country, who is known by the office. */
  beside: string[]
  /** Events at which the article sees the person, by name and day. */
  events: string[]
  /** The article, where the telling holds for it alone. */
  article: string
  /** Which of the article's people of that name, from 0. */
  nth: number
  /** Folded. */
  name: string
  /** Whether it holds for its article alone, whatever people decide. */
  own: boolean
}

const asSet = (items: string[]): string[] => [...new Set(items)].sort()

/** Of longer lists the names whose hash is least are kept: the same ones in every article that has them. */
const MOST_BESIDE = 16
const hashOf = remembering(name => contentHash(8, name))
const sample = (names: string[]): string[] =>
  asSet(
    asSet(names)
      .sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1))
      .slice(0, MOST_BESIDE),
  )

/** The words straight before the name, as far back as an office is long. */
const officesBefore = (entity: Entity, record: Record): string[] => {
  const found = entity.mentions.flatMap(({ start }) => {
    const before = foldSpelling(record.text.slice(Math.max(0, start - 40), start))
    return linkingWords()
      .offices.filter(office => ` ${before}`.endsWith(` ${office}`))
      .slice(0, 1)
  })
  return asSet(found)
}

const isNational = (body: string): boolean => scopeOf(body).level === 'country'

/**
 * What a record tells of one of its people.
 * @param several whether the article names several of that name, of which this is number `nth`
 * @param decided whether a person decided on just this one
 */
export const personTelling = (
  entity: Entity,
  record: Record,
  nth: number,
  several: boolean,
  decided: boolean,
): string => {
  const bodies = new Map(
    record.entities.flatMap(entity =>
      entity.type === 'Organization' ? [[entity.id, bodyTold(entity, record)]] : [],
    ),
  )
  const heldBy = (id: string) =>
    record.relations.filter(
      ({ type, from, to }) => type === 'HOLDS_POSITION' && from === id && bodies.has(to),
    )
  const held = heldBy(entity.id)
  const posts = held.map(
    ({ to, properties: { title = '', status } }) =>
      [foldSpelling(title), bodies.get(to) ?? '', status === 'former' ? status : ''] as const,
  )
  const above = record.relations
    .filter(({ type, from }) => type === 'PART_OF' && held.some(({ to }) => to === from))
    .flatMap(({ to }) => bodies.get(to) ?? [])
  const { rank } = entity.properties
  // Leaders of the country are named in every second article, and so tell nothing of who stands beside them.
  const beside = record.entities
    .filter(({ type, id, name }) => type === 'Person' && id !== entity.id && /\s/.test(name.trim()))
    .filter(({ id }) => !heldBy(id).some(({ to }) => isNational(bodies.get(to) ?? '')))
    .map(({ name }) => foldName(name))
  const events = record.relations
    .filter(({ type, from }) => type === 'ATTENDED' && from === entity.id)
    .flatMap(({ to }) => record.entities.filter(({ id, properties: { date } }) => id === to && date))
    .filter(({ name }) => !eventName(name).isVerb)
    .map(({ name, properties: { date } }) => `${foldSpelling(name)} ${date}`)
  const offices = officesBefore(entity, record)
  const known = posts.length > 0 || offices.length > 0
  // A leader of the country is known by the office; the rest would only make each article's telling another.
  const isLeader = offices.length > 0 || posts.some(([, body]) => isNational(body))
  const own = several || !known
  const told: PersonTelling = {
    month: dayOf(record).slice(0, 7) || '~',
    ranks: rank ? [foldSpelling(rank)] : [],
    posts: [
      ...new Map(posts.map(post => [post.join('|'), [...post] as [string, string, string]])).values(),
    ].sort(),
    above: asSet(above),
    offices,
    beside: isLeader ? [] : sample(beside),
    events: isLeader ? [] : sample(events),
    article: own || decided ? record.id : '',
    nth,
    name: foldName(entity.name) || entity.name,
    own,
  }
  return JSON.stringify(Object.values(told))
}

/** Tellings are long, and read again with each of their name that comes. */
const LONGEST = 4000

/** Where `article` stands in the text. */
export const PERSON_ARTICLE = 7

export const readPersonTelling: (text: string) => PersonTelling & { scopes: Scope[] } = remembering(text => {
  const [month, ranks, posts, above, offices, beside, events, article, nth, name, own] = JSON.parse(text)
  const scopes = (posts as PersonTelling['posts']).map(([, body]) => scopeOf(body))
  return { month, ranks, posts, above, offices, beside, events, article, nth, name, own, scopes }
}, LONGEST)
