/**
 * Which of the entities that were found is which of the marked ones: by where they are mentioned, and by name where that
 * doesn't tell. A place's level word counts neither in a name nor in a mention.
 */
import { foldName } from '../../src/text/fold.ts'
import { foldSpelling } from '../../src/text/spelling.ts'
import type { Entity, EntityType, Relation, Span } from '../../src/types.ts'

/** What was found: a record, whose mentions may say which rule found them. */
export interface Found {
  entities: (Omit<Entity, 'mentions'> & { mentions: (Span & { rule?: string | undefined })[] })[]
  relations: Relation[]
}
export type Mentioned = Found['entities'][number]

const LEVEL =
  /^(?:nước|tỉnh|thành phố|tp\.?|thị xã|tx\.?|quận|huyện|thị trấn|tt\.?|phường|xã|thôn|bản|khu vực)\s+/iu

/** A name in one spelling; a place's without its level word: `TP Hà Nội` and `Hà Nội` are the same answer. */
const spelt = (name: string, type: EntityType): string => {
  if (type === 'Person') return foldName(name)
  return type === 'Place' ? foldSpelling(name).replace(LEVEL, '') : foldSpelling(name)
}

/** How many words two names share: the Dice coefficient, from 0 to 1. */
export const alike = (a: string, b: string): number => {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))]
  return (2 * [...left].filter(word => right.has(word)).length) / (left.size + right.size)
}

/** How alike a found name is to the nearest of the right ones, from 0 to 1. */
export const nameMatch = ({ type, name, aliases }: Entity, found: Mentioned): number =>
  Math.max(...[name, ...aliases].map(right => alike(spelt(right, type), spelt(found.name, type))))

/** Intersection over union of two stretches of text, from 0 to 1. */
const overlap = (a: Span, b: Span): number => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > 0 ? shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) : 0
}

/** Pairs the items of two lists one to one, greedily, the greatest weight first; no weight, no pair. */
export const pairUp = <A extends object, B extends object>(
  left: readonly A[],
  right: readonly B[],
  weigh: (a: A, b: B) => number,
): [A, B][] => {
  const taken = new Set<object>()
  return left
    .flatMap(a => right.map(b => ({ a, b, weight: weigh(a, b) })))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .flatMap(({ a, b }): [A, B][] => {
      if (taken.has(a) || taken.has(b)) return []
      taken.add(a).add(b)
      return [[a, b]]
    })
}

/** The mentions of an entity, a place's without their level words. */
export const bareMentions = ({ type, mentions }: Mentioned, text: string): Mentioned['mentions'] =>
  mentions.map(mention => {
    const level = type === 'Place' ? LEVEL.exec(text.slice(mention.start, mention.end)) : null
    return level ? { ...mention, start: mention.start + level[0].length } : mention
  })

/** Marked entities, each with the one found in its places. The right name counts as half a mention. */
export const align = (
  marked: readonly Entity[],
  found: readonly Mentioned[],
  text: string,
): [Entity, Mentioned][] =>
  pairUp(marked, found, (a, b) => {
    if (a.type !== b.type) return 0
    const least = a.type === 'Event' ? 0.3 : 0.5 // Where an event's name ends is often a matter of taste.
    const overlaps = bareMentions(a, text).flatMap(one =>
      bareMentions(b, text).map(other => overlap(one, other)),
    )
    const shared = overlaps.filter(share => share >= least).reduce((sum, share) => sum + share, 0)
    return shared && shared + (nameMatch(a, b) === 1 ? 0.5 : 0)
  })
