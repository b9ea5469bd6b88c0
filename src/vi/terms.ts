/**
 * Splits Vietnamese text into sentences of terms. A term is a syllable, a number or one punctuation mark, so that
 * a run of terms stops at a comma. Each keeps its place in the text: offsets are UTF-16 units of the NFC text.
 *
 * `TP. Hồ Chí Minh` is no sentence end; `21-6`, `7.560`, `4,291`, `GD&ĐT`, `T.Ư`, `H'Nhuân`, `Cam-pu-chia` are one
 * term each; `hội nghị.Chiều` (a space is missing) is two sentences, `Hà Nội-Hải Phòng` has a dash between two names.
 */
import { readFileSync } from 'node:fs'
import { shipped } from '../paths.ts'
import { type Word, wordIn } from './words.ts'

/** A term of a text, with its offsets in it. */
export interface Term {
  /** As it stands in the text. */
  readonly text: string
  /** The word in one spelling: lower case, tone mark on the first vowel, without the full stop of an abbreviation. */
  readonly normal: string
  readonly word: Word
  /** White space after it. */
  post: string
  readonly start: number
  readonly end: number
}

/** Small, for a long article has hundreds of thousands: what a word is stands in the word alone. */
class TermOfWord implements Term {
  readonly word: Word
  readonly start: number
  readonly end: number
  post = ''

  constructor(word: Word, start: number, end: number) {
    this.word = word
    this.start = start
    this.end = end
  }

  get text(): string {
    return this.word.text
  }

  get normal(): string {
    return this.word.normal
  }
}

/** A term that stands in a text from `start` to before `end`. */
export const termOf = (word: Word, start: number, end: number): Term => new TermOfWord(word, start, end)

/** Longer than any sentence of prose; a list or a table without full stops is cut here, so that no text is slow. */
const MAX_TERMS = 250

const DOTTED = new Set(
  readFileSync(shipped('seeds', 'lexicon', 'dotted.txt'), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#')),
)

/** `21-6`, `7.560`, `4,291`, `90%`; with a letter or two: `25B`, `12h`, `30kg`. */
const NUMBER = String.raw`\d+(?:[.,/:-]\d+)*(?:%|\p{L}{1,2}(?!\p{L}))?`
const SYLLABLE = String.raw`\p{L}[\p{L}\p{M}\p{N}]*`
/** What holds syllables together: `GD&ĐT`, `H'Nhuân`; `đ/c`, `QĐ/TW`; `Cam-pu-chia` (capital, then small letters), `NĐ-CP`; `T.Ư`. */
const WORD = [
  String.raw`\p{L}(?:\.\p{Lu})+(?![\p{L}\p{N}])`,
  String.raw`\p{Lu}\p{Ll}[\p{L}\p{M}]*(?:[-‑]\p{Ll}[\p{L}\p{M}]*)+`,
  String.raw`\p{Lu}[\p{Lu}\p{N}]*(?:[-/‑](?:\p{Lu}[\p{Lu}\p{N}]*|\d+))+(?!\p{L})`,
  String.raw`\p{L}/\p{Ll}(?!\p{L})`,
  `${SYLLABLE}(?:[&'’]${SYLLABLE})*`,
].join('|')
const TERM = new RegExp(String.raw`${NUMBER}|${WORD}|\.{2,}|\n|[^\s\u200B-\u200F\u2060\uFEFF]`, 'gu')

const LINE_END = 10
const CLOSES = new Set(['”', '"', '’', '»', ')', ']'])
const STARTS_SENTENCE = /^[\s]*(?:$|[\p{Lu}\p{N}“"«‘([–—•*+-])/u

/** Is this the number or letter of a list line (`1.`, `a.`), whose full stop ends nothing? */
const isListMark = (sentence: Term[]) =>
  sentence.length === 1 && /^(?:\d{1,2}|\p{L}|[IVX]{1,4})$/u.test(sentence[0]?.text ?? '')

/** The `J.` of `Antony J. Blinken`: a consonant in capitals between two names. No Vietnamese name ends so. */
const isInitial = (word: string, last: Term | undefined, text: string, after: number): boolean =>
  /^[B-DF-HJ-NP-TV-XZ]$/.test(word) &&
  /^\p{Lu}\p{Ll}/u.test(last?.text ?? '') &&
  /^ \p{Lu}\p{Ll}/u.test(text.slice(after, after + 3))

/** What a character is: of those in the tables of the first alphabets; 0 for all that wants a closer look. */
const [LETTER, GAP, MARK] = [1, 2, 3]
const characters = Uint8Array.from({ length: 0x2000 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/\p{L}/u.test(character)) return LETTER
  return character === ' ' ? GAP : /[\n,;:()!?"]/.test(character) ? MARK : 0
})
const isLetter = (text: string, at: number): boolean => characters[text.charCodeAt(at)] === LETTER

/** The end of the term at `at`, if it is a plain one, as most are: letters up to a gap or mark, or a mark; else `at`. */
const plainEnd = (text: string, at: number): number => {
  const first = characters[text.charCodeAt(at)]
  if (first === MARK) return at + 1
  if (first !== LETTER) return at
  let end = at + 1
  while (end < text.length && isLetter(text, end)) end++
  return end === text.length || characters[text.charCodeAt(end)] ? end : at
}

/** Splits `text` (NFC) into sentences, each a list of terms. White space is kept in `post`, so that the terms give the text back from the first on. */
export const splitTerms = (text: string): Term[][] => {
  const sentences: Term[][] = []
  let sentence: Term[] = []
  let last: Term | undefined
  let ending = false
  const close = () => {
    if (sentence.length > 0) sentences.push(sentence)
    sentence = []
    ending = false
  }
  /** Where the last term ends, and where to go on from. */
  let [end, next] = [0, 0]
  while (next < text.length) {
    let start = next
    if (characters[text.charCodeAt(start)] === GAP) {
      next++
      continue
    }
    next = plainEnd(text, start)
    if (next === start) {
      TERM.lastIndex = start
      const match = TERM.exec(text)
      if (!match) break
      start = match.index
      next = TERM.lastIndex
    }
    if (text.charCodeAt(start) === LINE_END) {
      close()
      continue
    }
    if (
      text[next] === '.' &&
      text[next + 1] !== '.' &&
      (DOTTED.has(text.slice(start, next)) || isInitial(text.slice(start, next), last, text, next + 1))
    )
      next++
    const word = wordIn(text, start, next)
    if (ending && !CLOSES.has(word.text)) close()
    if (sentence.length >= MAX_TERMS) close()
    if (last) last.post = start === end + 1 && text[end] === ' ' ? ' ' : text.slice(end, start)
    end = next
    last = termOf(word, start, end)
    if (word.ends && !isListMark(sentence)) ending = endsHere(text, end)
    sentence.push(last)
  }
  if (last) last.post = text.slice(end)
  close()
  return sentences
}

/** After a full stop (and closing quotes) a sentence ends where a capital, a number, a list mark or nothing follows. */
const endsHere = (text: string, from: number): boolean => {
  let at = from
  while (CLOSES.has(text[at] ?? '')) at++
  return STARTS_SENTENCE.test(text.slice(at, at + 8))
}
