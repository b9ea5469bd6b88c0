/**
 * Proposes every mention that a pattern can see in a sentence. The sentence is read from its last term to its first,
 * so that what a pattern may contain is already there: at `Ban Thường vụ Tỉnh ủy Bình Hải`, `Bình Hải` is a Place when
 * `Tỉnh ủy {Place}` is tried, and that is an Organization when `Ban Thường vụ {Organization}` is.
 */
import { type EntityPattern, readEntityPatterns } from '../schema/patterns.ts'
import type { EntityType } from '../types.ts'
import type { Chart, Edge } from '../vi/chart.ts'
import { Pattern, Rules } from '../vi/pattern.ts'

/** A mention proposed by a pattern: an edge of the chart, labelled with its type. */
export interface Candidate extends Edge {
  label: EntityType
  start: number
  rule: EntityRule
  weight: number
  /** The mentions inside it that the pattern went over. */
  over: Candidate[]
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

let loaded: Rules<EntityRule> | undefined
const rules = (): Rules<EntityRule> => {
  loaded ??= new Rules(
    readEntityPatterns()
      .map(p => ({ ...p, pattern: new Pattern(p.pattern) }))
      .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type)),
  )
  return loaded
}

const isCandidate = (edge: Edge): edge is Candidate => 'rule' in edge

/** `Lễ hội`, `Hội thi`: a head of the lexicon is no event's name, though its first word alone could begin one. */
const isOnlyHead = (chart: Chart, start: number, end: number): boolean =>
  (chart.edges[start] as Edge[]).some(edge => edge.label === 'EventHead' && edge.end >= end)

/** Adds to the chart what one rule sees at a place. */
const tryRule = (chart: Chart, at: number, rule: EntityRule): void => {
  for (const match of rule.pattern.at(chart, at))
    for (const { name, start, end } of match.captures) {
      if (
        name !== rule.type ||
        end <= start ||
        (rule.type === 'Event' && rule.short !== 'head' && isOnlyHead(chart, start, end))
      )
        continue
      const over = match.over
        .filter(o => o.at >= start && o.edge.end <= end)
        .map(o => o.edge)
        .filter(isCandidate)
      // What stands inside keeps its own weight, so that a doubtful place makes a doubtful body.
      const inner = over.reduce((n, o) => n + o.end - o.start, 0)
      const weight = rule.weight * (end - start - inner) + over.reduce((sum, o) => sum + o.weight, 0)
      const edges = chart.edges[start] as Edge[]
      const known = edges.find(e => isCandidate(e) && e.label === name && e.end === end) as
        | Candidate
        | undefined
      if (known && known.weight >= weight) continue
      if (known) edges.splice(edges.indexOf(known), 1)
      const candidate: Candidate = { label: rule.type, start, end, rule, weight, over }
      chart.add(start, candidate)
    }
}

/** Adds to the chart every mention that the patterns of `schema/entities` see. */
export const propose = (chart: Chart): void => {
  const all = rules()
  for (let at = chart.terms.length - 1; at >= 0; at--) {
    const tried = new Set<EntityRule>()
    // What is found here may begin a pattern itself: `{Organization} ( [<Organization> #Upper] )`.
    for (
      let more = all.at(chart, at);
      more.length > 0;
      more = all.at(chart, at).filter(rule => !tried.has(rule))
    )
      for (const rule of more) {
        tried.add(rule)
        tryRule(chart, at, rule)
      }
  }
}
