/**
 * A sentence as relation patterns see it: each person with titles, each body, place and event is one term, so that
 * `{Person} dự và phát biểu` fits "Thiếu tướng Vũ Kim Hà, Phó tư lệnh Quân khu 2 dự và phát biểu".
 */
import type { Mention, Sentence } from '../entities/index.ts'
import { Chart, type Edge } from '../vi/chart.ts'
import { className } from '../vi/lexicon.ts'
import type { Term } from '../vi/terms.ts'
import type { PersonPhrase } from './phrase.ts'

export interface Clause {
  chart: Chart
  /** The mention that a term stands for, if any. */
  mentions: (Mention | undefined)[]
}

export const clauseOf = (sentence: Sentence, phrases: readonly PersonPhrase[]): Clause => {
  const { terms, edges } = sentence.chart
  const units: { first: number; last: number; mention: Mention }[] = phrases.map(phrase => ({
    ...phrase,
    mention: phrase.person,
  }))
  const inPhrase = (mention: Mention) => phrases.some(p => p.first <= mention.first && mention.last <= p.last)
  for (const mention of sentence.mentions)
    if (!inPhrase(mention)) units.push({ first: mention.first, last: mention.last, mention })
  units.sort((a, b) => a.first - b.first)
  // The new place of each old one; inside a unit none.
  const places: (number | undefined)[] = []
  const newTerms: Term[] = []
  const mentions: (Mention | undefined)[] = []
  const oldPlaces: number[] = []
  let next = 0
  for (let at = 0; at < terms.length; ) {
    while (units[next] && (units[next] as { first: number }).first < at) next++
    const unit = units[next]
    places[at] = newTerms.length
    oldPlaces.push(at)
    if (unit && unit.first === at) {
      const text = unit.mention.text
      newTerms.push({ ...(terms[at] as Term), text, normal: '', end: (terms[unit.last - 1] as Term).end })
      mentions.push(unit.mention)
      at = unit.last
    } else {
      newTerms.push(terms[at] as Term)
      mentions.push(undefined)
      at++
    }
  }
  places[terms.length] = newTerms.length
  const newEdges = newTerms.map((_, at): Edge[] => {
    const mention = mentions[at]
    // By its type, and an event by its kind too: #Visit, #Reception.
    if (mention)
      return [mention.type, ...(mention.kind ? [className(mention.kind)] : [])].map(label => ({
        label,
        end: at + 1,
      }))
    return (edges[oldPlaces[at] as number] as Edge[]).flatMap(edge => {
      const end = 'rule' in edge ? undefined : places[edge.end]
      return end === undefined ? [] : [{ ...edge, end }]
    })
  })
  return { chart: new Chart(newTerms, newEdges), mentions }
}
