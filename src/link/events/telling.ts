/**
 * What one article tells of an event that helps to know which one it is: name, days, organisers, places, people. As
 * text it is the same for all articles that tell the same, and sorts by time.
 */
import { contentHash } from '../../hash.ts'
import { foldName, remembering } from '../../text/fold.ts'
import { foldSpelling } from '../../text/spelling.ts'
import type { Entity, Record } from '../../types.ts'
import { bodyName } from '../bodies.ts'
import { dayOf } from '../day.ts'
import { scopeOf } from '../scope.ts'
import { type EventName, eventName } from './name.ts'

export interface EventTelling {
  /** ISO, as precise as told; empty where nothing is. */
  start: string
  end: string
  /** The month of the article. */
  month: string
  name: string
  bodies: string[]
  places: string[]
  /** Provinces and military regions of the name, the organisers and the places; else those that the article is about. */
  scopes: string[]
  /** People who were there. */
  people: string[]
  /** Other events of the article, by name. */
  others: string[]
  article: string
  nth: number
  /** Whether it holds for its article alone, whatever people decide. */
  own: boolean
}

const MOST = 12

const asSet = (items: string[]): string[] => [...new Set(items)].sort()
const sample = (items: string[]): string[] =>
  asSet(
    asSet(items)
      .map(item => [contentHash(8, item), item] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, MOST)
      .map(([, item]) => item),
  )

const scopesOf = (folded: string): string[] => {
  const { region, provinces } = scopeOf(folded)
  return region ? [region] : [...provinces]
}

/** The province that most of an article's places and bodies are in. */
const homeOf = (record: Record): string[] => {
  const counts = new Map<string, number>()
  for (const { type, name, mentions } of record.entities)
    if (type === 'Place' || type === 'Organization') {
      const scopes = scopesOf(type === 'Place' ? foldSpelling(name) : bodyName(name))
      if (scopes.length === 1) {
        const [scope = ''] = scopes
        counts.set(scope, (counts.get(scope) ?? 0) + mentions.length)
      }
    }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return most ? [most[0]] : []
}

/**
 * What a record tells of one of its events.
 * @param several whether the article names several of that name, of which this is number `nth`
 * @param decided whether a person decided on just this one
 */
export const eventTelling = (
  entity: Entity,
  record: Record,
  nth: number,
  several: boolean,
  decided: boolean,
): string => {
  const related = (type: string, side: 'from' | 'to') =>
    record.relations
      .filter(relation => relation.type === type && relation[side === 'from' ? 'to' : 'from'] === entity.id)
      .flatMap(relation => record.entities.filter(({ id }) => id === relation[side]))
  const bodies = related('ORGANIZED', 'from')
    .filter(({ type }) => type === 'Organization')
    .map(({ name }) => bodyName(name))
  const places = related('HELD_IN', 'to').map(({ name }) => foldSpelling(name))
  const name = eventName(entity.name)
  const scopes = asSet([...scopesOf(name.head), ...bodies.flatMap(scopesOf), ...places.flatMap(scopesOf)])
  const [start = '', end = start] = entity.properties.date?.split('/') ?? []
  const attended = related('ATTENDED', 'from')
  const isPast = name.kind === 'past'
  const own = several || name.isVerb || !(start || name.edition || isPast)
  const told: EventTelling = {
    start: isPast ? '' : start,
    end: isPast ? '' : end,
    month: isPast ? '' : dayOf(record).slice(0, 7),
    // Folded, but with the letters that tell a code: `ND-23`.
    name: /\p{Lu}{2,4}-?\d\d/u.test(entity.name) ? entity.name.normalize('NFC').trim() : name.folded,
    bodies: isPast ? [] : asSet(bodies),
    places: isPast ? [] : asSet(places),
    scopes: isPast ? [] : scopes.length ? scopes : homeOf(record),
    people: isPast
      ? []
      : sample(attended.filter(({ type }) => type === 'Person').map(person => foldName(person.name))),
    others: isPast
      ? []
      : sample(
          record.entities
            .filter(({ type, id }) => type === 'Event' && id !== entity.id)
            .map(other => eventName(other.name).folded),
        ),
    article: own || decided ? record.id : '',
    nth,
    own,
  }
  return JSON.stringify(Object.values(told))
}

const LONGEST = 4000

/** Where `article` stands in the text. */
export const EVENT_ARTICLE = 9

export const readEventTelling: (text: string) => EventTelling & { told: EventName; text: string } =
  remembering(text => {
    const [start, end, month, name, bodies, places, scopes, people, others, article, nth, own] =
      JSON.parse(text)
    return {
      start,
      end,
      month,
      name,
      bodies,
      places,
      scopes,
      people,
      others,
      article,
      nth,
      own,
      told: eventName(name),
      text,
    }
  }, LONGEST)
