/**
 * Is a text Vietnamese? Its words tell, by what a Vietnamese syllable can be (syllable.ts): no list of words, and no other
 * language is known.
 */
import type { Record } from '../types.ts'
import { SYLLABLE } from './syllable.ts'
import type { Term } from './terms.ts'
import { isCapital } from './words.ts'

type Sentences = readonly (readonly Term[])[]

/** A name says little of the language that it stands in: `President Nguyễn Xuân Phúc met …`, `Công ty Samsung Display`. */
const CAPITAL = 1
const SMALL = 4
/** A syllable without a mark counts so much: nearly all words of Vietnamese typed without marks are such, but also every third word of English. */
const PLAIN = 1 / 3

/**
 * How much more speaks for Vietnamese than against it, in quarters of a word with a small letter. Where Vietnamese is
 * written with its marks, three of four words bear one, and the others need not be counted.
 */
const evidenceOf = (sentences: Sentences): number => {
  const seen = { [SYLLABLE.None]: 0, [SYLLABLE.Plain]: 0, [SYLLABLE.Marked]: 0, [SYLLABLE.Foreign]: 0 }
  for (const terms of sentences)
    for (const { word } of terms) seen[word.syllable] += isCapital(word) ? CAPITAL : SMALL
  return Math.max(seen[SYLLABLE.Marked], PLAIN * seen[SYLLABLE.Plain]) - seen[SYLLABLE.Foreign]
}

/** The language of a text by its sentences: `vi`, or `und` where it is another one, or no language: digits, nothing. */
export const languageOf = (sentences: Sentences): Record['language'] =>
  evidenceOf(sentences) > 0 ? 'vi' : 'und'

/**
 * So much against Vietnamese is no matter of some foreign names: five words with a small letter, or twenty with a
 * capital, more than speak for it.
 */
const PLAINLY = -20

/** Is a paragraph of a Vietnamese text plainly in another language, such as an English summary? */
export const isForeign = (sentences: Sentences): boolean => evidenceOf(sentences) <= PLAINLY
