/**
 * The entity pass: an article's text to the people, bodies, places and events that it names. Patterns propose mentions
 * (propose.ts), the best set is chosen (choose.ts), and the mentions of each type are joined to entities, one file a type.
 */
import { mainYear } from '../text/dates.ts'
import type { Article, Record } from '../types.ts'
import { languageOf } from '../vi/language.ts'
import { sentencesOf } from '../vi/nlp.ts'
import { Context } from './context.ts'
import { resolveEvents } from './events.ts'
import { allMentions, type DraftEntity, type Mention, type Sentence } from './mention.ts'
import { lastLevel, resolveOrganizations } from './organizations.ts'
import { resolvePersons } from './persons.ts'
import { resolvePlaces } from './places.ts'
import { readSentences } from './sentences.ts'

export type { DraftEntity, Mention, Sentence } from './mention.ts'
export { allMentions } from './mention.ts'
export { mentionsOf } from './sentences.ts'

export interface Findings {
  /** That of the text; where it is not `vi`, nothing is looked for. */
  language: Record['language']
  sentences: Sentence[]
  /** In the order of their first mentions. */
  entities: DraftEntity[]
  context: Context
}

const named = (mentions: readonly Mention[]): Mention[] =>
  mentions
    .filter(mention => mention.entity)
    .map(mention => Object.assign(mention, { inside: named(mention.inside) }))

/** Finds what an article names. `article.text` must be NFC. */
export const findEntities = ({ title, text, published }: Article): Findings => {
  const split = sentencesOf(text)
  const language = languageOf(split)
  const sentences = language === 'vi' ? readSentences(text, split) : []
  const mentions = sentences.flatMap(sentence => allMentions(sentence.mentions))
  const head = title.normalize('NFC')
  const inTitle = readSentences(head, sentencesOf(head)).flatMap(sentence => allMentions(sentence.mentions))
  const of = (type: Mention['type']) => mentions.filter(mention => mention.type === type)
  const context = new Context(mentions, inTitle)
  const dates = { published, year: mainYear(`${title}\n${text}`) }
  const entities = [
    ...resolvePlaces(of('Place'), published),
    ...resolvePersons(of('Person')),
    ...resolveOrganizations(of('Organization'), context),
    ...resolveEvents(of('Event'), sentences, text, dates),
  ].filter(entity => entity.mentions.length > 0)
  // `Trung tâm Hội nghị tỉnh` is in the province that the article is about.
  for (const entity of entities) {
    const [mention] = entity.mentions
    if (mention?.rule !== 'site-of-level') continue
    const level = lastLevel(mention)
    const unit = level && context.unit(level, mention)
    if (unit) entity.unit = unit
  }
  for (const sentence of sentences) {
    sentence.nameless = sentence.mentions.filter(mention => !mention.entity)
    sentence.mentions = named(sentence.mentions)
  }
  const firsts = new Map(
    entities.map(entity => [
      entity,
      entity.mentions.reduce((least, m) => Math.min(least, m.start), Infinity),
    ]),
  )
  const first = (entity: DraftEntity) => firsts.get(entity) as number
  return {
    language,
    sentences,
    entities: entities.sort((a, b) => first(a) - first(b) || (a.type < b.type ? -1 : 1)),
    context,
  }
}
