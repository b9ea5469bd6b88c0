/**
 * Facts from titles: HOLDS_POSITION, one for each title. A title whose body the sentence does not name is held at the
 * body of its kind that the article named last: `Phó Chính ủy` at the Bộ CHQS, `Kế toán trưởng` at the company.
 */
import type { DraftEntity, Sentence } from '../entities/index.ts'
import { readTitles } from '../schema/patterns.ts'
import { foldName } from '../text/fold.ts'
import type { Facts } from './fact.ts'
import type { PersonPhrase } from './phrase.ts'

let known: Map<string, string[]> | undefined
/** The heads of the bodies that have a title, both folded. */
const headsOf = (title: string): string[] | undefined => {
  if (!known) {
    known = new Map()
    for (const { titles, heads } of readTitles())
      for (const name of titles)
        known.set(foldName(name), [...(known.get(foldName(name)) ?? []), ...heads.map(foldName)])
  }
  return known.get(foldName(title).replace(/^phó /, ''))
}

/** Of the bodies with one of the heads the one that the article names most, else the one named last before `at`. */
const bodyWith = (
  heads: readonly string[],
  at: number,
  entities: readonly DraftEntity[],
): DraftEntity | undefined => {
  const before = (body: DraftEntity) => body.mentions.findLast(m => m.start < at)?.start ?? -1
  return entities
    .filter(
      e => e.type === 'Organization' && heads.some(head => `${foldName(e.name)} `.startsWith(`${head} `)),
    )
    .sort((a, b) => b.mentions.length - a.mentions.length || before(b) - before(a))[0]
}

/** A post that was told with its body. */
interface Post {
  title: string
  body: DraftEntity
  sentence: Sentence
}

const isNext = (a: Sentence, b: Sentence): boolean => a.paragraph === b.paragraph && b.start - a.end <= 1
/** Does a title end at `at`, and not go on as `Phó Chủ tịch | phụ trách chất lượng` or `Phó Chủ tịch | LG Innotek` do? */
const isWhole = ({ chart }: Sentence, at: number): boolean => {
  const next = chart.terms[at]
  return !next || !/^(?:\p{Lu}|phụ|phó|của|thuộc|tại|ở|điều)/u.test(next.text)
}
/** `chủ tịch` of `Phó Chủ tịch`: a deputy without a body is of that which the chief was told with. */
const chiefOf = (title: string): string =>
  foldName(title)
    .replace(/^phó (?:trưởng )?/, match => (match === 'phó trưởng ' ? 'trưởng ' : ''))
    .replace(/ thường trực$/, '')

export const completePositions = (
  phrases: readonly PersonPhrase[],
  entities: readonly DraftEntity[],
  facts: Facts,
): void => {
  let chiefs: Post[] = []
  for (const { person, positions } of phrases)
    for (const { title, status, body: told, place, last } of positions) {
      const post = chiefOf(title)
      chiefs = chiefs.filter(
        chief => chief.sentence === person.sentence || isNext(chief.sentence, person.sentence),
      )
      const chief =
        told || place || !isWhole(person.sentence, last) ? undefined : chiefs.findLast(c => c.title === post)
      const heads = told || place ? undefined : headsOf(title)
      const body = told?.entity ?? chief?.body ?? (heads && bodyWith(heads, person.start, entities))
      if (!person.entity || !body) continue
      chiefs.push({ title: post, body, sentence: person.sentence })
      facts.add({
        type: 'HOLDS_POSITION',
        from: person.entity,
        to: body,
        properties: { title, ...(status && { status }) },
        sentence: person.sentence,
        rule: told ? 'title-with-body' : chief ? 'title-beside-its-chief' : 'title-of-body-named-before',
      })
    }
}
