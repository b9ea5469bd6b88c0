/**
 * Chooses, of all mentions proposed for a sentence, those that together weigh most and share no word: not the first
 * that matched. In `Chủ tịch UBND tỉnh Điện Biên Lê Thành Đô`, a body and a person outweigh a body with a long name.
 */
import type { Chart, Edge } from '../vi/chart.ts'
import { type Candidate, isCandidate } from './propose.ts'

/** A chosen mention, with those marked inside its name. */
export interface Chosen {
  mention: Candidate
  inside: Chosen[]
}

/** What can be had from each place on, and what to take there: one for all sentences. */
let weights = new Float64Array(256)
const picks: (Candidate | undefined)[] = []

/** The best set from `start` to `end`; a tie goes to the longer mention, then to the pattern that comes first. */
const best = (chart: Chart, start: number, end: number, fits: (c: Candidate) => boolean): Candidate[] => {
  if (weights.length <= end - start) weights = new Float64Array(end - start + 1)
  weights[end - start] = 0
  for (let at = end - 1; at >= start; at--) {
    picks[at - start] = undefined
    weights[at - start] = weights[at - start + 1] as number
    const edges = chart.edges[at] as Edge[]
    for (let i = 0; i < edges.length; i++) {
      const candidate = edges[i] as Edge
      if (!isCandidate(candidate) || candidate.end > end || !fits(candidate)) continue
      const weight = candidate.weight + (weights[candidate.end - start] as number)
      if (weight > (weights[at - start] as number) + 1e-9) {
        weights[at - start] = weight
        picks[at - start] = candidate
      }
    }
  }
  const out: Candidate[] = []
  for (let at = start; at < end; ) {
    const pick = picks[at - start]
    if (pick) out.push(pick)
    at = pick ? pick.end : at + 1
  }
  return out
}

/**
 * Inside a name stand no persons (`Giải Trần Quốc Tuấn` names no one who is there), and not its own second half; an
 * event has a capital there: `Chiến thắng Điện Biên Phủ`, not the `giao ban` of `Hội nghị giao ban`.
 */
const nested = (chart: Chart, mention: Candidate): Chosen[] => {
  if (!mention.rule.inside)
    return mention.over.map(inner => ({ mention: inner, inside: nested(chart, inner) }))
  const fits = (c: Candidate) =>
    (mention.rule.inside === 'places' ? c.label === 'Place' : c.label !== 'Person' || c.rule.certain) &&
    !(c.end === mention.end && c.rule === mention.rule && !isOpened(chart, c.start)) &&
    (c.label !== 'Event' || chart.isCapital(c.start))
  const inner = best(chart, mention.start + 1, mention.end, fits)
  return inner.map(c => ({ mention: c, inside: nested(chart, c) }))
}

/** `Lễ khai mạc Festival Huế`, `lễ trao giải Liên hoan phim …`: the event that is opened, closed or rewarded has its own name. */
const isOpened = (chart: Chart, at: number): boolean =>
  /^(?:khai mạc|bế mạc|trao giải)$/.test(`${chart.terms[at - 2]?.normal} ${chart.terms[at - 1]?.normal}`)

/** The mentions of a sentence, from left to right. */
export const choose = (chart: Chart): Chosen[] =>
  best(chart, 0, chart.terms.length, () => true).map(mention => ({ mention, inside: nested(chart, mention) }))
