/**
 * A sentence as relation patterns see it: each person with titles, each body, place and event is one term, so that
 * `{Person} dự và phát biểu` fits "Thiếu tướng Vũ Kim Hà, Phó tư lệnh Quân khu 2 dự và phát biểu".
 */
import type { Mention, Sentence } from '../entities/index.ts'
import { Chart, type Edge } from '../vi/chart.ts'
import { className } from '../vi/lexicon.ts'
import type { Term } from '../vi/terms.ts'
import { noWord } from '../vi/words.ts'
import type { PersonPhrase } from './phrase.ts'

export interface Clause {
  chart: Chart
  /** The mention that a term stands for, if any. */
  mentions: (Mention | undefined)[]
}

const NOTHING: Edge[] = []

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
      newTerms.push({
        ...(terms[at] as Term),
        text,
        normal: '',
        word: noWord(text),
        end: (terms[unit.last - 1] as Term).end,
      })
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
    if (mention) {
      // By its type, and an event by its kind too: #Visit, #Reception.
      const own: Edge[] = [{ label: mention.type, end: at + 1 }]
      if (mention.kind) own.push({ label: className(mention.kind), end: at + 1 })
      return own
    }
    let here = NOTHING
    for (const edge of edges[oldPlaces[at] as number] as Edge[]) {
      const end = 'rule' in edge ? undefined : places[edge.end]
      if (end === undefined) continue
      if (here === NOTHING) here = []
      here.push({ label: edge.label, end })
    }
    return here
  })
  return { chart: new Chart(newTerms, newEdges), mentions }
}
