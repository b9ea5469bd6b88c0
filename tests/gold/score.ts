/**
 * Counts, item by item, how much of what is marked was found. A mention is right when it begins and ends where the marked
 * one does; a relation when its type and both ends are the marked ones.
 */
import { graphSchema } from '../../src/schema/graph.ts'
import { foldName } from '../../src/text/fold.ts'
import { foldSpelling } from '../../src/text/spelling.ts'
import { ENTITY_TYPES, type Entity, type EntityType, type Relation, type Span } from '../../src/types.ts'
import type { Marked } from './marked.ts'
import { align, alike, bareMentions, type Found, type Mentioned, nameMatch, pairUp } from './match.ts'

type Stated = Marked['relations'][number]

/** Numbers of items: right ones, marked ones, found ones. */
export type Figure = [right: number, marked: number, found: number]

/** An item that is not as marked; `rule` made it up. */
export interface Slip {
  article: string
  kind: 'missed' | 'made up' | 'wrong'
  /** Its type, or the group of the property: `Person`, `HELD_IN`, `dates`. */
  what: string
  rule?: string | undefined
  item: string
}

const FACTS = Object.keys(graphSchema().facts)
const ofTypes = (group: string, types: readonly string[]) => [...types, 'all'].map(type => `${group} ${type}`)

/** The figures that there are, in the order in which they are shown; `mentions all` is the sum of its group. */
const FIGURES = [
  ...ofTypes('mentions', ENTITY_TYPES),
  ...ofTypes('entities', ENTITY_TYPES),
  ...ofTypes('relations', FACTS),
  // Properties are counted where the entity or the relation that has them was found.
  ...ofTypes('names', ENTITY_TYPES),
  ...['dates', 'ranks', 'roles', 'status'],
  // Pairs of entities of two articles.
  ...ofTypes('nodes', ENTITY_TYPES),
]

/** How some articles were understood. */
export class Score {
  readonly figures = new Map<string, Figure>(FIGURES.map(what => [what, [0, 0, 0]]))
  readonly slips: Slip[] = []

  /** Adds to a figure and to its sum. */
  count(what: string, [right, marked, found]: Figure): void {
    for (const key of new Set([what, what.replace(/ .*/, ' all')])) {
      const sum = this.figures.get(key) as Figure
      this.figures.set(key, [sum[0] + right, sum[1] + marked, sum[2] + found])
    }
  }

  /** Counts one property of what was found: it is right or it isn't. */
  property(what: string, { article, item }: Pick<Slip, 'article' | 'item'>, isRight: boolean): void {
    this.count(what, [isRight ? 1 : 0, 1, 1])
    if (!isRight) this.slips.push({ article, kind: 'wrong', what, item })
  }

  /** Takes note of what is only marked, and of what is only found. */
  only(
    what: string,
    article: string,
    missed: readonly string[],
    madeUp: readonly Pick<Slip, 'item' | 'rule'>[],
  ) {
    for (const item of missed) this.slips.push({ article, kind: 'missed', what, item })
    for (const { rule, item } of madeUp) this.slips.push({ article, kind: 'made up', what, rule, item })
  }
}

/** Precision, recall and their harmonic mean F1, each from 0 to 1; 0 where there is nothing to count. */
export const rates = ([right, marked, found]: Figure) => ({
  precision: found ? right / found : 0,
  recall: marked ? right / marked : 0,
  f1: marked + found ? (2 * right) / (marked + found) : 0,
})

/** The mentions of a type by where they stand. */
const byPlace = (entities: readonly Mentioned[], type: EntityType, text: string) => {
  const mentions = entities
    .filter(entity => entity.type === type)
    .flatMap(entity => bareMentions(entity, text))
  return new Map(mentions.map(mention => [`${mention.start}-${mention.end}`, mention]))
}

const titleOf = ({ properties }: Stated): string => foldSpelling(properties.title ?? '')

/** Each fact once: who held two titles at a body holds two positions. */
const unique = (relations: readonly Relation[]): Relation[] => {
  const key = (relation: Relation) => `${relation.from} ${relation.to} ${titleOf(relation)}`
  return relations.filter((relation, i) => relations.findIndex(other => key(other) === key(relation)) === i)
}

const compareMentions = ({ article, entities }: Marked, found: Found, score: Score): void => {
  const words = ({ start, end }: Span) => article.text.slice(start, end)
  for (const type of ENTITY_TYPES) {
    const wanted = byPlace(entities, type, article.text)
    const got = byPlace(found.entities, type, article.text)
    const missed = [...wanted].filter(([place]) => !got.has(place)).map(([, mention]) => words(mention))
    const madeUp = [...got].filter(([place]) => !wanted.has(place)).map(([, mention]) => mention)
    score.count(`mentions ${type}`, [wanted.size - missed.length, wanted.size, got.size])
    score.only(
      type,
      article.id,
      missed,
      madeUp.map(mention => ({ item: words(mention), rule: mention.rule })),
    )
  }
}

const compareEntities = (marked: Marked, found: Found, pairs: [Entity, Mentioned][], score: Score): void => {
  const article = marked.article.id
  for (const type of ENTITY_TYPES) {
    const number = (all: readonly { type: EntityType }[]) => all.filter(entity => entity.type === type).length
    const right = number(pairs.map(([entity]) => entity))
    score.count(`entities ${type}`, [right, number(marked.entities), number(found.entities)])
  }
  for (const [a, b] of pairs) {
    const isNamed = nameMatch(a, b) >= (a.type === 'Event' ? 0.8 : 1)
    score.property(`names ${a.type}`, { article, item: `${b.name}, want ${a.name}` }, isNamed)
    const { date, rank } = b.properties
    const item = (got = 'none', wanted = 'none') => `${a.name}: ${got}, want ${wanted}`
    if (a.type === 'Event')
      score.property('dates', { article, item: item(date, a.properties.date) }, date === a.properties.date)
    if (a.properties.rank) {
      const isRight = foldName(rank ?? '') === foldName(a.properties.rank)
      score.property('ranks', { article, item: item(rank, a.properties.rank) }, isRight)
    }
  }
}

const compareRelations = (marked: Marked, found: Found, pairs: [Entity, Mentioned][], score: Score): void => {
  const article = marked.article.id
  const ids = new Map(pairs.map(([a, b]) => [b.id, a.id]))
  for (const type of FACTS) {
    const wanted = marked.relations.filter(relation => relation.type === type)
    const got = unique(found.relations.filter(relation => relation.type === type))
    const same = pairUp(wanted, got, (a, b) => {
      if (ids.get(b.from) !== a.from || ids.get(b.to) !== a.to) return 0
      const share = type === 'HOLDS_POSITION' ? alike(titleOf(a), titleOf(b)) : 1
      return share >= 0.5 ? share : 0
    })
    score.count(`relations ${type}`, [same.length, wanted.length, got.length])
    const right = new Set<object>(same.flat())
    const missed = wanted.filter(relation => !right.has(relation)).map(relation => say(relation, marked))
    const madeUp = got.filter(relation => !right.has(relation))
    score.only(
      type,
      article,
      missed,
      madeUp.map(relation => ({ item: say(relation, found), rule: relation.rule })),
    )
    for (const [a, b] of same) {
      const compare = (what: string, wanted: string, got: string) =>
        score.property(what, { article, item: `${say(a, marked)}: ${got}, want ${wanted}` }, got === wanted)
      if (type === 'ATTENDED') compare('roles', rolesOf(a), rolesOf(b))
      if (type === 'HOLDS_POSITION') compare('status', statusOf(a), statusOf(b))
    }
  }
}

const rolesOf = ({ properties }: Stated): string => properties.roles?.toSorted().join(', ') || 'no role'
const statusOf = ({ properties }: Stated): string => (properties.status === 'former' ? 'former' : 'current')

/** A relation in words: `Lò Văn Pọm → Công an xã (Trưởng)`. */
const say = ({ from, to, properties }: Stated, { entities }: { entities: readonly Mentioned[] }): string => {
  const name = (id: string) => entities.find(entity => entity.id === id)?.name
  return `${name(from)} → ${name(to)}${properties.title ? ` (${properties.title})` : ''}`
}

/** Compares what was found in some articles with what is marked in them. */
export const compare = (articles: readonly { marked: Marked; found: Found }[]): Score => {
  const score = new Score()
  for (const { marked, found } of articles) {
    const pairs = align(marked.entities, found.entities, marked.article.text)
    compareMentions(marked, found, score)
    compareEntities(marked, found, pairs, score)
    compareRelations(marked, found, pairs, score)
  }
  return score
}
