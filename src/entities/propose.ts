/**
 * Proposes every mention that a pattern can see in a sentence. The sentence is read from its last term to its first,
 * so that what a pattern may contain is already there: at `Ban Thường vụ Tỉnh ủy Bình Hải`, `Bình Hải` is a Place when
 * `Tỉnh ủy {Place}` is tried, and that is an Organization when `Ban Thường vụ {Organization}` is.
 */
import { type EntityPattern, readEntityPatterns } from '../schema/patterns.ts'
import type { EntityType } from '../types.ts'
import type { Chart, Edge } from '../vi/chart.ts'
import { Together } from '../vi/kinds.ts'
import { type Match, Pattern } from '../vi/pattern.ts'
import { type Entry, Rules } from '../vi/rules.ts'

/** A mention proposed by a pattern: an edge of the chart, labelled with its type. */
export interface Candidate extends Edge {
  label: EntityType
  start: number
  rule: EntityRule
  weight: number
  /** The mentions inside it that the pattern went over. */
  over: Candidate[]
  /** Where the match began that proposed it first: `đồng chí` in `đồng chí Hà`. */
  from: number
}

export interface EntityRule {
  name: string
  type: EntityType
  pattern: Pattern
  weight: number
  kind?: string | undefined
  short?: EntityPattern['short'] | undefined
  inside?: EntityPattern['inside']
  certain: boolean
}

/** What may stand inside the other comes first: places in bodies, both in events; persons in none. */
const ORDER: readonly EntityType[] = ['Place', 'Organization', 'Event', 'Person']

let loaded: { all: Rules<EntityRule>; known: Rules<EntityRule>; leading: Set<string> } | undefined
/** All rules, those that speak of what the article is certain of (`#KnownPerson`), and what some rule begins with. */
const rules = () => {
  if (!loaded) {
    const all = readEntityPatterns()
      .map(p => ({ ...p, pattern: new Pattern(p.pattern) }))
      .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
    loaded = {
      all: new Rules(all),
      known: new Rules(all.filter(({ pattern }) => pattern.source.includes('#Known'))),
      leading: new Set(all.flatMap(({ pattern }) => [...pattern.starts])),
    }
  }
  return loaded
}

/** All patterns of `schema/entities`, in the order in which they are tried. */
export const entityRules = (): readonly EntityRule[] => rules().all.rules

export const isCandidate = (edge: Edge): edge is Candidate => 'rule' in edge

/**
 * `Lễ hội`, `Hội thi`: a head of the lexicon is no event's name, though its first word alone could begin one. A head
 * that tells what is done there and has a capital (`Hội nghị giao ban`) is: it has a head of two syllables within.
 */
const isOnlyHead = (chart: Chart, start: number, end: number): boolean => {
  const heads = (chart.edges[start] as Edge[]).filter(edge => edge.label === 'EventHead')
  const isTold =
    end - start > 3 && chart.isCapital(start) && heads.some(h => h.end < end && h.end - start > 1)
  return heads.some(h => h.end >= end) && !isTold
}

/** The mention of a type over a stretch that was proposed before. */
const proposed = ({ edges }: Chart, label: EntityType, start: number, end: number): Candidate | undefined => {
  const here = edges[start] as Edge[]
  for (let i = 0; i < here.length; i++) {
    const edge = here[i] as Edge
    if (edge.end === end && edge.label === label && isCandidate(edge)) return edge
  }
  return undefined
}

/** The mentions that a match went over inside a stretch. */
const overIn = ({ over }: Match, start: number, end: number): Candidate[] =>
  over.flatMap(({ at, edge }) => (at >= start && edge.end <= end && isCandidate(edge) ? [edge] : []))

/** Is a mention wanted that is of this weight, if `there` was proposed before over the same stretch? */
type Wanted = (there: Candidate | undefined, weight: number) => boolean

const isWeightier: Wanted = (there, weight) => !there || there.weight < weight

const NONE: Candidate[] = []

/** What one rule sees at a place, if it is wanted. */
const candidatesOf = (chart: Chart, at: number, rule: EntityRule, isWanted: Wanted): Candidate[] => {
  let out = NONE
  const { type: label } = rule
  for (const match of rule.pattern.at(chart, at))
    for (const { name, start, end } of match.captures) {
      if (name !== label || end <= start) continue
      if (label === 'Event' && rule.short !== 'head' && isOnlyHead(chart, start, end)) continue
      const over = match.over.length > 0 ? overIn(match, start, end) : NONE
      // What stands inside keeps its own weight, so that a doubtful place makes a doubtful body.
      let [inner, weight] = [0, 0]
      for (const edge of over) {
        inner += edge.end - edge.start
        weight += edge.weight
      }
      weight = rule.weight * (end - start - inner) + weight
      if (!isWanted(proposed(chart, label, start, end), weight)) continue
      out = [...out, { label, start, end, rule, weight, over, from: at }]
    }
  return out
}

/** Adds a candidate to the chart, if it is weightier than what was there. */
const add = (chart: Chart, candidate: Candidate): void => {
  const { label, start, end, weight } = candidate
  const there = proposed(chart, label, start, end)
  if (!isWeightier(there, weight)) return
  const edges = chart.edges[start] as Edge[]
  if (there) edges.splice(edges.indexOf(there), 1)
  chart.add(start, there ? { ...candidate, from: there.from } : candidate)
}

const REST = new Together()

/** Adds to the chart every mention that the patterns of `schema/entities` see. */
export const propose = (chart: Chart): void => {
  const { all } = rules()
  const { kinds } = chart
  /** What stands at `at` and after it. */
  const rest = REST.clear()
  for (let at = kinds.length - 1; at >= 0; at--) {
    let tried: readonly Entry<EntityRule>[] = []
    rest.add(kinds[at] as number)
    // What is found here may begin a pattern itself: `{Organization} ( [<Organization> #Upper] )`.
    for (let more = all.at(chart, at); more.length > tried.length; more = all.at(chart, at)) {
      for (let i = 0; i < more.length; i++) {
        const entry = more[i] as Entry<EntityRule>
        if (!rest.fit(entry.needs) || tried.includes(entry)) continue
        for (const candidate of candidatesOf(chart, at, entry.rule, isWeightier)) {
          add(chart, candidate)
          rest.add(kinds[candidate.start] as number)
        }
      }
      tried = more
    }
  }
}

/** Can the names that are known change anything in a chart that was read without them? */
export const seesKnown = (chart: Chart): boolean => {
  const { known, leading } = rules()
  const isNew: Wanted = (there, weight) =>
    !there ||
    there.weight <= weight ||
    // Found by a rule that began before it, it came too late for the rules that begin with it.
    (there.from < there.start && leading.has(`#${there.label}`))
  return known.in(chart).some(({ at, rule }) => candidatesOf(chart, at, rule, isNew).length > 0)
}
