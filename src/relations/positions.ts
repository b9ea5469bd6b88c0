/**
 * Persons with the titles that stand with their names: after it (`Lê Thành Đô, Chủ tịch UBND tỉnh`), before it (`Phó Tư
 * lệnh Quân khu 2 Vũ Kim Hà`), after a dash or in brackets, or told by a verb (`được bầu giữ chức Bí thư`).
 */
import type { Mention, Sentence } from '../entities/index.ts'
import { Pattern } from '../vi/pattern.ts'
import { asPosition, type PersonPhrase, type Position } from './phrase.ts'
import { shareTitles } from './shared-titles.ts'
import { becomes, edgeAt, type Item, later, runAt, toldAt, word } from './titles.ts'

/** What may stand between a title and the name after it: `Chủ tịch UBND tỉnh, đồng chí Trần Văn Sơn`. */
const ADDRESS = ['Rank', 'RankSuffix', 'Honorific', 'Degree']

/** Steps over ranks and forms of address from `at`; not over the comma in `thay mặt các đại biểu, bà Trần Thị Hoa`. */
const overAddress = (sentence: Sentence, at: number): number => {
  let isAddressed = false
  for (;;) {
    const edge = edgeAt(sentence, at, ...ADDRESS)
    if (edge) {
      at = edge.end
      isAddressed = edge.label === 'Honorific'
    } else if (
      !isAddressed &&
      [',', ':'].includes(word(sentence, at) ?? '') &&
      edgeAt(sentence, at + 1, ...ADDRESS)
    )
      at++
    else return at
  }
}

/** Where the rank and forms of address before a name begin: at `Thiếu` in `Thiếu tướng Vũ Kim Hà`. */
const addressStart = (sentence: Sentence, name: number): number => {
  for (let at = Math.max(0, name - 10); at < name; at++)
    if (overAddress(sentence, at) === name && edgeAt(sentence, at, ...ADDRESS)) return at
  return name
}

/** What is told of a person besides titles: `(sinh năm 1990)`, `, 45 tuổi`, `, người Tày`, `, trú tại thôn 2`. */
const APPOSITION = new Pattern(
  `, ((năm nay | nay)? (đã)? #Num tuổi | sinh (năm | ngày) #Num (tại {Place} ((, | \\()+ {Place} \\)?)*)? | (người | dân tộc) (dân tộc)? (#EthnicGroup | #Cap{1,3})
    | (quê | quê quán | trú | ngụ | thường trú | sống | nhà) (ở | tại | :)? {Place} ((, | \\()+ {Place} \\)?)*)
  | \\( (!#Title&!#Former&!\\)){1,8} \\)`,
)
const overAppositions = (sentence: Sentence, at: number): number => {
  for (;;) {
    const ends = APPOSITION.at(sentence.chart, at).map(match => match.end)
    if (ends.length === 0) return at
    at = Math.max(...ends)
  }
}

const OPENS = new Set([',', '(', '-', '–', ':'])
/** Where titles that follow a name begin: after a comma, dash or bracket, after `là`, or `… được bầu giữ chức`. */
const afterName = (sentence: Sentence, at: number, limit: number): number => {
  const opened = OPENS.has(word(sentence, at) ?? '') ? at + 1 : at
  const direct = becomes(sentence, opened) ?? opened
  if (edgeAt(sentence, direct, 'Title', 'Former', 'Acting')) return direct
  for (let i = opened; i < Math.min(limit, opened + 10) && word(sentence, i) !== ';'; i++) {
    const later = toldAt(sentence, i)
    if (later && edgeAt(sentence, later, 'Title', 'Former', 'Acting')) return later
  }
  return opened
}

/** The titles before the comma and the word for someone: `trên cương vị Trung đoàn trưởng Trung đoàn 27, ông …`. */
const ledTo = (sentence: Sentence, pronoun: number, starts: ReadonlyMap<number, Mention>): Item[] => {
  if (word(sentence, pronoun - 1) !== ',') return []
  for (let i = Math.max(0, pronoun - 25); i < pronoun; i++) {
    const at = becomes(sentence, i)
    const items = at === undefined ? [] : runAt(sentence, at, starts)
    if (items.at(-1)?.last === pronoun - 1) return items
  }
  return []
}

/** The titles that a verb tells of someone meant by `ông` from `first` to `at`: `ông vào Vinh làm tư lệnh Quân khu 4`. */
export const titlesTold = (sentence: Sentence, person: Mention, first: number, at: number): Position[] => {
  const starts = new Map(sentence.mentions.map(mention => [mention.first, mention]))
  return [
    ...ledTo(sentence, first, starts),
    ...later(sentence, at, at, sentence.chart.terms.length, starts, true),
  ].map(item => asPosition(person, item))
}

/** The persons of a sentence, each with the titles that stand with the name. */
export const personPhrases = (sentence: Sentence): PersonPhrase[] => {
  const starts = new Map(sentence.mentions.map(mention => [mention.first, mention]))
  const people = sentence.mentions.filter(mention => mention.type === 'Person')
  const phrases: PersonPhrase[] = []
  let from = 0
  for (const [i, person] of people.entries()) {
    const limit = people[i + 1]?.first ?? sentence.chart.terms.length
    const phrase: PersonPhrase = {
      person,
      first: addressStart(sentence, person.first),
      last: person.last,
      positions: [],
    }
    const take = (items: Item[]) => phrase.positions.push(...items.map(item => asPosition(person, item)))
    // Before the name: the run must reach it.
    for (let at = from; at < person.first; at++) {
      // No title begins in a place's name: `tại Phủ Chủ tịch, Chủ tịch nước …`.
      const place = starts.get(at)
      if (place?.type === 'Place') at = place.last
      if (!edgeAt(sentence, at, 'Title', 'Former', 'Acting')) continue
      const items = runAt(sentence, at, starts)
      const last = items.at(-1)
      if (!last) continue
      if (reaches(sentence, last.last, person.first)) {
        // `Huấn luyện viên Trần Văn Nam của CLB Sông Lam`
        const body = word(sentence, person.last) === 'của' ? starts.get(person.last + 1) : undefined
        if (body?.type === 'Organization' && !last.body && !last.place) last.body = body
        take(items)
        phrase.first = at
        break
      }
      at = last.last - 1
    }
    // After it: up to the next name, and not what leads to that.
    const told = overAppositions(sentence, person.last)
    if (told <= limit) phrase.last = told
    // `…, sinh năm 1929 tại xã Phú Tâm; nguyên Phó Bí thư Tỉnh ủy`
    if (
      phrase.last > person.last &&
      word(sentence, phrase.last) === ';' &&
      edgeAt(sentence, phrase.last + 1, 'Former')
    )
      phrase.last++
    const begin = afterName(sentence, phrase.last, limit)
    const after = runAt(sentence, begin, starts).filter(item => item.last <= limit)
    const leads =
      after.length > 0 &&
      limit < sentence.chart.terms.length &&
      overAddress(sentence, (after.at(-1) as Item).last) === limit
    const own = leads ? after.slice(0, -1) : after
    if (own.length > 0) {
      take(own)
      // Titles told by a verb are no part of the name's phrase: the verb says more than that.
      if (begin - phrase.last <= 1 && !['là', 'làm'].includes(word(sentence, begin - 1) ?? ''))
        phrase.last = (own.at(-1) as Item).last
      if (word(sentence, person.last) === '(' && word(sentence, phrase.last) === ')') phrase.last++
      phrase.last = Math.min(limit, overAppositions(sentence, phrase.last))
    }
    // `…, Phó Tư lệnh, giữ chức Tư lệnh`: what the person becomes, or was, besides what the name was told with.
    take(later(sentence, phrase.last, Math.max(begin, (own.at(-1)?.last ?? 0) - 1), limit, starts))
    phrases.push(phrase)
    from = phrase.last
  }
  shareTitles(sentence, phrases, starts)
  return phrases
}

/** Does a run of titles that ends at `end` stand right before the name, or with `(EVN)`, `là`, or a comma and a form of address, between? */
const reaches = (sentence: Sentence, end: number, name: number): boolean => {
  if (word(sentence, end) === '(') {
    for (let at = end + 1; at < Math.min(name, end + 8); at++)
      if (word(sentence, at) === ')') return reaches(sentence, at + 1, name)
    return false
  }
  if (overAddress(sentence, end) === name) return true
  // `miễn nhiệm chức danh Ủy viên UBND huyện đối với ông A`
  if (word(sentence, end) === 'đối' && word(sentence, end + 1) === 'với')
    return reaches(sentence, end + 2, name)
  if (word(sentence, end) === 'là') return overAddress(sentence, end + 1) === name
  return word(sentence, end) === ',' && overAddress(sentence, end + 1) === name && end + 1 < name
}
