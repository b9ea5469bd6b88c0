import { expect, test } from 'vitest'
import { Chart } from '../../src/vi/chart.ts'
import { Lexicon } from '../../src/vi/lexicon.ts'
import { Pattern } from '../../src/vi/pattern.ts'
import { splitTerms } from '../../src/vi/terms.ts'

const lexicon = new Lexicon()
for (const rank of ['đại tá', 'thiếu tướng']) lexicon.add('Rank', rank)
for (const country of ['Lào', 'Anh']) lexicon.add('Country', country)
lexicon.add('Compound', 'anh hùng')

const find = (pattern: string, text: string) => {
  const chart = Chart.of(splitTerms(text).flat(), lexicon)
  const compiled = new Pattern(pattern)
  return chart.terms.flatMap((_, at) =>
    compiled
      .at(chart, at)
      .map(match => match.captures.map(c => `${c.name}=${chart.text(c.start, c.end)}`).join(' ')),
  )
}

test.each([
  ['#Rank [<who> #Cap{1,4}]', 'Thiếu tướng Vũ Kim Hà, Phó tư lệnh', ['who=Vũ Kim Hà']],
  ['[<a> a b+] b', 'a b b b', ['a=a b b']],
  ['[<a> a x* c]', 'a c', ['a=a c']],
  ['[<a> .{1,5}?] c', 'a b c', ['a=a b', 'a=b']],
  ['[<a> (một | hai ba)]', 'hai ba một', ['a=hai ba', 'a=một']],
  ['[<a> #Cap&!lan]', 'Lan Hoa', ['a=Hoa']],
  ['(?! lan) [<a> #Cap]', 'Lan Hoa', ['a=Hoa']],
  ['[<a> #Cap (?= nói)]', 'Lan và Hoa nói', ['a=Hoa']],
  ['^ [<a> #Cap] .* $', 'Lan và Hoa', ['a=Lan']],
  ['[<a> Uỷ ban]', 'Ủy ban và uỷ ban', ['a=Ủy ban', 'a=uỷ ban']],
  ['\\( [<a> #Upper] \\)', 'Tập đoàn (VNA) họp', ['a=VNA']],
  ['[<a> #Country]', 'Lào và lào, Anh và Anh hùng', ['a=Lào', 'a=Anh']],
])('%s in "%s"', (pattern, text, found) => expect(find(pattern, text)).toEqual(found))

test.each(['( a', 'a )', '[<x> a', '+ a', 'a &'])('%s is told to be wrong', pattern => {
  expect(() => new Pattern(pattern)).toThrow(/pattern/)
})

test('a text made to try everything ends soon', () => {
  expect(find('(#Cap* #Cap* #Cap* #Cap*) x', `${'A '.repeat(200)}`)).toEqual([])
})
