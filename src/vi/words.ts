/**
 * What a written word is, worked out once for each: its one spelling and what it looks like. A text repeats its words,
 * and texts repeat each other's.
 */
import { foldWord } from '../text/fold.ts'
import { SYLLABLE, type Syllable, syllableOf } from './syllable.ts'

/** What a single term looks like, as bits. */
export const LOOKS = { Cap: 1, Upper: 2, Num: 4, Punct: 8, Letter: 16, Foreign: 32 } as const
export type Look = keyof typeof LOOKS

export interface Word {
  text: string
  /** Lower case, tone mark on the first vowel, without the full stop of an abbreviation. */
  normal: string
  /** The number of `normal`: two words of a document, or a word and one that is known, are one where it is the same. */
  id: number
  /** The bits of LOOKS. */
  looks: number
  /** Whether it can be a Vietnamese syllable. */
  syllable: Syllable
  /** A full stop or another mark that can end a sentence. */
  ends: boolean
  /** What patterns can tell of it (kinds.ts), as long as they name no more than when it was worked out. */
  kind: number
  kindAsOf: number
}

/** The bits of LOOKS that a text has. */
const looksOf = (text: string): number => {
  if (/^\d/.test(text)) return LOOKS.Num
  if (!/^\p{L}/u.test(text)) return LOOKS.Punct
  if (!/^\p{Lu}/u.test(text)) return LOOKS.Letter
  const upper = text.length > 1 && text === text.toUpperCase() ? LOOKS.Upper : 0
  return LOOKS.Letter | LOOKS.Cap | upper
}

const ENDS = new Set(['.', '!', '?', '…'])

/** The numbers of words that lists and patterns know, for as long as the program runs; 0 is no word. */
const known = new Map<string, number>()
/** The numbers of other words, and what words are: kept while there are not too many. */
let others = new Map<string, number>()
const MAX_KEPT = 50_000
let last = 0

/** What words are, found by their letters where they stand in a text: a hash table, at most half full. */
let words: (Word | undefined)[] = []
let kept = 0
/** A longer word is seldom met again. */
const MAX_LENGTH = 12

/** The number of a word that a list or a pattern names, given in its one spelling. */
export const knownWord = (normal: string): number => {
  let id = known.get(normal)
  if (id === undefined) {
    id = others.get(normal) ?? ++last
    known.set(normal, id)
  }
  return id
}

/** Forgets words, if too many are kept. Between documents only: within one a word keeps its number. */
export const forgetWords = (): void => {
  if (others.size + kept < MAX_KEPT) return
  others = new Map()
  words = []
  kept = 0
}

const makeWord = (text: string): Word => {
  const ends = ENDS.has(text) || text.startsWith('..')
  const normal = foldWord(text.length > 1 && text.endsWith('.') && !ends ? text.slice(0, -1) : text)
  let id = known.get(normal) ?? others.get(normal)
  if (id === undefined) {
    id = ++last
    others.set(normal, id)
  }
  let looks = looksOf(text)
  const syllable = looks & LOOKS.Letter ? syllableOf(normal) : SYLLABLE.None
  if (syllable === SYLLABLE.Foreign) looks |= LOOKS.Foreign
  return { text, normal, id, looks, syllable, ends, kind: 0, kindAsOf: -1 }
}

const isAt = (word: string, text: string, start: number): boolean => {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/** The place in the table where a word is, or where it would be. */
const placeOf = (text: string, start: number, end: number): number => {
  const mask = words.length - 1
  let hash = 0
  for (let i = start; i < end; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i)
  for (let at = hash & mask; ; at = (at + 1) & mask) {
    const word = words[at]
    if (!word || (word.text.length === end - start && isAt(word.text, text, start))) return at
  }
}

const keep = (word: Word): void => {
  if (++kept * 2 > words.length) {
    const before = words
    words = new Array(Math.max(1024, words.length * 2)).fill(undefined)
    for (const one of before) if (one) words[placeOf(one.text, 0, one.text.length)] = one
  }
  words[placeOf(word.text, 0, word.text.length)] = word
}

/** The word that stands in a text from `start` to before `end`. */
export const wordIn = (text: string, start: number, end: number): Word => {
  const isLong = end - start > MAX_LENGTH
  const there = isLong || kept === 0 ? undefined : words[placeOf(text, start, end)]
  if (there) return there
  const word = makeWord(text.slice(start, end))
  if (!isLong) keep(word)
  return word
}

/** For a term that stands for a name: it looks as the name does, and no word of a pattern is it. */
export const noWord = (text: string): Word => ({
  text,
  normal: '',
  id: 0,
  looks: looksOf(text),
  syllable: SYLLABLE.None,
  ends: false,
  kind: 0,
  kindAsOf: -1,
})

export const isCapital = ({ looks }: Word): boolean => (looks & LOOKS.Cap) !== 0
