/**
 * What patterns can tell of a term, as one number: its word, where some pattern names it, what it looks like, and the
 * labels of the edges that begin there. Texts have few different kinds of terms. What a pattern asks of a term is
 * worked out once for each kind and is then one bit, in a row of bits that lie side by side: all that is asked of a term
 * is found in one place of the memory.
 */
import { knownWord, type Word } from './words.ts'

export interface Kind {
  /** The number of the word; 0 where no pattern names it. */
  word: number
  /** The bits of LOOKS. */
  looks: number
  labels: ReadonlySet<string>
  /** The kinds that it becomes with one label more, by the label's number. */
  more: number[]
}

/** What is asked of a term, as the number of a bit. */
export type Test = number

/** What a test asks for: words by their numbers, labels. */
export type Asked = number | string

const kinds: Kind[] = []
const bySignature = new Map<string, number>()
const tests: ((kind: Kind) => boolean)[] = []
/** The tests that ask for a word or label: all others have the same answer with and without it. */
const asking = new Map<Asked, Test[]>()
/** The answers: of each kind a row of `width` numbers, of each test a bit in them. */
let rows = new Int32Array(0)
let width = 0

const answer = (kind: number, test: Test): void => {
  const at = kind * width + (test >> 5)
  const bit = 1 << (test & 31)
  const there = rows[at] as number
  rows[at] = tests[test]?.(kinds[kind] as Kind) ? there | bit : there & ~bit
}

/** Makes room for what is there: twice as many kinds where they are too many. */
const makeRoom = (): void => {
  const wide = (tests.length + 31) >> 5
  if (wide === width && kinds.length * width <= rows.length) return
  const before = rows
  rows = new Int32Array(kinds.length * wide * 2)
  for (let kind = 0; kind < kinds.length; kind++)
    rows.set(before.subarray(kind * width, (kind + 1) * width), kind * wide)
  width = wide
}

/** Adds a test, with all that it asks for. */
export const addTest = (test: (kind: Kind) => boolean, asked: Iterable<Asked>): Test => {
  const number = tests.push(test) - 1
  for (const one of asked) asking.set(one, [...(asking.get(one) ?? []), number])
  makeRoom()
  for (let kind = 0; kind < kinds.length; kind++) answer(kind, number)
  return number
}

/** Does a term of that kind fit? */
export const fits = (kind: number, test: Test): boolean =>
  (((rows[kind * width + (test >> 5)] as number) >> (test & 31)) & 1) === 1

/** What some terms have, together: a row for all of them. */
export class Together {
  private row = new Int32Array(width)

  /** Begins anew, with no term. */
  clear(): this {
    if (this.row.length === width) this.row.fill(0)
    else this.row = new Int32Array(width)
    return this
  }

  add(kind: number): void {
    const start = kind * width
    for (let i = 0; i < this.row.length; i++)
      this.row[i] = (this.row[i] as number) | (rows[start + i] as number)
  }

  /** Does for each of the tests one of the terms fit? */
  fit(all: readonly Test[]): boolean {
    for (let i = 0; i < all.length; i++) {
      const test = all[i] as Test
      if ((((this.row[test >> 5] as number) >> (test & 31)) & 1) === 0) return false
    }
    return true
  }
}

/** The number of a kind; where it is new, it is like another but for one word or label. */
const numberOf = (
  word: number,
  looks: number,
  labels: ReadonlySet<string>,
  like?: number,
  but?: Asked,
): number => {
  const signature = [word, looks, ...[...labels].sort()].join(' ')
  const known = bySignature.get(signature)
  if (known !== undefined) return known
  const kind = kinds.push({ word, looks, labels, more: [] }) - 1
  bySignature.set(signature, kind)
  makeRoom()
  if (like === undefined || but === undefined)
    for (let test = 0; test < tests.length; test++) answer(kind, test)
  else {
    rows.copyWithin(kind * width, like * width, (like + 1) * width)
    for (const test of asking.get(but) ?? []) answer(kind, test)
  }
  return kind
}

/** The words and labels that patterns name. */
const words = new Set<number>()
const labels = new Map<string, number>()
let named = 0

/** The number of a word that a pattern names, given in its one spelling. */
export const patternWord = (normal: string): number => {
  const word = knownWord(normal)
  words.add(word)
  named = words.size + labels.size
  return word
}

/** The same for a label. */
export const patternLabel = (label: string): string => {
  if (!labels.has(label)) labels.set(label, labels.size)
  named = words.size + labels.size
  return label
}

/** How many words and labels patterns name: the kind of a term holds as long as there are no more. */
export const namedByPatterns = (): number => named

/** Kinds without labels, by the number of the word and how it looks. */
const plain = new Map<number, number>()

const plainKind = (word: number, looks: number): number => {
  const key = word * 256 + looks
  let kind = plain.get(key)
  if (kind === undefined) {
    kind = word
      ? numberOf(word, looks, new Set(), plainKind(0, looks), word)
      : numberOf(word, looks, new Set())
    plain.set(key, kind)
  }
  return kind
}

/** The kind of a word where no edge begins. */
export const kindOf = (word: Word): number => {
  if (word.kindAsOf !== namedByPatterns()) {
    word.kind = plainKind(words.has(word.id) ? word.id : 0, word.looks)
    word.kindAsOf = namedByPatterns()
  }
  return word.kind
}

/** The kind with `label` too. */
export const withLabel = (kind: number, label: string): number => {
  const number = labels.get(label)
  if (number === undefined) return kind
  const { word, looks, labels: known, more } = kinds[kind] as Kind
  let to = more[number]
  if (to === undefined) {
    to = numberOf(word, looks, new Set([...known, label]), kind, label)
    more[number] = to
  }
  return to
}

/** What is worked out of each kind once, when it is first asked for. */
export const byKind = <T>(work: (kind: number) => T): ((kind: number) => T) => {
  const known: (T | undefined)[] = []
  return kind => {
    const there = kind < known.length ? known[kind] : undefined
    if (there !== undefined) return there
    while (known.length <= kind) known.push(undefined)
    const made = work(kind)
    known[kind] = made
    return made
  }
}
