/**
 * Splits Vietnamese text into sentences of terms. A term is a syllable, a number or one punctuation mark, so that
 * a run of terms stops at a comma. Each keeps its place in the text: offsets are UTF-16 units of the NFC text.
 *
 * `TP. Hồ Chí Minh` is no sentence end; `21-6`, `7.560`, `4,291`, `GD&ĐT`, `T.Ư`, `H'Nhuân`, `Cam-pu-chia` are one
 * term each; `hội nghị.Chiều` (a space is missing) is two sentences, `Hà Nội-Hải Phòng` has a dash between two names.
 */
import { readFileSync } from 'node:fs'
import { shipped } from '../paths.ts'
import { type Word, wordOf } from './words.ts'

/** A term as compromise holds it (text, pre, post, normal, tags, index), with its offsets in the text. */
export interface Term {
  text: string
  /** White space before it; only at the start of the text. */
  pre: string
  /** White space after it. */
  post: string
  /** The word in one spelling: lower case, tone mark on the first vowel, without the full stop of an abbreviation. */
  normal: string
  word: Word
  /** Of a document of compromise; else empty, and so is `index`. */
  tags: Set<string>
  index: [sentence: number, term: number]
  start: number
  end: number
}

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

/** A term gets tags and a place of its own in a document of compromise (nlp.ts): most never stand in one. */
const NO_TAGS: Set<string> = new Set()
const NOWHERE: [number, number] = [0, 0]

/** Splits `text` (NFC) into sentences, each a list of terms. White space is kept in `pre` and `post`, so the terms give the text back. */
export const splitTerms = (text: string): Term[][] => {
  const sentences: Term[][] = []
  let sentence: Term[] = []
  let last: Term | undefined
  let end = 0
  let ending = false
  const close = () => {
    if (sentence.length > 0) sentences.push(sentence)
    sentence = []
    ending = false
  }
  TERM.lastIndex = 0
  for (let match = TERM.exec(text); match; match = TERM.exec(text)) {
    let [word] = match
    const start = match.index
    if (word === '\n') {
      close()
      continue
    }
    if (
      text[start + word.length] === '.' &&
      text[start + word.length + 1] !== '.' &&
      (DOTTED.has(word) || isInitial(word, last, text, start + 2))
    ) {
      word += '.'
      TERM.lastIndex++
    }
    if (ending && !CLOSES.has(word)) close()
    if (sentence.length >= MAX_TERMS) close()
    const gap = text.slice(end, start)
    const known = wordOf(word)
    if (last) last.post = gap
    end = start + word.length
    last = {
      text: word,
      pre: last ? '' : gap,
      post: '',
      normal: known.normal,
      word: known,
      tags: NO_TAGS,
      index: NOWHERE,
      start,
      end,
    }
    if (known.ends && !isListMark(sentence)) ending = endsHere(text, end)
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
