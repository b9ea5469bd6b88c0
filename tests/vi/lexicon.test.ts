import { expect, test } from 'vitest'
import { Lexicon } from '../../src/vi/lexicon.ts'
import { splitTerms } from '../../src/vi/terms.ts'

const lexicon = new Lexicon()
lexicon.add('Title', 'chủ tịch')
lexicon.add('Title', 'chủ tịch nước')
lexicon.add('Country', 'Lào', 'LA')
lexicon.add('OrgName', 'quân đội Lào')

const known = (text: string) => {
  const terms = splitTerms(text).flat()
  return terms.flatMap((_, at) => lexicon.at(terms, at).map(({ label, end }) => `${label} ${at}-${end}`))
}

test.each([
  ['Chủ tịch nước Lào', ['Title 0-3', 'Title 0-2', 'Country 3-4']],
  ['CHỦ TỊCH', ['Title 0-2']],
  ['chủ tich', []],
  ['nói lào xào', []],
  ['quân đội lào', []],
  ['Quân đội Lào', ['OrgName 0-3', 'Country 2-3']],
])('%s', (text, found) => expect(known(text)).toEqual(found))

test('a term carries its value', () => {
  expect(lexicon.at(splitTerms('Lào').flat(), 0)).toEqual([{ label: 'Country', end: 1, value: 'LA' }])
})
