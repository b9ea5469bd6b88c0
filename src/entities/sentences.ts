/**
 * Reads an article's text into sentences with their mentions. It is read twice where needed: what a sentence says for
 * certain (`Thiếu tướng Vũ Kim Hà`, `huyện Mường Nhé`) tells what the bare words mean in another (`Hà`, `Mường Nhé`).
 */
import { Chart, type Edge } from '../vi/chart.ts'
import { isForeign } from '../vi/language.ts'
import { Lexicon } from '../vi/lexicon.ts'
import { chartOf } from '../vi/nlp.ts'
import type { Term } from '../vi/terms.ts'
import { isCapital, LOOKS } from '../vi/words.ts'
import { type Chosen, choose } from './choose.ts'
import { allMentions, type Mention, type Sentence } from './mention.ts'
import { isCandidate, propose, seesKnown } from './propose.ts'

/** Lines that tell who wrote or took the picture; the names in them are not part of what is told. */
const BYLINE =
  /^\s*(?:(?:tin|bài|ảnh|clip|video|nguồn|theo|thực hiện|nhóm (?:pv|phóng viên)|pv|ctv)(?:\s*(?:,|và|-|–)\s*(?:tin|bài|ảnh|clip|video))*\s*:|theo\s+\S+\s*$)/iu
/** A last line of nothing but one to three names in capitals or a short name: `HÀ KHÁNH – PHẠM HIẾU`. */
const SIGNATURE = /^\s*(?:\p{Lu}[\p{Lu}\p{M}.]*\s*(?:[-–—,&]\s*)?){2,9}$/u

const isByline = (line: string, isLast: boolean) => BYLINE.test(line) || (isLast && SIGNATURE.test(line))

const toMentions = (chosen: readonly Chosen[], sentence: Sentence): Mention[] =>
  chosen.map(({ mention, inside }) => {
    const { terms } = sentence.chart
    const start = (terms[mention.start] as Term).start
    const end = (terms[mention.end - 1] as Term).end
    return {
      type: mention.label,
      start,
      end,
      text: sentence.chart.text(mention.start, mention.end),
      first: mention.start,
      last: mention.end,
      sentence,
      rule: mention.rule.name,
      kind: mention.rule.kind,
      short: mention.rule.short,
      certain: mention.rule.certain,
      inside: toMentions(inside, sentence),
    }
  })

const find = (sentence: Sentence): void => {
  propose(sentence.chart)
  sentence.mentions = toMentions(choose(sentence.chart), sentence)
}

/** The mentions of one sentence read alone, each before those inside it. */
export const mentionsOf = (terms: readonly Term[]): Mention[] => {
  const [first, last] = [terms[0], terms[terms.length - 1]]
  if (!first || !last) return []
  const sentence: Sentence = {
    index: 0,
    paragraph: 0,
    chart: chartOf(terms),
    mentions: [],
    nameless: [],
    start: first.start,
    end: last.end,
  }
  find(sentence)
  return allMentions(sentence.mentions)
}

/** Companies, which are also named by their own names alone: `Hòa Khang` of `Công ty cổ phần Tập đoàn Hòa Khang`. */
const COMPANY = /^(?:tập đoàn|công ty|tổng công ty|ngân hàng|hãng)(?= )/iu

/** Where the own name of a company begins: after the last word that the lexicon knows; two words, or one that is foreign or in capitals. */
const ownNameOf = ({ text, first, last, inside, sentence: { chart } }: Mention): number | undefined => {
  if (!COMPANY.test(text) || inside.some(inner => inner.end > inner.start + 1 && inner.last === last))
    return undefined
  let own = first
  for (let at = first; at < last; at++)
    for (const { label, end } of chart.edges[at] as Edge[])
      if (COMMON.has(label) && end > own) own = Math.min(end, last)
  const names = chart.terms.slice(own, last)
  const isName = names.every(({ word }) => isCapital(word) && !/\d/.test(word.text))
  const isTold =
    names.length === 2 ||
    (names.length === 1 && ((names[0] as Term).word.looks & (LOOKS.Foreign | LOOKS.Upper)) !== 0)
  return isName && isTold ? own : undefined
}
/** Words of names that are no name alone. */
const COMMON = new Set([
  'OrgFree',
  'OrgField',
  'OrgName',
  'NameWord',
  'OrgNational',
  'OrgLocal',
  'Province',
  'Unit',
  'Country',
  'Region',
  'City',
  'WorldPlace',
  'NotAName',
])

/** The names that the article is certain of, as a lexicon: classes KnownPerson, KnownPlace, KnownOrganization. */
const certainNames = (sentences: readonly Sentence[]): Lexicon => {
  const known = new Lexicon()
  const seen = new Set<string>()
  for (const mention of sentences.flatMap(s => allMentions(s.mentions))) {
    // `Đảng ủy Quân khu` is named in full only with the Quân khu that it is of.
    if (!mention.certain || mention.inside.some(inner => inner.short)) continue
    // `huyện Mường Nhé` makes `Mường Nhé` known: what stands after the level word.
    const { chart } = mention.sentence
    const head =
      mention.type === 'Place'
        ? (chart.edges[mention.first] as Edge[]).find(e => e.label === 'PlaceHead')
        : undefined
    const first = head && head.end < mention.last ? head.end : mention.first
    const name = chart.text(first, mention.last)
    // One word is known where it was told as a name (`(DaiAnBank)`), or has two capitals.
    if (mention.short !== 'before' && !/\p{L}.*\s|\p{Lu}{2}/u.test(name)) continue
    const label = `Known${mention.type}`
    const key = `${label} ${name}`
    if (seen.has(key)) continue
    seen.add(key)
    known.addTerms(label, chart.terms.slice(first, mention.last))
    const own = mention.type === 'Organization' ? ownNameOf(mention) : undefined
    if (own !== undefined) known.addTerms('KnownOrganization', chart.terms.slice(own, mention.last))
    // `RCC` of `RCC 2024` tells that `RCC 2026` is an event.
    if (mention.type === 'Event' && mention.last - first === 2)
      known.addTerms('KnownEventHead', chart.terms.slice(first, first + 1))
    // `Toại` is `Ngụy Đình Toại`.
    if (mention.type === 'Person' && mention.last - first > 1)
      known.addTerms('KnownGiven', chart.terms.slice(mention.last - 1, mention.last))
  }
  return known
}

/** Adds to the chart of a sentence what is known. Is there anything? */
const addKnown = (chart: Chart, known: Lexicon): boolean => {
  let found = false
  for (let at = 0; at < chart.terms.length; at++) {
    const edges = known.at(chart.terms, at)
    for (let i = edges.length - 1; i >= 0; i--) chart.add(at, edges[i] as Edge)
    found ||= edges.length > 0
  }
  return found
}

/** The chart of a sentence without the mentions that were proposed. */
const unread = ({ terms, edges }: Chart): Chart =>
  new Chart(
    terms,
    edges.map(here => (here.some(isCandidate) ? here.filter(edge => !isCandidate(edge)) : here)),
  )

/** The sentences by the line that they stand in, counted from 0. */
const paragraphsOf = (lines: readonly string[], split: readonly Term[][]): Map<number, Term[][]> => {
  const paragraphs = new Map<number, Term[][]>()
  let line = 0
  let end = lines[0]?.length ?? 0
  for (const terms of split) {
    while (end < (terms[0] as Term).start) end += 1 + (lines[++line] as string).length
    const here = paragraphs.get(line)
    if (here) here.push(terms)
    else paragraphs.set(line, [terms])
  }
  return paragraphs
}

/** The sentences of a text (NFC), with their mentions. `split` are its terms. */
export const readSentences = (text: string, split: readonly Term[][]): Sentence[] => {
  const lines = text.split('\n')
  const last = lines.findLastIndex(line => line.trim() !== '')
  const sentences: Sentence[] = []
  for (const [paragraph, within] of paragraphsOf(lines, split)) {
    if (isByline(lines[paragraph] as string, paragraph === last) || isForeign(within)) continue
    for (const terms of within)
      sentences.push({
        index: sentences.length,
        paragraph,
        chart: chartOf(terms),
        mentions: [],
        nameless: [],
        start: (terms[0] as Term).start,
        end: (terms[terms.length - 1] as Term).end,
      })
  }
  for (const sentence of sentences) find(sentence)
  const known = certainNames(sentences)
  for (const sentence of sentences) {
    if (!addKnown(sentence.chart, known) || !seesKnown(sentence.chart)) continue
    sentence.chart = unread(sentence.chart)
    find(sentence)
  }
  return sentences
}
