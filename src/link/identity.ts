/**
 * Which node an entity of a record is. The id is made from what tells entities of its type apart, never from a
 * counter, so every run and every machine gives the same one. Diacritics always tell apart: `Hùng`, `Hưng`.
 */

import { contentHash } from '../hash.ts'
import { foldName } from '../text/fold.ts'
import { foldSpelling } from '../text/spelling.ts'
import type { Entity, EntityType, Record } from '../types.ts'
import type { Unit } from '../vi/gazetteer.ts'
import { placeOf, unitKey } from './places.ts'

const PREFIX: { [type in EntityType]: string } = { Person: 'P', Organization: 'O', Place: 'L', Event: 'E' }

/** A name that folds to nothing (`…`) stands as it is. */
const named = (folded: string, name: string): string => folded || name

const person = ({ name }: Entity) => [named(foldName(name), name)]

const organization = ({ name }: Entity) => [named(foldSpelling(name), name)]

/** By the administrative unit that it is, else by level and name: `TP Huế` and `thành phố Huế`, but not `tỉnh Huế`. */
const place = (entity: Entity, record: Record) => placeOf(entity, record).key

/** Named by a verb only, as in `đã đến thăm`, `dâng hương`: such an event is not the `thăm` of another article. */
const isVerb = (name: string): boolean => !/[\p{Lu}\p{N}]/u.test(name) && name.trim().split(/\s+/).length <= 4

/** By name, and by date where there is one: last year's `Hội nghị tổng kết` is another meeting. */
const event = ({ name, properties }: Entity, record: Record) => [
  named(foldSpelling(name), name),
  properties.date ?? '',
  isVerb(name) ? record.id : '',
]

const identity = { Person: person, Organization: organization, Place: place, Event: event }

const idOf = (type: EntityType, parts: readonly unknown[]): string =>
  PREFIX[type] + contentHash(12, type, ...parts)

const unitIds = new Map<Unit, string>()
/** The id of the node of an administrative unit. */
export const unitId = (unit: Unit): string => {
  const id = unitIds.get(unit) ?? idOf('Place', unitKey(unit))
  unitIds.set(unit, id)
  return id
}

/** The id of the node of a body of that name. */
export const bodyId = (name: string): string => idOf('Organization', [named(foldSpelling(name), name)])

/** The id of the node that an entity of a record is: a letter for its type and 12 letters, `Pxk2…`. */
export const entityKey = (entity: Entity, record: Record): string =>
  idOf(entity.type, identity[entity.type](entity, record))
