/**
 * What people decided about who is who. A decision names things by type and name, and by the article that names them
 * where the name alone is borne by several. Read from a file by `decision-file.ts`; here is what follows from them.
 */
import { foldName } from '../text/fold.ts'
import type { Entity, EntityType } from '../types.ts'
import { bodyName } from './bodies.ts'
import { eventName } from './events/name.ts'

/** A person, body, place or event as articles name it; with `article` only as that one does. */
export interface Ref {
  type: EntityType
  name: string
  article?: string
}

export type Decision =
  | { verb: 'same' | 'different'; one: Ref; other: Ref; reason: string }
  | { verb: 'rename'; one: Ref; name: string; reason: string }
  | { verb: 'remove'; one: Ref; reason: string }

/** A name in the spelling in which entities of its type are compared. */
export const comparedName = (type: EntityType, name: string): string => {
  if (type === 'Organization') return bodyName(name)
  if (type === 'Event') return eventName(name).folded
  return foldName(name) || name
}

/** A ref as a key; refs that are spelt in two ways have one. */
const refKey = (type: EntityType, name: string, article = ''): string =>
  JSON.stringify([type, comparedName(type, name), article])

export interface Decisions {
  all: readonly Decision[]
  /** The decisions by which the graph was linked that is now linked by these. */
  before?: Decisions
  /** Whether an article's naming of something is decided on by itself. */
  alone(type: EntityType, name: string, article: string): boolean
  /** The pairs that this naming is part of: numbers of `same` and `different` decisions, and on which side. */
  pairs(type: EntityType, name: string, article: string): { decision: number; side: 'one' | 'other' }[]
  /** For a body or a place that is the same as others: the name by which all of these are known; else undefined. */
  rootOf(type: EntityType, name: string): string | undefined
  /** The name that was given to it. */
  renamed(type: EntityType, name: string, article: string): string | undefined
  /** Whether people gave this name to something of the type. */
  isGiven(type: EntityType, name: string): boolean
  isRemoved(entity: Pick<Entity, 'type' | 'name'>, article: string): boolean
}

/** Names that are `same` without an article, each with the least of its group. */
const rootsOf = (all: readonly Decision[]): Map<string, string> => {
  const groups = new Map<string, Set<string>>()
  for (const decision of all) {
    if (decision.verb !== 'same' || decision.one.article || decision.other.article) continue
    const keys = [decision.one, decision.other].map(({ type, name }) => refKey(type, name))
    const joined = new Set(keys.flatMap(key => [...(groups.get(key) ?? [key])]))
    for (const key of joined) groups.set(key, joined)
  }
  const nameIn = (key: string): string => (JSON.parse(key) as [string, string])[1]
  return new Map([...groups].map(([key, group]) => [key, [...group].map(nameIn).sort()[0] ?? '']))
}

/** What follows from a list of decisions. @param before those that held till now */
export const decisionsOf = (all: readonly Decision[], before?: Decisions): Decisions => {
  const byRef = new Map<string, { decision: number; side: 'one' | 'other' }[]>()
  const put = (ref: Ref, decision: number, side: 'one' | 'other') => {
    const key = refKey(ref.type, ref.name, ref.article)
    byRef.set(key, [...(byRef.get(key) ?? []), { decision, side }])
  }
  for (const [i, decision] of all.entries()) {
    put(decision.one, i, 'one')
    if ('other' in decision) put(decision.other, i, 'other')
  }
  const about = (type: EntityType, name: string, article: string) =>
    byRef.size
      ? [...(byRef.get(refKey(type, name)) ?? []), ...(byRef.get(refKey(type, name, article)) ?? [])]
      : []
  const roots = rootsOf(all)
  const verbOf = (i: number) => all[i]?.verb
  return {
    all,
    ...(before && { before }),
    alone: (type, name, article) =>
      byRef.size > 0 && article !== '' && byRef.has(refKey(type, name, article)),
    pairs: (type, name, article) =>
      about(type, name, article).filter(({ decision }) =>
        ['same', 'different'].includes(verbOf(decision) ?? ''),
      ),
    rootOf: (type, name) => (roots.size ? roots.get(refKey(type, name)) : undefined),
    renamed: (type, name, article) => {
      const found = about(type, name, article).map(({ decision }) => all[decision])
      for (const decision of found) if (decision?.verb === 'rename') return decision.name
      return undefined
    },
    isGiven: (type, name) =>
      all.some(
        decision => decision.verb === 'rename' && decision.one.type === type && decision.name === name,
      ),
    isRemoved: ({ type, name }, article) =>
      about(type, name, article).some(({ decision }) => verbOf(decision) === 'remove'),
  }
}

export const NO_DECISIONS = decisionsOf([])
