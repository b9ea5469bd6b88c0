/**
 * Words that stand for someone whom the article names: a title alone (`Chủ tịch UBND tỉnh yêu cầu …`, who held that
 * title in a sentence before), the one whom a diary is of (`- Thứ Ba, 17/12: Dự Hội nghị …`), and `ông`, `bà` at the
 * start of a clause (whom the sentence before was about). They are no mentions of the record; they only let clauses
 * know who acts.
 */
import type { Mention, Sentence } from '../entities/index.ts'
import { foldName } from '../text/fold.ts'
import { Lives } from './lives.ts'
import type { PersonPhrase } from './phrase.ts'
import { titlesTold } from './positions.ts'
import { titlesOf } from './titles.ts'

const PRONOUNS = new Set(['ông', 'bà', 'anh', 'chị', 'cô', 'cụ', 'thầy'])
/** Where a word for someone ends that begins at `at`: `ông`, `đồng chí`. */
const pronounEnd = ({ chart: { terms } }: Sentence, at: number): number | undefined => {
  if (PRONOUNS.has(terms[at]?.normal ?? '')) return at + 1
  return terms[at]?.normal === 'đồng' && terms[at + 1]?.normal === 'chí' ? at + 2 : undefined
}
const OPENS_CLAUSE = new Set([',', ';', '“', ':', '-', '–'])

/** A line of a diary: a weekday or date, a colon, and what the one did whose diary it is. */
const isDiaryLine = (sentence: Sentence, colon: number): boolean => {
  const { terms } = sentence.chart
  if (terms[colon]?.text !== ':' || colon > 8) return false
  return terms.slice(0, colon).some(term => /^\d{1,2}[-/.]\d{1,2}/.test(term.text))
}

/** Is it a woman who was named so: `bà Hoa`, `Lò Thị Yên`? */
const isWoman = ({ text, first, sentence: { chart } }: Mention): boolean =>
  WOMEN.has(chart.terms[first - 1]?.normal ?? '') || / thị /u.test(foldName(text))
const WOMEN = new Set(['bà', 'chị', 'cô'])
const isMan = ({ first, sentence: { chart } }: Mention): boolean =>
  ['ông', 'anh'].includes(chart.terms[first - 1]?.normal ?? '')
/** `ông` is no woman, `bà` no man. */
const mayMean = (pronoun: string, person: Mention): boolean =>
  WOMEN.has(pronoun) ? !isMan(person) : ['ông', 'anh'].includes(pronoun) ? !isWoman(person) : true

/** Whom the paragraph was about so far; where it begins, whom the article is about. */
const meantBy = (
  pronoun: string,
  { paragraph }: Sentence,
  recent: readonly Mention[],
): Mention | undefined => {
  for (let i = recent.length - 1; recent[i]?.sentence.paragraph === paragraph; i--)
    if (mayMean(pronoun, recent[i] as Mention)) return recent[i]
  const [first] = recent
  return first && mayMean(pronoun, first) ? first : recent.findLast(person => mayMean(pronoun, person))
}

const standIn = (person: Mention, first: number, last: number): PersonPhrase => ({
  person,
  first,
  last,
  positions: [],
})

/** Adds to the phrases of each sentence those that stand for a person named before. */
export const withReferences = (
  phrases: ReadonlyMap<Sentence, PersonPhrase[]>,
): Map<Sentence, PersonPhrase[]> => {
  const held: { title: string; body: unknown; person: Mention }[] = []
  const out = new Map<Sentence, PersonPhrase[]>()
  let before: Mention | undefined
  let first: Mention | undefined
  const recent: Mention[] = []
  const lives = new Lives()
  for (const [sentence, own] of phrases) {
    const added: PersonPhrase[] = []
    const isTaken = (at: number) => [...own, ...added].some(p => p.first <= at && at < p.last)
    for (const { title, body, first: start, last } of titlesOf(sentence)) {
      if (isTaken(start) || isTaken(last - 1)) continue
      const holder = held.findLast(
        h => h.title === foldName(title) && (!body?.entity || h.body === body.entity),
      )
      if (holder) added.push(standIn(holder.person, start, last))
    }
    const { chart } = sentence
    const { terms } = chart
    for (let at = 0; at < terms.length; at++) {
      const end = pronounEnd(sentence, at)
      if (!end) continue
      const opens = at === 0 || OPENS_CLAUSE.has(terms[at - 1]?.text ?? '')
      const who = meantBy(terms[at]?.normal ?? '', sentence, recent)
      if (who && opens && !chart.isCapital(end) && !isTaken(at))
        added.push({ ...standIn(who, at, end), positions: titlesTold(sentence, who, at, end) })
    }
    added.push(...lives.read(sentence, [...own, ...added], before, first))
    const colon = terms.findIndex(term => term.text === ':')
    if (first && isDiaryLine(sentence, colon)) added.push(standIn(first, colon, colon + 1))
    out.set(
      sentence,
      [...own, ...added].sort((a, b) => a.first - b.first),
    )
    for (const { person, positions } of own)
      for (const { title, body } of positions)
        held.push({ title: foldName(title), body: body?.entity, person })
    before = own[0]?.person ?? before
    if (own[0]) recent.push(own[0].person)
    first ??= before
  }
  return out
}
