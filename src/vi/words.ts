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
let words = new Map<string, Word>()
const MAX_KEPT = 50_000
/** A longer text would keep the document alive that it was cut from. */
const MAX_LENGTH = 12
let last = 0

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
  if (others.size + words.size < MAX_KEPT) return
  others = new Map()
  words = new Map()
}

/** What a word is. */
export const wordOf = (text: string): Word => {
  const kept = words.get(text)
  if (kept) return kept
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
  const word = { normal, id, looks, syllable, ends }
  if (text.length <= MAX_LENGTH) words.set(text, word)
  return word
}

/** For a term that stands for a name: it looks as the name does, and no word of a pattern is it. */
export const noWord = (text: string): Word => ({
  normal: '',
  id: 0,
  looks: looksOf(text),
  syllable: SYLLABLE.None,
  ends: false,
})

export const isCapital = ({ looks }: Word): boolean => (looks & LOOKS.Cap) !== 0
