/** What speaks for two groups of tellings being one event, and what speaks against it. */
import type { Evidence } from '../group.ts'
import { scopeOf } from '../scope.ts'
import { linkingWords } from '../words.ts'
import type { EventName } from './name.ts'
import type { EventTelling } from './telling.ts'

/** Evidence of this weight joins. */
export const ENOUGH = 4

type Telling = EventTelling & { told: EventName; text: string }

export interface Dossier {
  tellings: Telling[]
  kind: string
  bodies: Set<string>
  places: Set<string>
  scopes: Set<string>
  people: Set<string>
  others: Set<string>
  articles: Set<string>
  names: Set<string>
}

const union = (tellings: Telling[], of: (telling: Telling) => readonly string[]): Set<string> =>
  new Set(tellings.flatMap(of))

export const dossierOf = (tellings: Telling[]): Dossier => ({
  tellings,
  kind: tellings[0]?.told.kind ?? '',
  bodies: union(tellings, ({ bodies }) => bodies),
  places: union(tellings, ({ places }) => places),
  scopes: union(tellings, ({ scopes }) => scopes),
  people: union(tellings, ({ people }) => people),
  others: union(tellings, ({ others }) => others),
  articles: union(tellings, ({ article }) => (article ? [article] : [])),
  names: union(tellings, ({ told }) => [told.folded]),
})

const both = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] =>
  [...a].filter(item => b.has(item)).sort()
const disjoint = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some(item => b.includes(item))

/** Whether the days of two tellings may be the same: as far as the less precise one tells. */
const daysMeet = (a: Telling, b: Telling): boolean => {
  const length = Math.min(a.start.length, b.start.length)
  const cut = (day: string) => day.slice(0, length)
  return cut(a.start) <= cut(b.end) && cut(b.start) <= cut(a.end)
}

const isWholeDay = ({ start }: Telling): boolean => start.length === 10

/** Whether the names tell one year: `Diễn đàn Giáo dục số 2024`. */
const sameYear = (a: Dossier, b: Dossier): boolean => {
  const years = ({ tellings }: Dossier) => new Set(tellings.flatMap(({ told }) => told.years))
  return both(years(a), years(b)).length > 0
}

const monthsBetween = (a: string, b: string): number => {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return Math.abs(count(a) - count(b))
}

/** The unit below the province that an event's own name tells: `diễn tập … huyện Giao Thủy`. */
const unitOf = ({ told }: Telling): string | undefined => scopeOf(told.head).unit

const provincesOf = ({ scopes }: Dossier): string[] =>
  [...scopes].flatMap(scope => [...(linkingWords().regions.get(scope) ?? [scope])])

const against = (a: Dossier, b: Dossier): string | undefined => {
  const [article] = both(a.articles, b.articles)
  if (article) return `one article names both: ${article}`
  if (both(a.names, b.others).length || both(b.names, a.others).length)
    if (!both(a.names, b.names).length) return 'named apart in one article'
  for (const one of a.tellings)
    for (const other of b.tellings) {
      if (one.start && other.start && !daysMeet(one, other)) return `on ${one.start} and on ${other.start}`
      const [left, right] = [one.told, other.told]
      if (left.edition && right.edition && left.edition !== right.edition)
        return `number ${left.edition} and number ${right.edition}`
      if (disjoint(left.years, right.years))
        return `of ${left.years.join(', ')} and of ${right.years.join(', ')}`
      if (disjoint(left.numbers, right.numbers)) return `${left.numbers[0]} and ${right.numbers[0]}`
      if (left.kind === 'gathering' && disjoint(left.acts, right.acts)) return 'other things are done there'
      const [unit, otherUnit] = [unitOf(one), unitOf(other)]
      if (unit !== otherUnit && scopeOf(left.head).level && scopeOf(right.head).level)
        return `of ${unit ?? 'the province'} and of ${otherUnit ?? 'the province'}`
    }
  if (disjoint(provincesOf(a), provincesOf(b)) && !both(a.bodies, b.bodies).length)
    return 'in other provinces'
  return undefined
}

/** What the days say: 2 for one and the same, 1 for days that may be the same. */
const daysOf = (a: Dossier, b: Dossier): [points: number, reason: string] => {
  let best: [number, string] = [0, '']
  for (const one of a.tellings)
    for (const other of b.tellings) {
      if (one.start && other.start) {
        if (isWholeDay(one) && isWholeDay(other)) return [2, `on ${one.start}`]
        best = [1, `in ${one.start.length < other.start.length ? one.start : other.start}`]
      } else if (!best[0]) {
        const [first, then] = [one.start || one.month, other.start || other.month]
        if (first.length > 6 && then.length > 6 && monthsBetween(first, then) <= 1)
          best = [1, `told of in ${first.slice(0, 7)}`]
      }
    }
  return best
}

/** What the names' own words say: 2 for most in common, 1 for some, -2 for none. */
const wordsOf = (a: Dossier, b: Dossier): [points: number, reason: string] => {
  let best: [number, string] | undefined
  for (const { told: one } of a.tellings)
    for (const { told: other } of b.tellings) {
      if (!one.own.length || !other.own.length) continue
      const common = one.own.filter(word => other.own.includes(word))
      const most = common.length / Math.min(one.own.length, other.own.length)
      const points = most > 0.5 ? 2 : most >= 0.3 ? 1 : common.length ? 0 : -2
      if (!best || points > best[0]) best = [points, `named by ${common.join(' ')}`]
    }
  return best ?? [0, '']
}

export const weigh = (a: Dossier, b: Dossier): Evidence => {
  const reason = against(a, b)
  if (reason) return { score: 0, reasons: [], against: reason }
  const reasons: string[] = []
  let score = 0
  const say = (points: number, reason: string) => {
    score += points
    if (points > 0) reasons.push(reason)
  }
  const days = daysOf(a, b)
  say(...days)
  const editions = (dossier: Dossier) => new Set(dossier.tellings.flatMap(({ told }) => told.edition ?? []))
  const [edition] = both(editions(a), editions(b))
  if (edition) say(2, `number ${edition}`)
  const [body] = both(a.bodies, b.bodies)
  const [scope] = both(a.scopes, b.scopes)
  const provinces = both(new Set(provincesOf(a)), new Set(provincesOf(b)))
  if (body) say(2, `held by ${body}`)
  else if (scope && linkingWords().regions.has(scope)) say(2, `of ${scope}`)
  else if (provinces[0]) say(1, `in ${provinces[0]}`)
  if (a.bodies.size && b.bodies.size && !body && !scope) say(-1, '')
  const [place] = both(a.places, b.places)
  if (place && !(place === scope)) say(1, `at ${place}`)
  const words = wordsOf(a, b)
  say(...words)
  const acts = (dossier: Dossier) => new Set(dossier.tellings.flatMap(({ told }) => told.acts.map(String)))
  if (a.kind === 'gathering' && both(acts(a), acts(b)).length) say(1, 'for one purpose')
  const isYearly = linkingWords().yearly.has(a.kind)
  if (a.kind === 'forum' && words[0] === 2 && sameYear(a, b)) say(1, 'of one year')
  if (isYearly && days[0] && provinces.length && words[0] === 0) say(2, 'of which there is one a year')
  const people = both(a.people, b.people)
  say(Math.min(people.length, 2), `with ${people.slice(0, 3).join(', ')}`)
  return { score, reasons }
}
