/**
 * Facts from titles: HOLDS_POSITION, one for each title. A title whose body the sentence does not name is held at the
 * body of its kind that the article named last: `Phó Chính ủy` at the Bộ CHQS, `Kế toán trưởng` at the company.
 */
import type { DraftEntity, Mention, Sentence } from '../entities/index.ts'
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

/** The party committee of the unit that an administration is of: `Huyện ủy Mai Châu` beside `UBND huyện Mai Châu`. */
const committeeOf = (
  beside: DraftEntity | undefined,
  entities: readonly DraftEntity[],
): DraftEntity | undefined => {
  const words = foldName(beside?.name ?? '').split(' ')
  return entities.find(({ type, name }) => {
    const committee = COMMITTEE.exec(foldName(name))
    return type === 'Organization' && committee && words.join(' ').endsWith(` ${committee[1]}`)
  })
}
const COMMITTEE = /^(?:tỉnh|thành|huyện|thị|quận|đảng) ủy (?:xã |phường )?(.+)$/

/** The body that someone comes for: `đoàn Tỉnh ủy Nghệ An do bà A, Phó Bí thư, dẫn đầu`. */
const leads = ({ sentence }: Mention, first: number): Mention | undefined =>
  sentence.chart.terms[first - 1]?.normal === 'do'
    ? sentence.mentions.find(m => m.type === 'Organization' && m.last <= first - 1 && first - 1 - m.last <= 1)
    : undefined

/** Does the sentence tell that the one it names first has died? What they were, they were once. */
const isDead = ({ person: { sentence, start } }: PersonPhrase): boolean =>
  sentence.mentions.find(m => m.type === 'Person')?.start === start &&
  sentence.chart.terms.some((term, i) =>
    DIED.has(`${term.normal} ${sentence.chart.terms[i + 1]?.normal ?? ''}`),
  )
const DIED = new Set([
  'từ trần',
  'qua đời',
  'tạ thế',
  'hưởng thọ',
  'hưởng dương',
  'đã mất',
  'mất ngày',
  'mất hồi',
])

export const completePositions = (
  phrases: readonly PersonPhrase[],
  entities: readonly DraftEntity[],
  facts: Facts,
): void => {
  let chiefs: Post[] = []
  const dead = new Set(phrases.filter(isDead).map(({ person }) => person.entity))
  for (const { person, positions, first } of phrases)
    for (const { title, status, body: told, beside, place, last } of positions) {
      const post = chiefOf(title)
      chiefs = chiefs.filter(
        chief => chief.sentence === person.sentence || isNext(chief.sentence, person.sentence),
      )
      const chief =
        told || place || !isWhole(person.sentence, last) ? undefined : chiefs.findLast(c => c.title === post)
      const heads = told || place ? undefined : headsOf(title)
      const body =
        told?.entity ??
        chief?.body ??
        (beside && committeeOf(beside.entity, entities)) ??
        (heads && bodyWith(heads, person.start, entities)) ??
        (place ? undefined : leads(person, first)?.entity)
      if (!person.entity || !body) continue
      chiefs.push({ title: post, body, sentence: person.sentence })
      facts.add({
        type: 'HOLDS_POSITION',
        from: person.entity,
        to: body,
        properties: {
          title,
          ...(dead.has(person.entity) ? { status: 'former' as const } : status && { status }),
        },
        sentence: person.sentence,
        rule: told ? 'title-with-body' : chief ? 'title-beside-its-chief' : 'title-of-body-named-before',
      })
    }
}
