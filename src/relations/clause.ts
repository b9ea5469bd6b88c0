/**
 * A sentence as relation patterns see it: each person with titles, each body, place and event is one term, so that
 * `{Person} dự và phát biểu` fits "Thiếu tướng Vũ Kim Hà, Phó tư lệnh Quân khu 2 dự và phát biểu".
 */
import type { Mention, Sentence } from '../entities/index.ts'
import { remembering } from '../text/fold.ts'
import { Chart, type Edge } from '../vi/chart.ts'
import { className } from '../vi/lexicon.ts'
import { type Term, termOf } from '../vi/terms.ts'
import { noWord } from '../vi/words.ts'
import type { PersonPhrase } from './phrase.ts'

export interface Clause {
  chart: Chart
  /** The mention that a term stands for, if any. */
  mentions: (Mention | undefined)[]
}

const NOTHING: Edge[] = []

const NOWHERE = -1

/** `first-reception` → `FirstReception`. */
const labelOf = remembering(className)

/** The one term that stands for a mention. */
const standIn = ({ text }: Mention, { start }: Term, { end }: Term): Term => termOf(noWord(text), start, end)

/** A mention is seen by its type, and an event by its kind too: #Visit, #Reception. */
const ownEdges = ({ type, kind }: Mention, end: number): Edge[] =>
  kind
    ? [
        { label: type, end },
        { label: labelOf(kind), end },
      ]
    : [{ label: type, end }]

/** The terms of the lexicon with their new ends; those that end inside a unit are none. */
const moved = (edges: readonly Edge[], places: readonly number[]): Edge[] => {
  let out = NOTHING
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i] as Edge
    const end = 'rule' in edge ? NOWHERE : (places[edge.end] as number)
    if (end !== NOWHERE) out = [...out, { label: edge.label, end }]
  }
  return out
}

export const clauseOf = (sentence: Sentence, phrases: readonly PersonPhrase[]): Clause => {
  const { terms, edges } = sentence.chart
  const units = phrases.map(({ first, last, person }) => ({ first, last, mention: person }))
  const inPhrase = (mention: Mention) => phrases.some(p => p.first <= mention.first && mention.last <= p.last)
  for (const mention of sentence.mentions)
    if (!inPhrase(mention)) units.push({ first: mention.first, last: mention.last, mention })
  // What names nothing states nothing.
  if (units.length === 0) return { chart: sentence.chart, mentions: [] }
  units.sort((a, b) => a.first - b.first)
  // The new place of each old one; inside a unit none.
  const places: number[] = new Array(terms.length + 1).fill(NOWHERE)
  const newTerms: Term[] = []
  const mentions: (Mention | undefined)[] = []
  const olds: number[] = []
  let next = 0
  for (let at = 0; at < terms.length; ) {
    while (units[next] && (units[next] as { first: number }).first < at) next++
    const unit = units[next]
    places[at] = newTerms.length
    olds.push(at)
    if (unit && unit.first === at) {
      newTerms.push(standIn(unit.mention, terms[at] as Term, terms[unit.last - 1] as Term))
      mentions.push(unit.mention)
      at = unit.last
    } else {
      newTerms.push(terms[at] as Term)
      mentions.push(undefined)
      at++
    }
  }
  places[terms.length] = newTerms.length
  const newEdges: Edge[][] = []
  for (let at = 0; at < newTerms.length; at++) {
    const mention = mentions[at]
    newEdges.push(mention ? ownEdges(mention, at + 1) : moved(edges[olds[at] as number] as Edge[], places))
  }
  return { chart: new Chart(newTerms, newEdges), mentions }
}
