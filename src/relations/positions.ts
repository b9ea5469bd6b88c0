/**
 * Titles and who holds them: a run of titles stands after a name (`Lê Thành Đô, Chủ tịch UBND tỉnh`), before it
 * (`Phó Tư lệnh Quân khu 2 Vũ Kim Hà`), after a dash or in brackets. Each item of a run is a title with its body; one
 * without a body takes that of the next item (`Phó Tư lệnh, Tham mưu trưởng Quân khu 2`).
 */
import type { Mention, Sentence } from '../entities/index.ts'
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
  at = title.end
  for (let more = edgeAt(sentence, at, 'TitleModifier'); more; more = edgeAt(sentence, at, 'TitleModifier')) at = more.end
  const text = sentence.chart.text(from, at)
  const ofBody = word(sentence, at) === 'của' ? at + 1 : at
  const body = starts.get(ofBody)
  if (body?.type === 'Organization') return { title: text, body, status, first, last: body.last }
  // `Trưởng Ban Dân vận`: the title's last word belongs to the body's name.
  const inner = starts.get(at - 1)
  if (inner?.type === 'Organization' && inner.first > from)
    return { title: sentence.chart.text(from, inner.first), body: inner, status, first, last: inner.last }
  // A unit with no body says where, not of what: `Chủ tịch tỉnh Điện Biên`.
  if (body?.type === 'Place') return { title: text, status, first, last: body.last }
  return { title: text, status, first, last: at }
}

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
    item.body ??= items[i + 1]?.body
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
  for (let at = Math.max(0, name - 10); at < name; at++) if (overAddress(sentence, at) === name && edgeAt(sentence, at, ...ADDRESS)) return at
  return name
}

const OPENS = new Set([',', '(', '-', '–', ':'])
/** `Lê Thành Đô là Chủ tịch`, `giữ chức Phó Tư lệnh`. */
const BECOMES = ['là', 'giữ chức', 'giữ chức vụ', 'làm']

const afterName = (sentence: Sentence, at: number): number => {
  if (OPENS.has(word(sentence, at) ?? '')) return at + 1
  for (const phrase of BECOMES) {
    const words = phrase.split(' ')
    if (words.every((w, i) => word(sentence, at + i) === w)) return at + words.length
  }
  return at
}

/** The persons of a sentence, each with the titles that stand with the name. */
export const personPhrases = (sentence: Sentence): PersonPhrase[] => {
  const starts = new Map(sentence.mentions.map(mention => [mention.first, mention]))
  const people = sentence.mentions.filter(mention => mention.type === 'Person')
  const phrases: PersonPhrase[] = []
  let from = 0
  for (const [i, person] of people.entries()) {
    const limit = people[i + 1]?.first ?? sentence.chart.terms.length
    const phrase: PersonPhrase = { person, first: addressStart(sentence, person.first), last: person.last, positions: [] }
    const take = (items: Item[]): void => {
      for (const { title, body, status, first, last } of items)
        phrase.positions.push({
          person,
          title,
          ...(body && { body }),
          ...(status && { status }),
          first: Math.min(first, person.first),
          last: Math.max(last, person.last),
        })
    }
    // Before the name: the run must reach it.
    for (let at = from; at < person.first; at++) {
      if (!edgeAt(sentence, at, 'Title', 'Former', 'Acting')) continue
      const items = runAt(sentence, at, starts)
      const last = items.at(-1)
      if (!last) continue
      const next = word(sentence, last.last) === ',' ? last.last + 1 : last.last
      if (overAddress(sentence, last.last) === person.first || (next > last.last && overAddress(sentence, next) === person.first && next < person.first)) {
        take(items)
        phrase.first = at
        break
      }
      at = last.last - 1
    }
    // After it: up to the next name, and not what leads to that.
    const after = runAt(sentence, afterName(sentence, person.last), starts).filter(item => item.last <= limit)
    const leads = after.length > 0 && overAddress(sentence, (after.at(-1) as Item).last) === limit && limit < sentence.chart.terms.length
    const own = leads ? after.slice(0, -1) : after
    if (own.length > 0) {
      take(own)
      phrase.last = (own.at(-1) as Item).last
      if (word(sentence, person.last) === '(' && word(sentence, phrase.last) === ')') phrase.last++
    }
    phrases.push(phrase)
    from = phrase.last
  }
  return phrases
}
