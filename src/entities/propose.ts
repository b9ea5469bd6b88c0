/**
 * Proposes every mention that a pattern can see in a sentence. The sentence is read from its last term to its first,
 * so that what a pattern may contain is already there: at `Ban Thường vụ Tỉnh ủy Bình Hải`, `Bình Hải` is a Place when
 * `Tỉnh ủy {Place}` is tried, and that is an Organization when `Ban Thường vụ {Organization}` is.
 */
import { type EntityPattern, readEntityPatterns } from '../schema/patterns.ts'
import type { EntityType } from '../types.ts'
import type { Chart, Edge } from '../vi/chart.ts'
import { Together } from '../vi/kinds.ts'
import { Pattern } from '../vi/pattern.ts'
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

export const isCandidate = (edge: Edge): edge is Candidate => 'rule' in edge

const NOTHING: Candidate[] = []

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

/** What one rule sees at a place. */
const candidatesOf = (chart: Chart, at: number, rule: EntityRule): Candidate[] => {
  const matches = rule.pattern.at(chart, at)
  if (matches.length === 0) return NOTHING
  const out: Candidate[] = []
  for (const match of matches)
    for (const { name, start, end } of match.captures) {
      if (name !== rule.type || end <= start) continue
      if (rule.type === 'Event' && rule.short !== 'head' && isOnlyHead(chart, start, end)) continue
      const over: Candidate[] = []
      // What stands inside keeps its own weight, so that a doubtful place makes a doubtful body.
      let [inner, weight] = [0, 0]
      for (const { at: from, edge } of match.over) {
        if (from < start || edge.end > end || !isCandidate(edge)) continue
        over.push(edge)
        inner += edge.end - edge.start
        weight += edge.weight
      }
      weight = rule.weight * (end - start - inner) + weight
      out.push({ label: rule.type, start, end, rule, weight, over, from: at })
    }
  return out
}

/** The candidate of the same type and stretch that is there already. */
const same = (chart: Chart, { label, start, end }: Candidate): Candidate | undefined =>
  chart.edges[start]?.find((e): e is Candidate => e.end === end && e.label === label && isCandidate(e))

/** Adds a candidate to the chart, if it is weightier than what was there. */
const add = (chart: Chart, candidate: Candidate): void => {
  const known = same(chart, candidate)
  if (known && known.weight >= candidate.weight) return
  const edges = chart.edges[candidate.start] as Edge[]
  if (known) edges.splice(edges.indexOf(known), 1)
  chart.add(candidate.start, known ? { ...candidate, from: known.from } : candidate)
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
        for (const candidate of candidatesOf(chart, at, entry.rule)) {
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
  const isNew = (candidate: Candidate) => {
    const there = same(chart, candidate)
    if (!there || there.weight <= candidate.weight) return true
    // Found by a rule that began before it, it came too late for the rules that begin with it.
    return there.from < there.start && leading.has(`#${there.label}`)
  }
  return known.in(chart).some(({ at, rule }) => candidatesOf(chart, at, rule).some(isNew))
}
