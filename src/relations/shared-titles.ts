/**
 * Titles of several persons at once: `ông A và ông B, lần lượt là Chủ tịch, Phó Chủ tịch UBND tỉnh`; `các Phó Chủ tịch
 * UBND tỉnh A, B`; `A và B, Phó Chủ tịch UBND tỉnh`; and who is replaced: `giữ chức Bí thư, thay ông C`.
 */
import type { Mention, Sentence } from '../entities/index.ts'
import { foldName } from '../text/fold.ts'
import { asPosition, type PersonPhrase } from './phrase.ts'
import { BECOMES, type Item, over, runAt, word } from './titles.ts'

/** `lần lượt là`: each of several persons has one of the titles; `đều là`: each has all. */
const RESPECTIVELY = ['lần lượt là', 'lần lượt giữ chức', 'lần lượt giữ các chức vụ', 'lần lượt'].map(
  phrase => phrase.split(' '),
)
const ALL_ARE = ['đều là', 'cùng là', 'các'].map(phrase => phrase.split(' '))

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
    items = each ? withBodies(sentence, runAt(sentence, each, starts), list.length, starts) : []
    if (items.length < 2 || items.length !== list.length) continue
    for (const [n, item] of items.entries()) {
      const { person, positions } = list[n] as PersonPhrase
      positions.push(asPosition(person, item))
    }
    phrase.last = (items.at(-1) as Item).last
  }
}

/** `lần lượt là Giám đốc Sở Y tế và Sở Xây dựng`: one title, told once, at several bodies. */
const withBodies = (
  sentence: Sentence,
  items: Item[],
  wanted: number,
  starts: ReadonlyMap<number, Mention>,
): Item[] => {
  const out = [...items]
  for (let last = out.at(-1); last && out.length < wanted; last = out.at(-1)) {
    const body = starts.get(last.last + 1)
    if (![',', 'và'].includes(word(sentence, last.last) ?? '') || body?.type !== 'Organization') break
    out.push({ ...last, body, last: body.last })
  }
  return out
}

/** Is there only one of the joints between two names? */
const isListed = (sentence: Sentence, a: PersonPhrase, b: PersonPhrase, joints: readonly string[]): boolean =>
  b.first - a.last === 1 && joints.includes(word(sentence, a.last) ?? '')

/** Between a title and the list of those who hold it: `Hai Phó Chủ tịch mới là …`, `được bầu bổ sung gồm …`. */
const LEADS_TO_LIST = new Set([':', 'gồm', 'là', '(', 'có', 'mới', 'được', 'bầu', 'bổ', 'sung'])

/** `các Ủy viên Trung ương Đảng: ông A và ông B`, `hai Phó Bí thư Tỉnh ủy gồm …`: one title of all in the list. */
const titleOfAll = (
  sentence: Sentence,
  phrases: readonly PersonPhrase[],
  starts: ReadonlyMap<number, Mention>,
): void => {
  for (let at = 1; at < sentence.chart.terms.length; at++) {
    // `các đồng chí Ủy viên Bộ Chính trị: ông A, …`
    const before = word(sentence, at - 1) === 'chí' && word(sentence, at - 2) === 'đồng' ? at - 3 : at - 1
    if (!PLURAL.has(word(sentence, before) ?? '')) continue
    const item = runAt(sentence, at, starts).at(-1)
    if (!item) continue
    // `các Phó Chủ tịch UBND tỉnh Trần Lê Đoài, Nguyễn Phùng Hoan`: the title is that of the first by its phrase.
    const named = phrases.findIndex(phrase => phrase.first === at)
    if (named >= 0) {
      for (let i = named + 1; phrases[i]?.positions.length === 0 && isNext(sentence, phrases, i); i++)
        (phrases[i] as PersonPhrase).positions.push(asPosition((phrases[i] as PersonPhrase).person, item))
      continue
    }
    let next = item.last
    while (LEADS_TO_LIST.has(word(sentence, next) ?? '')) next++
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
/** Titles that several people hold at one body at a time. */
const SHAREABLE = /^(?:phó|ủy viên|thành viên|thứ trưởng|đại biểu)/

const isNext = (sentence: Sentence, phrases: readonly PersonPhrase[], i: number): boolean =>
  isListed(sentence, phrases[i - 1] as PersonPhrase, phrases[i] as PersonPhrase, [',', 'và'])

/** `Lưu Thị Hoài và Vũ Mạnh Hà, Phó Chủ tịch UBND thị xã`: what is told after the last is told of both. */
const titleOfBoth = (sentence: Sentence, phrases: readonly PersonPhrase[]): void => {
  for (const [i, { positions }] of phrases.entries()) {
    const next = phrases[i + 1]
    if (positions.length > 0 || !next || !isListed(sentence, phrases[i] as PersonPhrase, next, ['và']))
      continue
    const after = next.positions.filter(p => p.last > next.person.last && SHAREABLE.test(foldName(p.title)))
    for (const position of after) positions.push({ ...position, person: (phrases[i] as PersonPhrase).person })
  }
}

/** Does `thay` or `kế nhiệm` stand before the name? */
export const isReplacing = (sentence: Sentence, { first }: PersonPhrase): boolean =>
  word(sentence, first - 1) === 'thay' ||
  (word(sentence, first - 2) === 'kế' && word(sentence, first - 1) === 'nhiệm')

/** `giữ chức Bí thư Tỉnh ủy, thay ông C`: C held what the one before comes to hold. */
const replaced = (sentence: Sentence, phrases: readonly PersonPhrase[]): void => {
  for (const [i, phrase] of phrases.entries()) {
    const before = phrases[i - 1]
    if (!before || !isReplacing(sentence, phrase)) continue
    const told = before.positions.filter(
      p => p.last > before.last && BECOMES.some(verb => over(sentence, p.first - verb.length, [verb])),
    )
    for (const position of told.length > 0 ? told : before.positions.slice(-1))
      phrase.positions.push({ ...position, person: phrase.person, status: 'former' })
  }
}

/** Gives the persons of a sentence the titles that are told of several at once. */
export const shareTitles = (
  sentence: Sentence,
  phrases: readonly PersonPhrase[],
  starts: ReadonlyMap<number, Mention>,
): void => {
  if (phrases.length === 0) return
  shareOut(sentence, phrases, starts)
  titleOfAll(sentence, phrases, starts)
  titleOfBoth(sentence, phrases)
  replaced(sentence, phrases)
}

const PLURAL = new Set(['các', 'những', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy'])
