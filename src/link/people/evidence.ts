/**
 * What speaks for two groups of tellings being one person, and what speaks against it. Weights are small whole
 * numbers, so that a person can follow them.
 */
import { eventName } from '../events/name.ts'
import type { Evidence } from '../group.ts'
import type { Scope } from '../scope.ts'
import { linkingWords } from '../words.ts'
import type { PersonTelling } from './telling.ts'

/** Evidence of this weight joins. */
export const ENOUGH = 3

type Post = { title: string; body: string; month: string; scope: Scope }

/** All that is told of one person in one or more articles. */
export interface Dossier {
  posts: Post[]
  /** Of the posts those that a person is busy with in a known month, and the bodies of those that are over. */
  seats: Post[]
  former: Set<string>
  above: Set<string>
  offices: Set<string>
  beside: Set<string>
  events: Set<string>
  /** How high a rank was in which month. */
  ranks: { rank: number; month: string }[]
  articles: Set<string>
}

/** Titles that go with a post elsewhere: a `Tỉnh ủy viên` leads a district, a `đại biểu` any body. */
const isMembership = (title: string): boolean =>
  /(?:^|\s)(?:ủy viên|đại biểu|thành viên)(?:\s|$)|ủy viên$/u.test(title)

const dated = (month: string): boolean => month !== '~'

export const dossierOf = (tellings: readonly (PersonTelling & { scopes: Scope[] })[]): Dossier => {
  const posts = tellings.flatMap(({ posts, month, scopes }) =>
    posts.map(([title, body], i) => ({
      title,
      body,
      month,
      scope: scopes[i] ?? { provinces: [], today: [] },
    })),
  )
  return {
    posts,
    seats: posts.filter(({ title, month }) => dated(month) && !isMembership(title)),
    former: new Set(
      tellings.flatMap(({ posts }) => posts.flatMap(([, body, status]) => (status === '' ? [] : [body]))),
    ),
    above: new Set(tellings.flatMap(({ above }) => above)),
    offices: new Set(tellings.flatMap(({ offices }) => offices)),
    beside: new Set(tellings.flatMap(({ beside }) => beside)),
    events: new Set(tellings.flatMap(({ events }) => events)),
    ranks: tellings.flatMap(({ ranks, month }) =>
      ranks.flatMap(name => {
        const rank = linkingWords().ranks.get(name)
        return rank === undefined ? [] : [{ rank, month }]
      }),
    ),
    articles: new Set(tellings.flatMap(({ article }) => article || [])),
  }
}

const isPlaced = ({ posts, offices }: Dossier): boolean => posts.length > 0 || offices.size > 0
const both = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): T[] => {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  const common: T[] = []
  for (const item of few) if (many.has(item)) common.push(item)
  return common.length > 1 ? common.sort() : common
}
const meet = (a: readonly string[], b: readonly string[]): boolean => a.some(item => b.includes(item))
/** The month from which bodies of merged provinces work together. */
const MERGED = '2025-06'

/** Whether two posts are in one province; a province that went into another counts as that one since 2025. */
const inOneProvince = (a: Post, b: Post): boolean =>
  meet(a.scope.provinces, b.scope.provinces) ||
  (meet(a.scope.today, b.scope.today) && [a, b].some(({ month }) => dated(month) && month >= MERGED))

const HEIGHT = { country: 0, province: 1, district: 2, commune: 3 }
const heightOf = ({ scope }: Post): number | undefined => scope.level && HEIGHT[scope.level]

/** How near two posts are in place: 2 for one province and about one level, 1 for one province, 0 else. */
const nearness = (a: Post, b: Post): { points: number; reason: string } => {
  const [high, low] = [heightOf(a), heightOf(b)]
  if (high === 0 && low === 0) return { points: 2, reason: 'both lead bodies of the country' }
  if (!inOneProvince(a, b)) return { points: 0, reason: '' }
  const [where = b.scope.provinces[0]] = a.scope.provinces
    .filter(one => b.scope.provinces.includes(one))
    .sort()
  if (a.scope.region || b.scope.region)
    return a.scope.career === 'army' && b.scope.career === 'army'
      ? { points: 2, reason: `both in the army of ${a.scope.region ?? b.scope.region}` }
      : { points: 0, reason: '' }
  const units = a.scope.unit !== b.scope.unit && a.scope.unit && b.scope.unit
  const apart = Math.abs((high ?? 1) - (low ?? 1))
  return { points: apart <= 1 && !units ? 2 : 1, reason: `both in ${where}` }
}

/** Ranks never fall; of those above `thiếu tướng` there are about a hundred people. @returns why not, or whether one is reached from the other */
const ranksOf = (a: Dossier, b: Dossier): { against?: string; points: number; reason: string } => {
  let points = 0
  for (const one of a.ranks)
    for (const other of b.ranks) {
      const [first, then] = one.month <= other.month ? [one, other] : [other, one]
      if (dated(first.month) && dated(then.month) && first.month < then.month && first.rank > then.rank)
        return { against: `a lower rank in ${then.month} than in ${first.month}`, points: 0, reason: '' }
      const { general } = linkingWords()
      const lower = Math.min(one.rank, other.rank)
      points = Math.max(points, lower > general ? ENOUGH : lower === general ? 2 : 1)
    }
  return { points, reason: points > 1 ? 'both generals' : 'ranks that fit' }
}

/** Whether nobody holds both posts at one time: of two provinces, two districts, a district and its province, two `Sở`. */
const excludes = (a: Post, b: Post): boolean => {
  if (!a.scope.provinces.length || !b.scope.provinces.length || a.scope.region || b.scope.region) return false
  if (!inOneProvince(a, b)) return true
  if (a.scope.unit !== b.scope.unit) return true
  return a.body !== b.body && a.body.startsWith('sở ') && b.body.startsWith('sở ')
}

/** Posts at one time, or in turns, that nobody holds together. */
const torn = (a: Dossier, b: Dossier): string | undefined => {
  const isOver = ({ body }: Post) => a.former.has(body) || b.former.has(body)
  const within = (month: string, posts: Post[], like: Post): boolean => {
    const months = posts.filter(post => post.body === like.body).map(post => post.month)
    return months.some(other => other <= month) && months.some(other => other >= month)
  }
  for (const one of a.seats)
    for (const other of b.seats)
      if (
        excludes(one, other) &&
        !isOver(one) &&
        !isOver(other) &&
        (within(one.month, b.seats, other) || within(other.month, a.seats, one))
      )
        return `at one time ${one.title} of ${one.body} and ${other.title} of ${other.body}`
  return undefined
}

/** What their posts say: 3 for two at one body, less for bodies that belong together. */
const postsOf = (a: Dossier, b: Dossier): { points: number; reason: string } => {
  let best = { points: 0, reason: '' }
  const take = (points: number, reason: string) => {
    if (points > best.points) best = { points, reason }
  }
  const { many } = linkingWords()
  for (const one of a.posts)
    for (const other of b.posts) {
      if (one.body === other.body) {
        const common = many.has(one.title) || many.has(other.title)
        take(common ? 2 : ENOUGH, `both at ${one.body}`)
      } else if (a.above.has(other.body) || b.above.has(one.body))
        take(2, `one at ${one.body}, one at ${other.body}`)
      const near = nearness(one, other)
      const { career } = one.scope
      if (near.points && career && career === other.scope.career)
        take(near.points + 1, `${near.reason}, in the ${career}`)
      else take(near.points, near.reason)
    }
  return best
}

/** Whether one is of the army or the police and the other not, as far as their posts tell. */
const otherLives = (a: Dossier, b: Dossier): boolean => {
  if (!a.ranks.length === !b.ranks.length) return false
  const careers = ({ posts }: Dossier) => new Set(posts.flatMap(({ scope }) => scope.career ?? []))
  return both(careers(a), careers(b)).length === 0
}

/** @param rarity how seldom two people bear the name, from 0 to 2 */
export const weigh = (a: Dossier, b: Dossier, rarity: number): Evidence => {
  const [article] = both(a.articles, b.articles)
  const ranks = ranksOf(a, b)
  const against = article ? `one article names both: ${article}` : (ranks.against ?? torn(a, b))
  if (against) return { score: 0, reasons: [], against }

  const reasons: string[] = []
  let score = 0
  const say = (points: number, reason: string) => {
    if (points <= 0) return
    score += points
    reasons.push(reason)
  }
  const placed = isPlaced(a) && isPlaced(b)
  const [office] = both(a.offices, b.offices)
  if (office) say(ENOUGH, `both ${office}`)
  const posts = postsOf(a, b)
  say(posts.points, posts.reason)
  const beside = both(a.beside, b.beside)
  // Officials of two places meet the same people at one conference; that alone doesn't make them one.
  if (!placed || score)
    say(Math.min(beside.length, placed ? 2 : 3), `beside ${beside.slice(0, 3).join(', ')}`)
  const events = both(a.events, b.events)
  const [event] = events
  // `Hội nghị tổng kết` is held in many places on one day.
  const own = events.some(text => eventName(text.replace(/ \S+$/, '')).own.length > 0)
  if (event && (!placed || score)) say(own && !placed ? ENOUGH : 2, `both at ${event}`)
  say(ranks.points, ranks.reason)
  if (rarity) say(placed ? (score ? 1 : 0) : rarity + 1, 'a name that few bear')
  if (otherLives(a, b)) score = Math.max(0, score - 2)
  return { score, reasons }
}
