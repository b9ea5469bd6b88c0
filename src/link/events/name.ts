/** What an event's name tells: its kind, what is done, which one of a series it is, and the words that are its own. */
import { foldName, remembering } from '../../text/fold.ts'
import { foldSpelling } from '../../text/spelling.ts'
import { linkingWords } from '../words.ts'

export interface EventName {
  /** Folded. */
  folded: string
  /** `gathering`, `congress`, `visit` … or nothing. */
  kind: string
  /** Numbers of the acts of `schema/linking.yaml`. */
  acts: number[]
  /** `8` of `lần thứ 8`, `thứ ba`. */
  edition?: string
  years: string[]
  /** Other numbers: `80` of `kỷ niệm 80 năm`. */
  numbers: string[]
  /** The words that are left, which tell it from others of its kind. */
  own: string[]
  /** Without what follows of years and numbers: `diễn tập khu vực phòng thủ tỉnh nam định`, for the place that it ends in. */
  head: string
  /** Named by a verb only, as in `đã đến thăm`, `dâng hương`: the words say nothing of which one it is. */
  isVerb: boolean
}

const COUNTED = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const EDITION = /(?:^|\s)(?:lần )?thứ (\d+|[ivx]+|nhất|hai|nhì|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?=\s|$)/u
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const AFTER = / (?:năm|tháng|quý|lần|khóa|nhiệm kì|giai đoạn)(?: thứ)? \S*\d.*$/u
const YEAR = /^(?:19|20)\d\d$/
/** A code for an exercise: the province's initials and the year. `ND-23`, `HT-23`. */
const CODE = /(?<!\p{L})\p{Lu}{2,4}-?(\d\d)(?!\d)/u

const editionOf = (told: string): string => {
  const counted = COUNTED.indexOf(told.replace('nhì', 'hai').replace('bốn', 'tư'))
  const roman = ROMAN.indexOf(told)
  return String(counted >= 0 ? counted + 1 : roman > 0 ? roman : told)
}

const kindOf = (folded: string): string => {
  let best: { at: number; length: number; kind: string } | undefined
  for (const { kind, word } of linkingWords().kinds) {
    const at = ` ${folded} `.indexOf(` ${word} `)
    if (at < 0) continue
    if (!best || at < best.at || (at === best.at && word.length > best.length))
      best = { at, length: word.length, kind }
  }
  return best?.kind ?? ''
}

const actsOf = (folded: string): { act: number; word: string }[] =>
  linkingWords().acts.filter(({ word }) => ` ${folded} `.includes(` ${word} `))

export const eventName: (name: string) => EventName = remembering(name => {
  const folded = foldSpelling(name) || foldName(name) || name
  const [, ordinal] = EDITION.exec(folded) ?? []
  const [, code] = CODE.exec(name) ?? []
  const acts = actsOf(folded)
  let rest = ` ${folded} `.replace(EDITION, ' ')
  if (code) rest = rest.replace(/ \p{L}{2,4} ?\d\d (?!\d)/u, ' ')
  const kinds = linkingWords().kinds.map(({ word }) => word)
  for (const word of [...acts.map(({ word }) => word), ...kinds]) rest = rest.replace(` ${word} `, ' ')
  const words = rest.split(' ').filter(Boolean)
  const { plain } = linkingWords()
  const years = words.filter(word => YEAR.test(word))
  return {
    folded,
    kind: kindOf(folded),
    acts: [...new Set(acts.map(({ act }) => act))],
    ...(ordinal && { edition: editionOf(ordinal) }),
    years: code ? [...years, `20${code}`] : years,
    numbers: words.filter(word => /^\d+$/.test(word) && !YEAR.test(word)),
    own: [...new Set(words.filter(word => !/^\d+$/.test(word) && !plain.has(word)))],
    head: folded.replace(AFTER, ''),
    isVerb: !/[\p{Lu}\p{N}]/u.test(name) && name.trim().split(/\s+/).length <= 4,
  }
})
