/**
 * What a place or body became, and what became it, from the seeds. Articles say such things in too many ways; the seeds
 * know them once. Who reads this puts an edge where both ends are in the graph, and never makes a node of one that no
 * article names: so the graph stays that of its articles, in whatever order they come and go.
 */
import type { Entity, Record } from '../types.ts'
import type { Unit } from '../vi/gazetteer.ts'
import { bodyName } from './bodies.ts'
import { bodySuccessions } from './body-successions.ts'
import { bodyId, unitId } from './identity.ts'
import { placeOf } from './places.ts'
import { addTo, type Extent, firstOf, type Succession, unitSuccessions } from './units.ts'

/** A node that came after another, or before it. */
export interface Kin {
  /** The id of the other node. */
  id: string
  /** Whether the other is the one that came after. */
  isNext: boolean
  /** The first day of the one that came after, ISO, as precise as is known. */
  on?: string | undefined
  extent?: Extent
}

let byUnit: Map<Unit, Succession[]> | undefined
/** By the first form of either end; what is one through a merger is no succession. */
const ofUnit = (unit: Unit): readonly Succession[] => {
  if (!byUnit) {
    byUnit = new Map()
    for (const succession of unitSuccessions()) {
      const [old, next] = [firstOf(succession.old), firstOf(succession.next)]
      if (old === next) continue
      addTo(byUnit, old, succession)
      addTo(byUnit, next, succession)
    }
  }
  return byUnit.get(firstOf(unit)) ?? []
}

/** The nodes that came before and after an entity of a record, whether they are in a graph or not. */
export const successionsOf = (entity: Entity, record: Record): readonly Kin[] => {
  if (entity.type === 'Organization') {
    const own = bodyName(entity.name)
    return bodySuccessions(entity.name).map(({ old, next, on }) => {
      const isNext = bodyName(old) === own
      return { id: bodyId(isNext ? next : old), isNext, on }
    })
  }
  const unit = entity.type === 'Place' ? placeOf(entity, record).unit : undefined
  if (!unit) return []
  return ofUnit(unit).map(({ old, next, on, extent }) => {
    const isNext = firstOf(old) === firstOf(unit)
    return { id: unitId(isNext ? next : old), isNext, on, extent }
  })
}
