/**
 * Runs the patterns of `schema/relations` over the clauses of an article. Where a pattern's event is not named
 * (`phát biểu tại hội nghị`, `Cùng dự còn có …`), it is the event in focus: the one that the text named last.
 */
import type { DraftEntity, Mention, Sentence } from '../entities/index.ts'
import type { EntityType } from '../types.ts'
import type { Match } from '../vi/pattern.ts'
import { type Clause, clauseOf } from './clause.ts'
import type { Facts } from './fact.ts'
import type { PersonPhrase } from './positions.ts'
import { type RelationRule, relationRules } from './rules.ts'

/** Is the rule's exception said between the start of the clause and the end of the match? */
const isExcepted = (rule: RelationRule, { chart }: Clause, match: Match): boolean => {
  if (!rule.unless) return false
  let at = match.start
  while (at > 0 && chart.terms[at - 1]?.text !== ';') at--
  for (; at < match.end; at++) if (rule.unless.at(chart, at).length > 0) return true
  return false
}

const mentionsIn = (clause: Clause, types: readonly EntityType[], start: number, end: number): Mention[] =>
  clause.mentions.slice(start, end).filter((mention): mention is Mention => !!mention && types.includes(mention.type))

/** Level words from the smallest unit to the largest. */
const RISING = ['khu phố', 'tổ dân phố', 'bản', 'thôn', 'làng', 'ấp', 'buôn', 'xã', 'phường', 'thị trấn', 'huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh', 'nước']
const isRising = (from: DraftEntity, to: DraftEntity): boolean => {
  const height = (entity: DraftEntity, other: number) => {
    const at = RISING.indexOf(entity.properties.level ?? '')
    return at < 0 ? other : at
  }
  return height(from, -1) < height(to, entityIsPlaceName(to) ? RISING.length : -1)
}
const entityIsPlaceName = (entity: DraftEntity) => !entity.properties.level

class Focus {
  current: DraftEntity | undefined

  /** The event named last before `at` in the clause, else that of the sentences before. */
  before(clause: Clause, at: number): DraftEntity | undefined {
    const mention = clause.mentions.slice(0, at).findLast(m => m?.type === 'Event')
    return mention?.entity ?? this.current
  }

  /** After a sentence: its last event that is not only spoken of. */
  read(clause: Clause): void {
    const { unless } = relationRules().clauses.rules.find(rule => rule.type === 'ATTENDED') ?? {}
    clause.mentions.forEach((mention, at) => {
      if (mention?.type !== 'Event' || !mention.entity || mention.kind === 'past') return
      for (let i = 0; i < at; i++) if (unless && unless.at(clause.chart, i).length > 0) return
      this.current = mention.entity
    })
  }
}

/** Adds the facts that clauses state. `phrases`: the persons of each sentence with their titles. */
export const readClauses = (
  sentences: readonly Sentence[],
  phrases: ReadonlyMap<Sentence, PersonPhrase[]>,
  facts: Facts,
): void => {
  const focus = new Focus()
  const { clauses } = relationRules()
  const read = sentences.map(sentence => clauseOf(sentence, phrases.get(sentence) ?? []))
  focus.current = read.flatMap(clause => clause.mentions).find(m => m?.type === 'Event' && m.kind !== 'past')?.entity
  for (const [i, clause] of read.entries()) {
    const sentence = sentences[i] as Sentence
    for (let at = 0; at < clause.chart.terms.length; at++)
      for (const rule of clauses.at(clause.chart, at))
        for (const match of rule.pattern.at(clause.chart, at).slice(0, 1)) {
          if (isExcepted(rule, clause, match)) continue
          const ends = (name: 'from' | 'to'): DraftEntity[] => {
            const captures = match.captures.filter(capture => capture.name === name)
            const mentions = captures.flatMap(c => mentionsIn(clause, rule[name], c.start, c.end))
            const entities = mentions.flatMap(m => m.entity ?? [])
            if (entities.length > 0) return entities
            const event = rule[name].includes('Event') ? focus.before(clause, captures[0]?.start ?? match.end) : undefined
            return event ? [event] : []
          }
          for (const from of ends('from'))
            for (const to of ends('to')) {
              if (rule.rising && !isRising(from, to)) continue
              const properties = rule.role ? { roles: [rule.role] } : {}
              facts.add({ type: rule.type, from, to, properties, sentence, rule: rule.name })
            }
        }
    focus.read(clause)
  }
}
