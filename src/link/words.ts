/** The words of `schema/linking.yaml`, folded and ready to be looked up. */
import { z } from 'zod'
import { shipped } from '../paths.ts'
import { readYaml } from '../schema/yaml.ts'
import { foldSpelling } from '../text/spelling.ts'

const Words = z.array(z.string().min(1)).min(1)

const Linking = z.strictObject({
  people: z.strictObject({
    ranks: z.array(Words),
    general: z.string(),
    offices: Words,
    many: Words,
    careers: z.array(z.strictObject({ name: z.string(), words: Words })),
    regions: z.record(z.string(), Words),
  }),
  bodies: z.strictObject({
    spellings: z.array(z.string().regex(/^[^→]+ → [^→]+$/, 'want `one way → the other`')),
    provincial: Words,
    leveled: Words,
  }),
  events: z.strictObject({
    kinds: z.record(z.string(), Words),
    yearly: Words,
    acts: z.array(Words),
    plain: Words,
  }),
})

/** Whether a folded name holds a folded word or words, whole. */
export const holdsWords = (name: string, words: string): boolean => ` ${name} `.includes(` ${words} `)

const byWord = (groups: readonly (readonly string[])[]): Map<string, number> =>
  new Map(groups.flatMap((words, i) => words.map(word => [foldSpelling(word), i] as const)))

const folded = (words: readonly string[]): Set<string> => new Set(words.map(foldSpelling))

const read = () => {
  const { people, bodies, events } = readYaml(shipped('schema', 'linking.yaml'), Linking)
  const ranks = byWord(people.ranks)
  return {
    /** How high a rank is; equals have one number. */
    ranks,
    general: ranks.get(foldSpelling(people.general)) ?? Number.POSITIVE_INFINITY,
    /** The longest first, so that `phó thủ tướng` is not taken for `thủ tướng`. */
    offices: [...folded(people.offices)].sort((a, b) => b.length - a.length),
    many: folded(people.many),
    careers: people.careers.map(({ name, words }) => ({ name, words: [...folded(words)] })),
    regions: new Map(
      Object.entries(people.regions).map(([name, provinces]) => [foldSpelling(name), folded(provinces)]),
    ),
    bodySpellings: bodies.spellings.map(line => line.split(' → ').map(foldSpelling) as [string, string]),
    provincial: folded(bodies.provincial),
    leveled: folded(bodies.leveled),
    kinds: Object.entries(events.kinds).flatMap(([kind, words]) =>
      words.map(word => ({ kind, word: foldSpelling(word) })),
    ),
    yearly: new Set(events.yearly),
    acts: events.acts.flatMap((words, act) => words.map(word => ({ act, word: foldSpelling(word) }))),
    plain: folded(events.plain),
  }
}

let known: ReturnType<typeof read> | undefined

/** Read once. @throws KetnoiError naming the file, the line and the field that is wrong */
export const linkingWords = (): ReturnType<typeof read> => {
  known ??= read()
  return known
}
