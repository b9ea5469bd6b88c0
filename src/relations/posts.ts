/**
 * Facts from titles: HOLDS_POSITION, one for each title. A title whose body the sentence does not name is held at the
 * body of its kind that the article named last: `Phó Chính ủy` at the Bộ CHQS, `Kế toán trưởng` at the company.
 */
import type { DraftEntity, Mention, Sentence } from '../entities/index.ts'
import { readTitles } from '../schema/patterns.ts'
import { foldName } from '../text/fold.ts'
import type { Facts } from './fact.ts'
import type { PersonPhrase, Position } from './phrase.ts'
import { isReplacing } from './shared-titles.ts'

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

/**
 * Of the bodies with one of the heads the one that the sentence names last before the person, else the one that the
 * article names most, else the one named last.
 */
const bodyWith = (
  heads: readonly string[],
  { sentence, start: at }: Mention,
  entities: readonly DraftEntity[],
): DraftEntity | undefined => {
  const hasHead = ({ type, name }: DraftEntity) =>
    type === 'Organization' && heads.some(head => `${foldName(name)} `.startsWith(`${head} `))
  const near = sentence.mentions.findLast(m => m.start < at && m.entity && hasHead(m.entity))
  if (near) return near.entity
  const before = (body: DraftEntity) => body.mentions.findLast(m => m.start < at)?.start ?? -1
  return entities
    .filter(hasHead)
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

/** Finds the party committee of the unit that an administration is of: `Huyện ủy Mai Châu` beside `UBND huyện Mai Châu`. */
const committeesOf = (entities: readonly DraftEntity[]) => {
  const byUnit = new Map<string, DraftEntity>()
  for (const entity of entities) {
    const unit = entity.type === 'Organization' && COMMITTEE.exec(foldName(entity.name))?.[1]
    if (unit && !byUnit.has(unit)) byUnit.set(unit, entity)
  }
  return ({ name }: DraftEntity): DraftEntity | undefined => {
    const words = foldName(name).split(' ')
    for (let i = 1; i < words.length; i++) {
      const committee = byUnit.get(words.slice(i).join(' '))
      if (committee) return committee
    }
    return undefined
  }
}
const COMMITTEE = /^(?:tỉnh|thành|huyện|thị|quận|đảng) ủy (?:xã |phường )?(.+)$/

/** The body that someone comes for: `đoàn Tỉnh ủy Nghệ An do bà A, Phó Bí thư, dẫn đầu`. */
const leads = ({ sentence }: Mention, first: number): Mention | undefined =>
  sentence.chart.terms[first - 1]?.normal === 'do'
    ? sentence.mentions.find(m => m.type === 'Organization' && m.last <= first - 1 && first - 1 - m.last <= 1)
    : undefined

/** `Tỉnh ủy viên` is a seat in a committee, `trưởng đoàn` a part in a visit: neither is held at the body that is led. */
const isOtherwise = (title: string): boolean => /ủy viên|^(?:phó )?trưởng đoàn$/u.test(foldName(title))

/** Does the sentence tell that the one it names first has died? What they were, they were once. */
const isDead = ({ person: { sentence, start } }: PersonPhrase): boolean =>
  sentence.mentions.find(m => m.type === 'Person')?.start === start &&
  sentence.chart.terms.some(
    (term, i) =>
      DIES.has(term.normal) && DIED.has(`${term.normal} ${sentence.chart.terms[i + 1]?.normal ?? ''}`),
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
const DIES = new Set([...DIED].map(words => words.split(' ')[0]))

/** A post of the same person that is told next with its body, of which a title without one is the deputy or the chief. */
const comingPost = ({ positions, person: { sentence } }: PersonPhrase, title: string): Post | undefined => {
  const next = positions.find(post => post.body?.entity && chiefOf(post.title) === chiefOf(title))
  return next?.body?.entity && { title: next.title, body: next.body.entity, sentence }
}

export const completePositions = (
  phrases: readonly PersonPhrase[],
  entities: readonly DraftEntity[],
  facts: Facts,
): void => {
  const dead = new Set(phrases.filter(isDead).map(({ person }) => person.entity))
  const committees = committeesOf(entities)
  /** The posts of this sentence and the one before, of each person by title, and the last of each. */
  let near: Post[] = []
  const own = new Map<DraftEntity, Map<string, Post>>()
  const latest = new Map<DraftEntity, Post>()
  let before: PersonPhrase | undefined
  for (const phrase of phrases) {
    const { person, positions, first } = phrase
    const { sentence } = person
    near = near.filter(post => post.sentence === sentence || isNext(post.sentence, sentence))
    const add = (title: string, status: Position['status'], body: DraftEntity, rule: string): void => {
      if (!person.entity) return
      const post = { title, body, sentence }
      near.push(post)
      own.set(person.entity, (own.get(person.entity) ?? new Map()).set(foldName(title), post))
      latest.set(person.entity, post)
      const state = dead.has(person.entity) ? 'former' : status
      const properties = { title, ...(state && { status: state }) }
      facts.add({ type: 'HOLDS_POSITION', from: person.entity, to: body, properties, sentence, rule })
    }
    for (const { title, status, body: told, beside, place, last } of positions) {
      if (told?.entity) add(title, status, told.entity, 'title-with-body')
      if (told || place || !person.entity) continue
      const chief = isWhole(sentence, last)
        ? (near.findLast(post => chiefOf(post.title) === chiefOf(title)) ??
          own.get(person.entity)?.get(foldName(title)) ??
          // `Phó Chỉ huy trưởng, được bổ nhiệm giữ chức Chỉ huy trưởng BĐBP tỉnh`
          comingPost(phrase, title))
        : undefined
      const heads = headsOf(title)
      const body =
        (beside?.entity && committees(beside.entity)) ??
        (heads && bodyWith(heads, person, entities)) ??
        (isOtherwise(title) ? undefined : leads(person, first)?.entity)
      if (chief) add(title, status, chief.body, 'title-beside-its-chief')
      else if (body) add(title, status, body, 'title-of-body-named-before')
    }
    // `Ông Thắng thay ông Nghi`: what the one before came to hold, in a sentence before.
    const who = before?.person.sentence === sentence && isReplacing(sentence, phrase) ? before : undefined
    const post = who?.person.entity && latest.get(who.person.entity)
    if (post && post.sentence !== sentence && !positions.some(p => p.status === 'former'))
      add(post.title, 'former', post.body, 'title-of-the-one-who-follows')
    before = phrase
  }
}
