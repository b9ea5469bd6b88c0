/**
 * Titles and who holds them: a run of titles stands after a name (`Lê Thành Đô, Chủ tịch UBND tỉnh`), before it
 * (`Phó Tư lệnh Quân khu 2 Vũ Kim Hà`), after a dash or in brackets. Each item of a run is a title with its body; one
 * without a body takes that of the next item (`Phó Tư lệnh, Tham mưu trưởng Quân khu 2`).
 */
import type { Mention, Sentence } from '../entities/index.ts'
import { foldName } from '../text/fold.ts'
import type { Edge } from '../vi/chart.ts'

export interface Position {
  person: Mention
  /** The body's mention; none where the sentence does not name it. */
  body?: Mention
  title: string
  status?: 'former' | 'acting'
  /** The places of the terms from the person's name to the end of the title, or the other way round. */
  first: number
  last: number
}

interface Item {
  title: string
  body?: Mention | undefined
  status?: 'former' | 'acting' | undefined
  first: number
  last: number
}

/** A name with the titles that stand with it: one stretch of the sentence, which names one person. */
export interface PersonPhrase {
  person: Mention
  first: number
  last: number
  positions: Position[]
}

const edgeAt = (sentence: Sentence, at: number, ...labels: string[]): Edge | undefined =>
  sentence.chart.edges[at]?.find(edge => labels.includes(edge.label))

const word = (sentence: Sentence, at: number) => sentence.chart.terms[at]?.normal

/** The title at `at` with its body: `Phó Bí thư Thường trực Tỉnh ủy`. */
const itemAt = (sentence: Sentence, at: number, starts: ReadonlyMap<number, Mention>): Item | undefined => {
  const first = at
  let status: Item['status']
  for (;;) {
    const marker = edgeAt(sentence, at, 'Former', 'Acting')
    if (!marker || edgeAt(sentence, at, 'Title')) break
    status = marker.label === 'Former' ? 'former' : (status ?? 'acting')
    at = marker.end
  }
  const title = edgeAt(sentence, at, 'Title')
  if (!title) return undefined
  const from = at
  // `Ủy viên Trung ương Đảng`, `Trưởng Ban Dân vận`: the title ends where the body's name begins.
  for (let i = from + 1; i < title.end; i++) {
    const body = starts.get(i)
    if (body?.type === 'Organization' && body.last >= title.end)
      return { title: sentence.chart.text(from, i), body, status, first, last: body.last }
  }
  // A part in one event, such as `Trưởng ban tổ chức hội thi`, is no post at a body.
  const role = edgeAt(sentence, at, 'EventRole')
  if (role && role.end >= title.end)
    return { title: sentence.chart.text(from, role.end), status, first, last: role.end }
  at = title.end
  for (let more = edgeAt(sentence, at, 'TitleModifier'); more; more = edgeAt(sentence, at, 'TitleModifier'))
    at = more.end
  const text = sentence.chart.text(from, at)
  const ofBody = word(sentence, at) === 'của' ? at + 1 : at
  const body = starts.get(ofBody)
  if (body?.type === 'Organization') return { title: text, body, status, first, last: body.last }
  // A unit with no body says where, not of what: `Chủ tịch tỉnh Điện Biên`.
  if (body?.type === 'Place') return { title: text, status, first, last: body.last }
  return { title: text, status, first, last: at }
}

/** `Tỉnh ủy viên, Giám đốc Sở Y tế`: a title that names its body does not take that of the next. */
const OF_COMMITTEE = /^(?:tỉnh|thành|huyện|thị|quận|đảng) ủy viên/

/** The items of a run that begins at `at`, joined by commas, `và` or `kiêm`. */
const runAt = (sentence: Sentence, at: number, starts: ReadonlyMap<number, Mention>): Item[] => {
  const items: Item[] = []
  for (let item = itemAt(sentence, at, starts); item; item = itemAt(sentence, at, starts)) {
    items.push(item)
    at = item.last
    const joint = edgeAt(sentence, at, 'Concurrent')
    if (joint) at = joint.end
    else if ([',', 'và', '-', '–'].includes(word(sentence, at) ?? '')) {
      at++
      const second = edgeAt(sentence, at, 'Concurrent')
      if (second) at = second.end
    } else if (!edgeAt(sentence, at, 'Title', 'Former', 'Acting')) break
  }
  for (let i = items.length - 2; i >= 0; i--) {
    const item = items[i] as Item
    if (!OF_COMMITTEE.test(foldName(item.title))) item.body ??= items[i + 1]?.body
  }
  return items
}

/** What may stand between a title and the name after it: `Chủ tịch UBND tỉnh, đồng chí Trần Văn Sơn`. */
const ADDRESS = ['Rank', 'RankSuffix', 'Honorific', 'Degree']

/** Steps over ranks and forms of address from `at`. */
const overAddress = (sentence: Sentence, at: number): number => {
  for (;;) {
    const edge = edgeAt(sentence, at, ...ADDRESS)
    if (edge) at = edge.end
    else if ([',', ':'].includes(word(sentence, at) ?? '') && edgeAt(sentence, at + 1, ...ADDRESS)) at++
    else return at
  }
}

/** Where the rank and forms of address before a name begin: at `Thiếu` in `Thiếu tướng Vũ Kim Hà`. */
const addressStart = (sentence: Sentence, name: number): number => {
  for (let at = Math.max(0, name - 10); at < name; at++)
    if (overAddress(sentence, at) === name && edgeAt(sentence, at, ...ADDRESS)) return at
  return name
}

const OPENS = new Set([',', '(', '-', '–', ':'])
/** `Lê Thành Đô là Chủ tịch`, `được bầu giữ chức Phó Tư lệnh`. */
const BECOMES = [
  'giữ chức vụ',
  'giữ chức',
  'giữ cương vị',
  'đảm nhiệm chức vụ',
  'được bầu làm',
  'được bầu là',
  'được giao làm',
  'được bổ nhiệm làm',
  'là',
  'làm',
]
/** `lần lượt là`: each of several persons has one of the titles; `đều là`: each has all. */
const RESPECTIVELY = ['lần lượt là', 'lần lượt giữ chức', 'lần lượt giữ các chức vụ', 'lần lượt']
const ALL_ARE = ['đều là', 'cùng là', 'các']

/** The place after one of the phrases at `at`, if any stands there. */
const over = (sentence: Sentence, at: number, phrases: readonly string[]): number | undefined => {
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    if (words.every((w, i) => word(sentence, at + i) === w)) return at + words.length
  }
  return undefined
}

/** Where titles that follow a name begin: after a comma, dash or bracket, after `là`, or `… được bầu giữ chức`. */
const afterName = (sentence: Sentence, at: number, limit: number): number => {
  const opened = OPENS.has(word(sentence, at) ?? '') ? at + 1 : at
  const direct = over(sentence, opened, BECOMES) ?? opened
  if (edgeAt(sentence, direct, 'Title', 'Former', 'Acting')) return direct
  for (let i = opened; i < Math.min(limit, opened + 10) && word(sentence, i) !== ';'; i++) {
    const later = over(sentence, i, BECOMES)
    if (later && edgeAt(sentence, later, 'Title', 'Former', 'Acting')) return later
  }
  return opened
}

/** Titles that a verb tells later in the clause: `…, nay được bầu giữ chức Bí thư`, `…, từng là Trung đoàn trưởng`. */
const later = (
  sentence: Sentence,
  from: number,
  seen: number,
  limit: number,
  starts: ReadonlyMap<number, Mention>,
): Item[] => {
  for (let i = from; i < Math.min(limit, from + 25) && word(sentence, i) !== ';'; i++) {
    if (starts.get(i)?.type === 'Person') return []
    const at = edgeAt(sentence, i, 'Former') ? i : over(sentence, i, BECOMES)
    if (at && at > seen && edgeAt(sentence, at, 'Title', 'Former')) return runAt(sentence, at, starts)
  }
  return []
}

const asPosition = (person: Mention, { title, body, status, first, last }: Item): Position => ({
  person,
  title,
  ...(body && { body }),
  ...(status && { status }),
  first: Math.min(first, person.first),
  last: Math.max(last, person.last),
})

/** Titles shared out over a list of names: `ông A và ông B, lần lượt là Chủ tịch, Phó Chủ tịch UBND tỉnh`. */
const shareOut = (
  sentence: Sentence,
  phrases: readonly PersonPhrase[],
  starts: ReadonlyMap<number, Mention>,
): void => {
  for (const [i, phrase] of phrases.entries()) {
    let at = phrase.last
    if (word(sentence, at) === ',') at++
    const all = over(sentence, at, ALL_ARE)
    let items = all ? runAt(sentence, all, starts) : []
    if (all && items.length > 0) at = (items.at(-1) as Item).last
    if (word(sentence, at) === ',') at++
    // The names before, back to the semicolon or verb that opens the list.
    let first = i
    while (
      first > 0 &&
      isListed(sentence, phrases[first - 1] as PersonPhrase, phrases[first] as PersonPhrase, [',', 'và'])
    )
      first--
    const list = phrases.slice(first, i + 1)
    for (const item of items)
      for (const { person, positions } of list) positions.push(asPosition(person, item))
    if (items.length > 0) phrase.last = (items.at(-1) as Item).last
    const each = over(sentence, at, RESPECTIVELY)
    items = each ? runAt(sentence, each, starts) : []
    if (items.length < 2 || items.length !== list.length) continue
    for (const [n, item] of items.entries()) {
      const { person, positions } = list[n] as PersonPhrase
      positions.push(asPosition(person, item))
    }
    phrase.last = (items.at(-1) as Item).last
  }
}

/** Is there only one of the joints between two names? */
const isListed = (sentence: Sentence, a: PersonPhrase, b: PersonPhrase, joints: readonly string[]): boolean =>
  b.first - a.last === 1 && joints.includes(word(sentence, a.last) ?? '')

/** `các Ủy viên Trung ương Đảng: ông A và ông B`, `hai Phó Bí thư Tỉnh ủy gồm …`: one title of all in the list. */
const titleOfAll = (
  sentence: Sentence,
  phrases: readonly PersonPhrase[],
  starts: ReadonlyMap<number, Mention>,
): void => {
  for (let at = 1; at < sentence.chart.terms.length; at++) {
    if (!PLURAL.has(word(sentence, at - 1) ?? '')) continue
    const item = runAt(sentence, at, starts).at(-1)
    if (!item) continue
    let next = item.last
    while ([':', 'gồm', 'là', '(', 'có'].includes(word(sentence, next) ?? '')) next++
    let i = phrases.findIndex(phrase => phrase.first === next)
    if (i < 0 || next === item.last) continue
    do (phrases[i] as PersonPhrase).positions.push(asPosition((phrases[i] as PersonPhrase).person, item))
    while (
      phrases[++i] &&
      isListed(sentence, phrases[i - 1] as PersonPhrase, phrases[i] as PersonPhrase, [',', ';', 'và'])
    )
    at = item.last
  }
}
const PLURAL = new Set(['các', 'những', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy'])

/** The titles that a verb tells of someone meant by `ông` at `at`: `ông vào Vinh làm tư lệnh Quân khu 4`. */
export const titlesTold = (sentence: Sentence, person: Mention, at: number): Position[] => {
  const starts = new Map(sentence.mentions.map(mention => [mention.first, mention]))
  return later(sentence, at, at, sentence.chart.terms.length, starts).map(item => asPosition(person, item))
}

/** The titles of a sentence, with their bodies, whether a name stands with them or not. */
export const titlesOf = (sentence: Sentence): Item[] => {
  const starts = new Map(sentence.mentions.map(mention => [mention.first, mention]))
  const items: Item[] = []
  for (let at = 0; at < sentence.chart.terms.length; at++) {
    const item = itemAt(sentence, at, starts)
    if (!item) continue
    items.push(item)
    at = item.last - 1
  }
  return items
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
      if (!edgeAt(sentence, at, 'Title', 'Former', 'Acting')) continue
      const items = runAt(sentence, at, starts)
      const last = items.at(-1)
      if (!last) continue
      if (reaches(sentence, last.last, person.first)) {
        take(items)
        phrase.first = at
        break
      }
      at = last.last - 1
    }
    // After it: up to the next name, and not what leads to that.
    const begin = afterName(sentence, person.last, limit)
    const after = runAt(sentence, begin, starts).filter(item => item.last <= limit)
    const leads =
      after.length > 0 &&
      limit < sentence.chart.terms.length &&
      overAddress(sentence, (after.at(-1) as Item).last) === limit
    const own = leads ? after.slice(0, -1) : after
    if (own.length > 0) {
      take(own)
      // Titles told by a verb are no part of the name's phrase: the verb says more than that.
      if (begin - person.last <= 1) phrase.last = (own.at(-1) as Item).last
      if (word(sentence, person.last) === '(' && word(sentence, phrase.last) === ')') phrase.last++
    }
    // `…, Phó Tư lệnh, giữ chức Tư lệnh`: what the person becomes, or was, besides what the name was told with.
    take(later(sentence, phrase.last, begin, limit, starts))
    phrases.push(phrase)
    from = phrase.last
  }
  shareOut(sentence, phrases, starts)
  titleOfAll(sentence, phrases, starts)
  return phrases
}

/** Does a run of titles that ends at `end` stand right before the name, or with `là`, or a comma and a form of address, between? */
const reaches = (sentence: Sentence, end: number, name: number): boolean => {
  if (overAddress(sentence, end) === name) return true
  if (word(sentence, end) === 'là') return overAddress(sentence, end + 1) === name
  return word(sentence, end) === ',' && overAddress(sentence, end + 1) === name && end + 1 < name
}
