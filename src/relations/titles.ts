/**
 * The grammar of titles: `(nguyên) Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh` is a run of two items, each a
 * title with its body. An item without a body takes that of the next (`Phó Tư lệnh, Tham mưu trưởng Quân khu 2`).
 */
import type { Mention, Sentence } from '../entities/index.ts'
import { foldName } from '../text/fold.ts'
import type { Edge } from '../vi/chart.ts'

export interface Item {
  title: string
  body?: Mention | undefined
  /** The place that the title is of, where it names no body: `Thủ tướng Thái Lan`. */
  place?: Mention | undefined
  status?: 'former' | 'acting' | undefined
  /** The body of the next title, which this one, of a party secretary, is not of: `Phó Bí thư, Chủ tịch UBND huyện`. */
  beside?: Mention | undefined
  /** Of a body that the article doesn't tell: `Bí thư Đảng ủy` where no Đảng ủy was named. */
  isLost?: boolean
  first: number
  last: number
}

export const edgeAt = (sentence: Sentence, at: number, ...labels: string[]): Edge | undefined => {
  const edges = sentence.chart.edges[at]
  if (!edges) return undefined
  for (let i = 0; i < edges.length; i++) if (labels.includes((edges[i] as Edge).label)) return edges[i]
  return undefined
}

/** Does a title, or what may stand before it, begin at `at`? */
const isTitle = ({ chart }: Sentence, at: number): boolean => {
  const edges = chart.edges[at]
  if (!edges) return false
  for (let i = 0; i < edges.length; i++) if (BEGINS.has((edges[i] as Edge).label)) return true
  return false
}
const BEGINS = new Set(['Title', 'Former', 'Acting'])

export const word = (sentence: Sentence, at: number) => sentence.chart.terms[at]?.normal

/** The title at `at` with its body: `Phó Bí thư Thường trực Tỉnh ủy`. */
const itemAt = (sentence: Sentence, at: number, starts: ReadonlyMap<number, Mention>): Item | undefined => {
  if (!isTitle(sentence, at)) return undefined
  const first = at
  let status: Item['status']
  let acting = ''
  for (;;) {
    const marker = edgeAt(sentence, at, 'Former', 'Acting')
    if (!marker || edgeAt(sentence, at, 'Title')) break
    status = marker.label === 'Former' ? 'former' : (status ?? 'acting')
    // `quyền Chủ tịch` is the title's own form.
    acting = word(sentence, marker.end - 1) === 'quyền' ? 'quyền ' : ''
    at = marker.end
  }
  const title = edgeAt(sentence, at, 'Title')
  if (!title) return undefined
  const from = at
  // `Ủy viên Trung ương Đảng`, `Trưởng Ban Dân vận`: the title ends where the body's name begins.
  for (let i = from + 1; i < title.end; i++) {
    const body = starts.get(i)
    if (body?.type === 'Organization' && body.last >= title.end)
      return { title: acting + sentence.chart.text(from, i), body, status, first, last: body.last }
    const lost = namelessAt(sentence, i)
    if (lost && lost.last >= title.end)
      return { title: sentence.chart.text(from, i), isLost: true, first, last: lost.last }
  }
  // A part in one event, such as `Trưởng ban tổ chức hội thi`, is no post at a body.
  const role = edgeAt(sentence, at, 'EventRole')
  if (role && role.end >= title.end)
    return { title: sentence.chart.text(from, role.end), status, first, last: role.end }
  at = title.end
  for (let more = edgeAt(sentence, at, 'TitleModifier'); more; more = edgeAt(sentence, at, 'TitleModifier'))
    at = more.end
  const text = acting + sentence.chart.text(from, at)
  const ofBody = ['của', 'thuộc'].includes(word(sentence, at) ?? '') ? at + 1 : at
  const body = starts.get(ofBody)
  if (body?.type === 'Organization') return { title: text, body, status, first, last: body.last }
  // A unit with no body says where, not of what: `Chủ tịch tỉnh Điện Biên`.
  if (body?.type === 'Place') return { title: text, place: body, status, first, last: body.last }
  const lost = namelessAt(sentence, ofBody)
  if (lost) return { title: text, isLost: true, first, last: lost.last }
  return { title: text, status, first, last: at }
}

const namelessAt = (sentence: Sentence, at: number): Mention | undefined =>
  sentence.nameless.find(mention => mention.first === at && mention.type === 'Organization')

/** `Tỉnh ủy viên, Giám đốc Sở Y tế`: a title that names its body does not take that of the next. */
const OF_COMMITTEE = /^(?:tỉnh|thành|huyện|thị|quận|đảng) ủy viên/

/** A secretary is of a committee, not of the administration whose head he is too. */
const OF_PARTY = /^(?:phó )?bí thư/
const PARTY_BODY = /(?:ủy|đoàn|đảng bộ|chi bộ)(?: |$)/

const OF_LIFE = new Set(['từng', 'các', 'nhiều', 'những'])
/** `từng giữ chức Bí thư Thành đoàn, Chủ tịch HĐND`, `giữ các chức vụ: …`: posts of a life, all held once. */
const isOfLife = (sentence: Sentence, at: number): boolean => {
  const isListOfPosts =
    word(sentence, at - 1) === ':' &&
    sentence.chart.terms.slice(Math.max(0, at - 5), at - 1).some(term => OF_LIFE.has(term.normal))
  return isListOfPosts || word(sentence, at) === 'từng' || word(sentence, at + 1) === 'từng'
}

/** The items of a run that begins at `at`, joined by commas, `và` or `kiêm`. */
export const runAt = (sentence: Sentence, at: number, starts: ReadonlyMap<number, Mention>): Item[] => {
  const items: Item[] = []
  if (!isTitle(sentence, at)) return items
  const isPast = isOfLife(sentence, at)
  for (let item = itemAt(sentence, at, starts); item; item = itemAt(sentence, at, starts)) {
    items.push(isPast ? { ...item, status: item.status ?? 'former' } : item)
    at = item.last
    const joint = edgeAt(sentence, at, 'Concurrent')
    if (joint) at = joint.end
    else if ([',', 'và', 'rồi', '-', '–'].includes(word(sentence, at) ?? '')) {
      at++
      const second = edgeAt(sentence, at, 'Concurrent')
      if (second) at = second.end
    } else if (!isTitle(sentence, at)) break
  }
  for (let i = items.length - 2; i >= 0; i--) {
    const item = items[i] as Item
    const next = items[i + 1]?.body
    if (item.isLost || item.body || !next || OF_COMMITTEE.test(foldName(item.title))) continue
    if (OF_PARTY.test(foldName(item.title)) && !PARTY_BODY.test(foldName(next.text))) item.beside = next
    else item.body = next
  }
  return items.filter(item => !item.isLost)
}

/** The place after one of the phrases at `at`, if any stands there. */
export const over = (sentence: Sentence, at: number, phrases: readonly string[][]): number | undefined => {
  for (const words of phrases)
    if (word(sentence, at) === words[0] && words.every((w, i) => word(sentence, at + i) === w))
      return at + words.length
  return undefined
}

/** `Lê Thành Đô là Chủ tịch`, `được bầu giữ chức Phó Tư lệnh`. */
export const BECOMES = [
  'trúng cử',
  'đắc cử',
  'lên làm',
  'giữ chức vụ',
  'giữ chức',
  'giữ cương vị',
  'cương vị :',
  'chức vụ :',
  'đảm nhiệm chức vụ',
  'nhận nhiệm vụ',
  'vào ghế',
  'vào chức',
  'vào chức vụ',
  'vào vị trí',
  'vào cương vị',
  'ngồi ghế',
  'trở thành',
  'giữ vị trí',
  'giữ cương vị là',
  'đảm nhận chức vụ',
  'đảm nhận vị trí',
  'đảm nhận cương vị',
  'đảm nhiệm vị trí',
  'đảm nhiệm cương vị',
  'đảm nhiệm',
  'đảm nhận',
  'được bầu làm',
  'được bầu là',
  'được giao làm',
  'được bổ nhiệm làm',
  'được bổ nhiệm',
  'được cử giữ chức',
  'được cử làm',
  'trên cương vị',
  'với cương vị',
  'là',
  'làm',
].map(phrase => phrase.split(' '))
/** The place after `giữ chức`, `được bầu làm` …, if that stands at `at`; not `lần lượt là`, `đều là`, said of several. */
export const becomes = (sentence: Sentence, at: number): number | undefined =>
  ['lượt', 'đều'].includes(word(sentence, at - 1) ?? '') ? undefined : over(sentence, at, BECOMES)

/** Where titles begin that are told at `i`: there, with `từng là` or `nguyên`, or after `giữ chức`. */
export const toldAt = (sentence: Sentence, i: number): number | undefined => {
  const former = edgeAt(sentence, i, 'Former')
  return former && edgeAt(sentence, former.end, 'Title', 'Former', 'Acting') ? i : becomes(sentence, i)
}

/**
 * Titles that verbs tell later in the clause: `…, nay được bầu giữ chức Bí thư`, `…, từng là Trung đoàn trưởng`.
 * @param alone whether the sentence is of one person: then it goes on after a semicolon, and `lần lượt là` is of them
 */
export const later = (
  sentence: Sentence,
  from: number,
  seen: number,
  limit: number,
  starts: ReadonlyMap<number, Mention>,
  alone = false,
): Item[] => {
  const out: Item[] = []
  for (let i = from; i < Math.min(limit, from + 25) && (alone || word(sentence, i) !== ';'); i++) {
    if (starts.get(i)?.type === 'Person') return out
    const at = toldAt(sentence, i) ?? (alone ? over(sentence, i, IN_TURN) : undefined)
    if (!at || at <= seen || !edgeAt(sentence, at, 'Title', 'Former')) continue
    const items = runAt(sentence, at, starts)
    out.push(...items)
    i = Math.max(i, (items.at(-1)?.last ?? at) - 1)
    from = i
  }
  return out
}
const IN_TURN = [
  'lần lượt là',
  'lần lượt làm',
  'lần lượt giữ chức',
  'lần lượt giữ các chức',
  'lần lượt giữ các chức vụ',
].map(phrase => phrase.split(' '))

/** The titles of a sentence, with their bodies, whether a name stands with them or not. */
export const titlesOf = (sentence: Sentence): Item[] => {
  const starts = new Map(sentence.mentions.map(mention => [mention.first, mention]))
  const items: Item[] = []
  for (let at = 0; at < sentence.chart.terms.length; at++) {
    const item = itemAt(sentence, at, starts)
    if (!item) continue
    if (!item.isLost) items.push(item)
    at = item.last - 1
  }
  return items
}
