/**
 * Ways of writing one name of a body or an event: `UBND` and `Ủy ban nhân dân`, `kỷ niệm` and `kỉ niệm`,
 * `lần thứ XV` and `lần thứ 15`. People's names are only folded: `Vy` and `Vi` are two people.
 */
import { readFileSync } from 'node:fs'
import { shipped } from '../paths.ts'
import { foldName, remembering } from './fold.ts'

/** Lines such as `UBND<TAB>Ủy ban nhân dân`; a line without a tab is an abbreviation that stands for nothing longer. */
const readAbbreviations = (): Map<string, string> => {
  const long = new Map<string, string>()
  for (const line of readFileSync(shipped('seeds', 'lexicon', 'abbreviation.txt'), 'utf8').split(/\r?\n/)) {
    const [short, full] = line.normalize('NFC').replace(/#.*/, '').split('\t')
    if (short?.trim() && full?.trim()) long.set(short.trim().replace(/\.$/, ''), full.trim())
  }
  return long
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

let abbreviations: { long: Map<string, string>; pattern: RegExp } | undefined

/** A name with its well-known abbreviations written out: `UBND tỉnh Điện Biên` → `Ủy ban nhân dân tỉnh Điện Biên`; `QK9`. */
export const writtenOut = (name: string): string => {
  if (!abbreviations) {
    const long = readAbbreviations()
    const shorts = [...long.keys()].sort((a, b) => b.length - a.length).map(escaped)
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${shorts.join('|')})(?![\\p{L}\\p{N}])\\.?`, 'gu')
    abbreviations = { long, pattern }
  }
  const { long, pattern } = abbreviations
  return name
    .normalize('NFC')
    .replace(/(?<!\p{L})QK(?=\d)/gu, 'QK ')
    .replace(pattern, (short, at: number, whole: string) => {
      const full = long.get(short) ?? long.get(short.slice(0, -1)) ?? short
      // `TP.Đà Nẵng`
      return /^\p{L}/u.test(whole.slice(at + short.length)) ? `${full} ` : full
    })
}

const TONES: { [y: string]: string } = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }
/** The last letter of a syllable, straight after a consonant: `kỷ`, `sỹ`, `Mỹ`; not `ủy`, `quý`, `Nguyễn`. */
const FINAL_Y = /(?<=[bcdđghklmnprstvx])[yýỳỷỹỵ](?!\p{L})/gu
const ORDINAL = /(?<=(?:^|\s)(?:lần thứ|khóa|kỳ) )(x{0,3})(ix|iv|v?i{0,3})(?![\p{L}\p{N}])/gu
const UNITS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']

/** The name of a body or an event in one spelling, for comparing. */
export const foldSpelling: (name: string) => string = remembering(name =>
  foldName(writtenOut(name))
    .replace(ORDINAL, (roman, tens: string, units: string) =>
      roman ? String(tens.length * 10 + UNITS.indexOf(units)) : roman,
    )
    .replace(FINAL_Y, letter => TONES[letter] ?? letter),
)
