/** What a pattern asks of one term, as a test of its kind; many patterns ask the same (`<NotHuman>`). */
import { type Asked, addTest, type Kind, patternLabel, patternWord, type Test } from './kinds.ts'
import type { Condition } from './syntax.ts'
import { LOOKS, type Look } from './words.ts'

type Holds = (kind: Kind) => boolean

const holds = (one: Condition): Holds => {
  if ('word' in one) {
    const word = patternWord(one.word)
    return kind => (kind.word === word) !== one.not
  }
  if ('label' in one) {
    const label = patternLabel(one.label)
    return kind => kind.labels.has(label) !== one.not
  }
  return kind => ((kind.looks & one.looks) === one.looks) !== one.not
}

const askedBy = (one: Condition): Asked[] =>
  'word' in one ? [patternWord(one.word)] : 'label' in one ? [one.label] : []

const tests = new Map<string, Test>()

/** Do all conditions of one of the options hold? */
export const anyOf = (options: readonly Condition[][]): Test => {
  const signature = JSON.stringify(options)
  let test = tests.get(signature)
  if (test === undefined) {
    const all = options.map(option => option.map(holds))
    const asked = new Set(options.flat().flatMap(askedBy))
    test = addTest(kind => all.some(option => option.every(one => one(kind))), asked)
    tests.set(signature, test)
  }
  return test
}

const condition = (key: string): Condition => {
  if (key === '*') return { not: false, looks: 0 }
  if (!key.startsWith('#')) return { not: false, word: key }
  const name = key.slice(1)
  return name in LOOKS ? { not: false, looks: LOOKS[name as Look] } : { not: false, label: name }
}

/** Is it one of these words, `#Look`s and `#Label`s, or is there `*`? */
export const oneOf = (keys: ReadonlySet<string>): Test => anyOf([...keys].sort().map(key => [condition(key)]))
