/**
 * People and events are found among those of all articles. Tellings that may be of one thing share a clue; those that
 * are near each other, from one to the next, are a family; a family is grouped by itself. So what an article changes
 * is found by the clues of its own tellings, however large the graph is.
 */
import { remembering } from '../text/fold.ts'
import type { EntityType } from '../types.ts'
import { decisionLine } from './decision-file.ts'
import type { Decisions } from './decisions.ts'
import { dossierOf, weigh } from './events/evidence.ts'
import { eventClues, events } from './events/resolve.ts'
import { readEventTelling } from './events/telling.ts'
import { type Decided, type Doubt, group } from './group.ts'
import { idOf } from './identity.ts'
import { people } from './people/resolve.ts'
import { readPersonTelling } from './people/telling.ts'

/** People and events, whose nodes depend on what other articles tell. */
export type Grouped = Extract<EntityType, 'Person' | 'Event'>

const partsOf = (type: Grouped, telling: string): { name: string; article: string } => {
  if (type === 'Person') return readPersonTelling(telling)
  const { told, article } = readEventTelling(telling)
  return { name: told.folded, article }
}

const decidedClues = (type: Grouped, telling: string, decisions: Decisions): string[] => {
  if (!decisions.all.length) return []
  const { name, article } = partsOf(type, telling)
  const pairs = decisions.pairs(type, name, article).map(({ decision }) => decisions.all[decision])
  return pairs.flatMap(pair => (pair ? [`decided|${decisionLine(pair)}`] : []))
}

/** What leads from a telling to those that may be of the same person or event. */
export const cluesOf = (type: Grouped, telling: string, decisions: Decisions): string[] => [
  ...(type === 'Person' ? [readPersonTelling(telling).name] : eventClues(telling)),
  ...decidedClues(type, telling, decisions),
]

const dossierOfOne = remembering(text => dossierOf([readEventTelling(text)]), 4000)

/** Also what led to it under the decisions before these. */
export const cluesToFind = (type: Grouped, telling: string, decisions: Decisions): string[] => [
  ...cluesOf(type, telling, decisions),
  ...(decisions.before ? decidedClues(type, telling, decisions.before) : []),
]

/** Are all tellings that share the clue of one family, whatever they tell? */
const joinsAll = (type: Grouped, clue: string): boolean => type === 'Person' || clue.startsWith('decided|')

/** Whether two tellings that share a clue are of one family. */
const isNear = (type: Grouped, one: string, other: string, clue: string): boolean => {
  if (joinsAll(type, clue)) return true
  const { score, against } = weigh(dossierOfOne(one), dossierOfOne(other))
  return against === undefined && score >= NEAR
}

/** Less than this between any two of them is never enough for the groups that they are in. */
const NEAR = 2

/** Tellings by clue. */
export type ByClue = (clue: string) => Iterable<string>

/** A telling and all that are of its family, from one to the next. @param byClue the tellings that share a clue */
export const familyOf = (
  type: Grouped,
  start: Iterable<string>,
  byClue: ByClue,
  decisions: Decisions,
  find = cluesOf,
): Set<string> => {
  const family = new Set(start)
  /** Clues whose tellings are all there. */
  const whole = new Set<string>()
  for (const telling of family)
    for (const clue of find(type, telling, decisions)) {
      if (whole.has(clue)) continue
      for (const other of byClue(clue))
        if (!family.has(other) && isNear(type, telling, other, clue)) family.add(other)
      if (joinsAll(type, clue)) whole.add(clue)
    }
  return family
}

const decidedOf = (type: Grouped, family: readonly string[], decisions: Decisions): Decided => {
  const sides = new Map<number, { one: string[]; other: string[] }>()
  if (decisions.all.length)
    for (const telling of family) {
      const { name, article } = partsOf(type, telling)
      for (const { decision, side } of decisions.pairs(type, name, article)) {
        const both = sides.get(decision) ?? { one: [], other: [] }
        both[side].push(telling)
        sides.set(decision, both)
      }
    }
  const pairs = (verb: string): [string, string][] =>
    [...sides].flatMap(([i, { one, other }]) =>
      decisions.all[i]?.verb === verb
        ? one.flatMap(a => other.flatMap(b => (a === b ? [] : [[a, b] as [string, string]])))
        : [],
    )
  return { same: pairs('same'), different: pairs('different') }
}

export interface Grouping {
  /** The node of each telling. */
  placed: Map<string, string>
  /** Nodes that may be one. */
  doubts: { one: string; other: string; score: number; reasons: string[] }[]
}

/** The nodes of a family. The first group of a name has the id of the name alone, so that it seldom changes. */
export const groupFamily = (type: Grouped, family: Iterable<string>, decisions: Decisions): Grouping => {
  const all = [...family].sort()
  const [first = ''] = all
  const decided = decidedOf(type, all, decisions)
  const { groups, doubts } =
    type === 'Person' ? group(all, people(partsOf(type, first).name), decided) : group(all, events, decided)
  const firstOf = new Map<string, string>()
  for (const telling of all) {
    const { name } = partsOf(type, telling)
    if (!firstOf.has(name)) firstOf.set(name, telling)
  }
  const ids = new Map<string, string>()
  const placed = new Map<string, string>()
  for (const tellings of groups) {
    const [least = ''] = tellings
    const { name } = partsOf(type, least)
    const id = type === 'Person' && firstOf.get(name) === least ? idOf(type, name) : idOf(type, name, least)
    ids.set(least, id)
    for (const telling of tellings) placed.set(telling, id)
  }
  const idsOf = ({ one, other, score, reasons }: Doubt) => {
    const [a = '', b = ''] = [ids.get(one) ?? '', ids.get(other) ?? ''].sort()
    return { one: a, other: b, score, reasons }
  }
  return { placed, doubts: doubts.map(idsOf) }
}

/** Families of tellings that may be of several: those near each other are together. */
export const familiesIn = (
  type: Grouped,
  tellings: Iterable<string>,
  decisions: Decisions,
): Set<string>[] => {
  const left = new Set(tellings)
  const byClue = new Map<string, string[]>()
  for (const telling of left)
    for (const clue of cluesOf(type, telling, decisions)) {
      const others = byClue.get(clue)
      if (others) others.push(telling)
      else byClue.set(clue, [telling])
    }
  const families: Set<string>[] = []
  for (const telling of [...left].sort()) {
    if (!left.has(telling)) continue
    const family = familyOf(type, [telling], clue => byClue.get(clue) ?? [], decisions)
    for (const member of family) left.delete(member)
    families.push(family)
  }
  return families
}
