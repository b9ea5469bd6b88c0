/** What a pattern asks of one term, as a test over the numbers that a chart holds for it. */
import type { Chart } from './chart.ts'
import { hasLabel, labelNumber } from './labels.ts'
import type { Condition } from './syntax.ts'
import { knownWord } from './words.ts'

/** Does the term at `at` fit? */
export type Test = (chart: Chart, at: number) => boolean

/** Do all conditions hold? */
const allOf = (conditions: readonly Condition[]): Test => {
  let [wanted, asked] = [0, 0]
  const labels: { number: number; not: boolean }[] = []
  const words: { id: number; not: boolean }[] = []
  for (const one of conditions)
    if ('word' in one) words.push({ id: knownWord(one.word), not: one.not })
    else if ('label' in one) labels.push({ number: labelNumber(one.label), not: one.not })
    else {
      asked |= one.looks
      if (!one.not) wanted |= one.looks
    }
  return (chart, at) => {
    if (((chart.looks[at] as number) & asked) !== wanted) return false
    for (const { number, not } of labels)
      if (hasLabel(chart.labels[at] as number, number) === not) return false
    for (const { id, not } of words) if ((chart.words[at] === id) === not) return false
    return true
  }
}

/** Do all conditions of one of the options hold? Options that are words are looked up together. */
export const anyOf = (options: readonly Condition[][]): Test => {
  const words = new Set<number>()
  const tests: Test[] = []
  for (const option of options) {
    const [only] = option
    if (option.length === 1 && only && 'word' in only && !only.not) words.add(knownWord(only.word))
    else tests.push(allOf(option))
  }
  const [test] = tests
  if (test && tests.length === 1 && words.size === 0) return test
  return (chart, at) => {
    if (words.size > 0 && words.has(chart.words[at] as number)) return true
    for (let i = 0; i < tests.length; i++) if ((tests[i] as Test)(chart, at)) return true
    return false
  }
}
