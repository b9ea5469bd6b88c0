/**
 * How well a name that a person typed fits a name in the graph. People type in a hurry: `hoi nghi ra nghi quyet`,
 * `dien bien`, `UBND Điện Biên`. What they do mark they mean: `Hùng` never finds `Hưng`, `hung` finds both.
 */

import { shipped } from '../paths.ts'
import { foldName, plainName } from '../text/fold.ts'
import type { EntityType } from '../types.ts'
import { readClass } from '../vi/lexicon.ts'

/** A syllable, folded, with and without its marks: `điện`, `dien`. */
export interface Syllable {
  marked: string
  plain: string
}
export type Syllables = readonly Syllable[]

const TONES: { [y: string]: string } = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }
/** After a consonant `i` and `y` are two spellings of one sound: `kỷ niệm`, `kỉ niệm`. */
const FINAL_Y = /(?<=[bcdđghklmnprstvx])[yýỳỷỹỵ](?= |$)/gu

/** @param label of the node that has the name: `Vy` and `Vi` are two people, `kỷ` and `kỉ` one word. */
export const syllables = (name: string, label?: EntityType): Syllables => {
  const exact = foldName(name)
  const folded = label === 'Person' ? exact : exact.replace(FINAL_Y, letter => TONES[letter] ?? letter)
  const plain = plainName(folded).split(' ')
  return folded.split(' ').flatMap((marked, i) => (marked ? [{ marked, plain: plain[i] ?? marked }] : []))
}

/** Whether the syllable typed first may mean the second: what is typed without marks fits any marks. */
const fits = (typed: Syllable | undefined, found: Syllable | undefined): boolean =>
  typed?.marked === found?.marked || (typed?.marked === typed?.plain && typed?.plain === found?.plain)

/** Whether all of the first name stands in the second from a place on. */
const fitAt = (typed: Syllables, found: Syllables, at: number): boolean =>
  at + typed.length <= found.length && typed.every((syllable, i) => fits(syllable, found[at + i]))

const allFit = (typed: Syllables, found: Syllables): boolean =>
  typed.length === found.length && fitAt(typed, found, 0)

const contained = (typed: Syllables, found: Syllables): boolean =>
  typed.length > 0 && found.some((_, at) => fitAt(typed, found, at))

/** Stretches of syllables, each with what it stands for, by their first plain syllable; the longest first. */
type Stretches = Map<string, { from: Syllables; to: Syllables }[]>

const stretches = (pairs: { from: Syllables; to: Syllables }[]): Stretches => {
  const map: Stretches = new Map()
  for (const pair of pairs.sort((a, b) => b.from.length - a.from.length)) {
    const first = pair.from[0]?.plain ?? ''
    map.set(first, [...(map.get(first) ?? []), pair])
  }
  return map
}

/** The stretch that begins at a place of a name. */
const stretchAt = (known: Stretches, name: Syllables, at: number) =>
  known.get(name[at]?.plain ?? '')?.find(({ from }) => allFit(name.slice(at, at + from.length), from))

interface Words {
  /** `ubnd` → `ủy ban nhân dân`. */
  long: Stretches
  /** `ủy ban nhân dân` → `ubnd`. */
  short: Stretches
  /** `tỉnh`, `thành phố`. */
  levels: Stretches
}
let words: Words | undefined
const known = (): Words => {
  if (!words) {
    const pairs = readClass(shipped('seeds', 'lexicon', 'abbreviation.txt')).flatMap(({ term, value }) =>
      value ? [{ short: syllables(term), long: syllables(value) }] : [],
    )
    const levels = readClass(shipped('seeds', 'lexicon', 'place-head.txt')).map(({ term }) => syllables(term))
    words = {
      long: stretches(pairs.map(({ short, long }) => ({ from: short, to: long }))),
      short: stretches(pairs.map(({ short, long }) => ({ from: long, to: short }))),
      levels: stretches(levels.map(from => ({ from, to: [] }))),
    }
  }
  return words
}

const replaced = (name: Syllables, known: Stretches): Syllables => {
  const out: Syllable[] = []
  for (let at = 0; at < name.length; ) {
    const stretch = stretchAt(known, name, at)
    out.push(...(stretch?.to ?? name.slice(at, at + 1)))
    at += stretch?.from.length ?? 1
  }
  return out
}

/** Abbreviations written out: `ubnd tỉnh` → `ủy ban nhân dân tỉnh`. */
export const longForm = (name: Syllables): Syllables => replaced(name, known().long)
/** And the other way: `ủy ban nhân dân tỉnh` → `ubnd tỉnh`. */
export const shortForm = (name: Syllables): Syllables => replaced(name, known().short)

/** How many syllables the level word has that stands at a place of a name; 0 where none does. */
const levelAt = (name: Syllables, at: number): number => stretchAt(known().levels, name, at)?.from.length ?? 0

/** The syllables of a name that belong to no level word: `ubnd tỉnh điện biên` → `ubnd điện biên`. */
export const withoutLevels = (name: Syllables): Syllables => {
  const rest = replaced(name, known().levels)
  return rest.length ? rest : name
}

/**
 * Whether two names are one but for level words that either lacks. `Hòa Bình` may be `tỉnh Hòa Bình`, but where both
 * have a level at one place it must be the same: `tỉnh Hòa Bình` is not `thành phố Hòa Bình`.
 */
const fitsWithoutLevels = (typed: Syllables, found: Syllables): boolean => {
  let [i, j] = [0, 0]
  let skipped: 'typed' | 'found' | undefined
  while (i < typed.length || j < found.length) {
    if (i < typed.length && j < found.length && fits(typed[i], found[j])) {
      ;[i, j, skipped] = [i + 1, j + 1, undefined]
      continue
    }
    const inFound = skipped === 'typed' ? 0 : levelAt(found, j)
    const inTyped = inFound || skipped === 'found' ? 0 : levelAt(typed, i)
    if (!inFound && !inTyped) return false
    ;[i, j, skipped] = [i + inTyped, j + inFound, inFound ? 'found' : 'typed']
  }
  return true
}

/** A node as far as its names go. */
export interface Named {
  label: EntityType
  name: string
  aliases: string[]
  /** A place's level where its name may lack it: `tỉnh`. */
  level?: string | undefined
}

/**
 * Tries a typed name both as it stands and with abbreviations written out, for what is one in capitals may be a word
 * in small letters: `ca` is `công an`, or the `Cà` of `Cà Thị Hoan`.
 */
const eitherWay = (
  typed: Syllables,
  found: Syllables,
  same: (typed: Syllables, found: Syllables) => boolean,
): boolean => same(typed, found) || same(longForm(typed), longForm(found))

/** Whether the words typed are those words, marks apart: `chu tich`, `Chủ tịch`. */
export const isSpelling = (text: string, found: string): boolean =>
  eitherWay(syllables(text), syllables(found), allFit)
/** Whether the words typed stand together in those: `tu lenh` in `Phó tư lệnh`. */
export const isPart = (text: string, found: string): boolean =>
  eitherWay(syllables(text), syllables(found), contained)

/**
 * How well a typed name fits a node, 1 the best: 1 its very name, 2 its name or an alias as typed without marks,
 * 3 without the level word, 4 a stretch of whole words in it; undefined: not at all.
 */
export const fitOf = (text: string, node: Named): number | undefined => {
  if (foldName(text) === foldName(node.name)) return 1
  const typed = syllables(text, node.label)
  const forms = [node.name, ...node.aliases].map(name => syllables(name, node.label))
  if (forms.some(form => eitherWay(typed, form, allFit))) return 2
  const level = syllables(node.level ?? '')
  const levelled = forms.map(form => (fitAt(level, form, 0) ? form : [...level, ...form]))
  if (levelled.some(form => eitherWay(typed, form, fitsWithoutLevels))) return 3
  if (forms.some(form => eitherWay(typed, form, contained))) return 4
  return undefined
}
