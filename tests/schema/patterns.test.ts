/** The examples and counter-examples in `schema/` are the tests of the patterns beside them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/relations/index.ts'
import { readEntityPatterns, readRelationFiles } from '../../src/schema/patterns.ts'
import { ENTITY_TYPES } from '../../src/types.ts'
import { Pattern } from '../../src/vi/pattern.ts'

/** Takes the marks off an example: the text, and the stretches that were marked; `inner` ones may be of any type. */
const unmark = (example: string) => {
  const marked: { start: number; end: number; inner: boolean }[] = []
  const open: number[] = []
  let text = ''
  for (let i = 0; i < example.length; ) {
    if (example.startsWith('[[', i)) {
      open.push(text.length)
      i += 2
    } else if (example.startsWith(']]', i)) {
      marked.push({ start: open.pop() ?? 0, end: text.length, inner: open.length > 0 })
      i += 2
    } else text += example[i++]
  }
  return { text, marked }
}

const read = (text: string) => extract({ id: 'example', title: '', published: '2024-05-20', text })

const mentions = (text: string, type: string) =>
  read(text)
    .entities.filter(entity => entity.type === type)
    .flatMap(entity => entity.mentions)
    .map(({ start, end }) => text.slice(start, end))

for (const { type, name, pattern, examples, not } of readEntityPatterns())
  describe(`${type}: ${name}`, () => {
    test('is well formed', () => expect(new Pattern(pattern).starts).not.toContain('*'))
    test.each(examples)('%s', example => {
      const { text, marked } = unmark(example)
      const words = (inner: boolean) =>
        marked.filter(m => m.inner === inner).map(m => text.slice(m.start, m.end))
      expect(mentions(text, type)).toEqual(expect.arrayContaining(words(false)))
      expect(ENTITY_TYPES.flatMap(any => mentions(text, any))).toEqual(expect.arrayContaining(words(true)))
    })
    test.each(not)('nothing in: %s', text => expect(mentions(text, type)).toEqual([]))
  })

/** The facts of one type, as the examples write them: `Vũ Kim Hà -> Quân khu 2 (Phó tư lệnh)`. */
const facts = (text: string, type: string) => {
  const { entities, relations } = read(text)
  const name = (id: string) => entities.find(entity => entity.id === id)?.name
  return relations
    .filter(relation => relation.type === type)
    .map(({ from, to, properties: { title, status } }) => {
      const own = [title, status].filter(Boolean).join(', ')
      return `${name(from)} -> ${name(to)}${own && ` (${own})`}`
    })
}

for (const { type, titles, patterns, inside } of readRelationFiles())
  for (const { name, examples, not } of [
    ...(titles ? [{ name: 'titles', ...titles }] : []),
    ...patterns,
    ...inside,
  ])
    describe(`${type}: ${name}`, () => {
      test.each(examples)('$text', ({ text, facts: wanted }) => {
        expect(facts(text, type)).toEqual(expect.arrayContaining(wanted))
      })
      test.each(not)('nothing in: %s', text => expect(facts(text, type)).toEqual([]))
    })

test.each([
  [
    'type: Person\npatterns:\n  - name: A b\n    pattern: x\n    examples: [x]',
    /person.yaml:3: patterns.0.name/,
  ],
  ['type: Person\npatterns:\n  - name: a\n    pattern: "<Nobody> x"\n    examples: [x]', /<Nobody>/],
  ['type: Person\npatterns: [', /person.yaml:\d/],
])('a file that is wrong is named, with line and field: %s', (yaml, message) => {
  const root = mkdtempSync(join(tmpdir(), 'ketnoi-schema-'))
  mkdirSync(join(root, 'entities'))
  writeFileSync(join(root, 'parts.yaml'), '{}')
  writeFileSync(join(root, 'entities', 'person.yaml'), yaml)
  expect(() => readEntityPatterns(root)).toThrow(message)
})
