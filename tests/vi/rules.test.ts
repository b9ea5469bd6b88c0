import { expect, test } from 'vitest'
import { Chart } from '../../src/vi/chart.ts'
import { Lexicon } from '../../src/vi/lexicon.ts'
import { Pattern } from '../../src/vi/pattern.ts'
import { Rules } from '../../src/vi/rules.ts'
import { splitTerms } from '../../src/vi/terms.ts'

const lexicon = new Lexicon()
lexicon.add('Rank', 'thiếu tướng')
lexicon.add('Honorific', 'ông')

const chartOf = (text: string) => Chart.of(splitTerms(text).flat(), lexicon)
const named = (...sources: string[]) =>
  new Rules(sources.map(source => ({ name: source, pattern: new Pattern(source) })))
const names = (entries: readonly { rule: { name: string } }[]) => [
  ...new Set(entries.map(({ rule }) => rule.name)),
]

test('the rules that can begin at a term, in their order', () => {
  const rules = named('họp', '#Rank #Cap', '#Cap #Cap', '(?! lan) #Cap', 'Thiếu .', '{Person}')
  const chart = chartOf('Thiếu tướng họp')
  expect(names(rules.at(chart, 0))).toEqual(['#Rank #Cap', '#Cap #Cap', '(?! lan) #Cap', 'Thiếu .'])
  expect(names(rules.at(chart, 1))).toEqual([])
  expect(names(rules.at(chart, 2))).toEqual(['họp'])
})

test('a mention that is added begins rules too', () => {
  const rules = named('#Rank', '{Person} họp')
  const chart = chartOf('Thiếu tướng Hà họp')
  expect(names(rules.at(chart, 2))).toEqual([])
  chart.add(2, { label: 'Person', end: 3 })
  expect(names(rules.at(chart, 2))).toEqual(['{Person} họp'])
})

test('the rules that can match in a sentence: all that they need is there', () => {
  const rules = named(
    '#Cap .{0,40}? (yêu cầu | giao)',
    '#Honorific .* họp',
    '#Cap (giao)?',
    '. (?= họp)',
    '#Rank+ [<x> !họp]',
  )
  expect(names(rules.in(chartOf('Ông Hà giao việc')))).toEqual([
    '#Cap .{0,40}? (yêu cầu | giao)',
    '#Cap (giao)?',
    '. (?= họp)',
  ])
  expect(names(rules.in(chartOf('ông họp')))).toEqual(['#Honorific .* họp', '. (?= họp)'])
})

test('what a rule needs comes after its beginning', () => {
  const rules = named('#Cap .* họp')
  expect(rules.in(chartOf('Lan họp và Hoa nói')).map(({ at }) => at)).toEqual([0])
})

test('a pattern that names more words is told the kinds of a chart that was there before', () => {
  const chart = chartOf('ông xem kịch')
  expect(names(named('xem').in(chart))).toEqual(['xem'])
  expect(names(named('kịch').in(chart))).toEqual(['kịch'])
})
