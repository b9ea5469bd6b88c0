/**
 * What tells an entity of a record from others. A body or a place is what its name says: its node is known from the
 * record alone. A person or an event is found among those of all articles, by what this one tells (`families.ts`).
 */
import { contentHash } from '../hash.ts'
import type { Entity, EntityType, Record } from '../types.ts'
import type { Unit } from '../vi/gazetteer.ts'
import { bodyKey, bodyName } from './bodies.ts'
import { comparedName, type Decisions } from './decisions.ts'
import { EVENT_ARTICLE, eventTelling, readEventTelling } from './events/telling.ts'
import { PERSON_ARTICLE, personTelling, readPersonTelling } from './people/telling.ts'
import { placeOf, unitKey } from './places.ts'

const PREFIX: { [type in EntityType]: string } = { Person: 'P', Organization: 'O', Place: 'L', Event: 'E' }

/** An id made from content: a letter for the type and 12 letters, `Pxk2…`. */
export const idOf = (type: EntityType, ...parts: unknown[]): string =>
  PREFIX[type] + contentHash(12, type, ...parts)

const unitIds = new Map<Unit, string>()
/** The id of the node of an administrative unit. */
export const unitId = (unit: Unit): string => {
  const id = unitIds.get(unit) ?? idOf('Place', ...unitKey(unit))
  unitIds.set(unit, id)
  return id
}

/** The id of the node of a body of that name. */
export const bodyId = (name: string): string => idOf('Organization', bodyName(name), '')

/** The type that an id's first letter tells. */
export const typeOf = (id: string): EntityType =>
  (Object.keys(PREFIX) as EntityType[]).find(type => PREFIX[type] === id[0]) ?? 'Organization'

/** One thing as one article names it. */
export interface Named {
  type: EntityType
  /** What tells it from others, as text; that of a body or place is its key. */
  telling: string
  /** Tells it from the article's other entities, whatever people decide. */
  local: string
}

/** Whether the node is known from the record alone. */
export const isFixed = (type: EntityType): boolean => type === 'Organization' || type === 'Place'

/** The node of a body or place, from its key, its name and what people decided. */
export const fixedId = (
  { type, telling }: Pick<Named, 'type' | 'telling'>,
  name: string,
  article: string,
  decisions: Decisions,
): string => {
  const key = JSON.parse(telling) as string[]
  const root = decisions.rootOf(type, name)
  if (root !== undefined)
    return type === 'Place' ? idOf(type, 'decided', root) : idOf(type, root, ...key.slice(1))
  const apart = decisions
    .pairs(type, name, article)
    .some(({ decision }) => decisions.all[decision]?.verb === 'different')
  return apart && decisions.alone(type, name, article) ? idOf(type, ...key, article) : idOf(type, ...key)
}

/** The entities of a record by their ids in it, without those that people took out. */
export const namedIn = (record: Record, decisions: Decisions): Map<string, Named> => {
  const named = new Map<string, Named>()
  const seen = new Map<string, number>()
  const nameOf = (entity: Entity) => `${entity.type} ${comparedName(entity.type, entity.name)}`
  const times = new Map<string, number>()
  for (const entity of record.entities) times.set(nameOf(entity), (times.get(nameOf(entity)) ?? 0) + 1)
  for (const entity of record.entities) {
    if (decisions.isRemoved(entity, record.id)) continue
    const { type } = entity
    if (type === 'Organization' || type === 'Place') {
      const telling = JSON.stringify(type === 'Place' ? placeOf(entity, record).key : bodyKey(entity, record))
      named.set(entity.id, { type, telling, local: telling })
      continue
    }
    const name = nameOf(entity)
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    // Two of one name in one article are two.
    const several = (times.get(name) ?? 1) > 1
    const tell = type === 'Person' ? personTelling : eventTelling
    const telling = tell(entity, record, nth, several, decisions.alone(type, entity.name, record.id))
    named.set(entity.id, { type, telling, local: `${name} ${nth}` })
  }
  return named
}

/** What an article tells of an entity, under other decisions. */
export const retold = (
  type: EntityType,
  telling: string,
  name: string,
  article: string,
  decisions: Decisions,
): string => {
  if (isFixed(type)) return telling
  const read = type === 'Person' ? readPersonTelling : readEventTelling
  const { own, article: told } = read(telling)
  const alone = own || decisions.alone(type, name, article) ? article : ''
  return told === alone
    ? telling
    : withArticle(telling, alone, type === 'Person' ? PERSON_ARTICLE : EVENT_ARTICLE)
}

const withArticle = (telling: string, article: string, at: number): string => {
  const parts = JSON.parse(telling) as unknown[]
  parts[at] = article
  return JSON.stringify(parts)
}
