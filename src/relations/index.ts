/**
 * From an article to its record: entities (the stage before) and the facts that sentences and names state.
 */
import { type DraftEntity, findEntities, type Mention, type Sentence } from '../entities/index.ts'
import type { Article, Record, Relation } from '../types.ts'
import { readClauses } from './clauses.ts'
import { Facts } from './fact.ts'
import { readNames } from './names.ts'
import { personPhrases } from './positions.ts'
import { completePositions } from './posts.ts'
import { withReferences } from './references.ts'

const PREFIX = { Person: 'p', Organization: 'o', Place: 'l', Event: 'e' } as const

/**
 * The record of what an article says: who and what it names, and how they relate.
 * An article that is not Vietnamese names nothing. Pure: the same article gives the same record. Offsets are UTF-16 units of `article.text`, which is made NFC.
 */
export const extract = (input: Article): Record => {
  const article = { ...input, title: input.title.normalize('NFC'), text: input.text.normalize('NFC') }
  const { language, sentences, entities } = findEntities(article)
  const phrases = withReferences(new Map(sentences.map(sentence => [sentence, personPhrases(sentence)])))
  const facts = new Facts()
  completePositions([...phrases.values()].flat(), entities, facts)
  readClauses(sentences, phrases, facts, article.published)
  readNames(sentences, entities, facts)
  const counts = { Person: 0, Organization: 0, Place: 0, Event: 0 }
  const ids = new Map(entities.map(entity => [entity, `${PREFIX[entity.type]}${++counts[entity.type]}`]))
  const id = (entity: DraftEntity) => ids.get(entity) as string
  const isKnown = ({ from, to }: { from: DraftEntity; to: DraftEntity }) => ids.has(from) && ids.has(to)
  return {
    ...article,
    language,
    entities: entities.map(entity => ({
      id: id(entity),
      type: entity.type,
      name: entity.name,
      aliases: [...entity.aliases].filter(alias => alias !== entity.name).sort(),
      properties: entity.properties,
      mentions: entity.mentions.map(spanOf),
    })),
    relations: facts.all.filter(isKnown).map(
      ({ type, from, to, properties, sentence, rule }): Relation => ({
        type,
        from: id(from),
        to: id(to),
        properties,
        evidence: spanOf(sentence),
        rule,
      }),
    ),
  }
}

const spanOf = ({ start, end }: Mention | Sentence) => ({ start, end })
