/**
 * Runs the patterns of `schema/relations` over the clauses of an article. Where a pattern's event is not named
 * (`phát biểu tại hội nghị`, `Cùng dự còn có …`), it is the event in focus: the one that the text named last.
 */
import type { DraftEntity, Mention, Sentence } from '../entities/index.ts'
import { foldName } from '../text/fold.ts'
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
  clause.mentions
    .slice(start, end)
    .filter((mention): mention is Mention => !!mention && types.includes(mention.type))

/** What contains what: a place or a body of one level is in one of a later level. */
const LEVELS = [
  'đường',
  'phố',
  'tổ dân phố',
  'khu phố',
  'bản',
  'thôn',
  'làng',
  'xóm',
  'ấp',
  'buôn',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
  'huyện',
  'quận',
  'thị xã',
  'thành phố',
  'tỉnh',
  'nước',
]
const UNITS = [
  'tổ',
  'tiểu đội',
  'trung đội',
  'đại đội',
  'tiểu đoàn',
  'trung đoàn',
  'lữ đoàn',
  'sư đoàn',
  'vùng',
  'quân đoàn',
  'quân chủng',
  'quân khu',
  'tổng cục',
  'bộ',
]

/** The place of the level that a name or a place has; -1 for a site or a body of another kind. */
const height = ({ type, name, properties }: DraftEntity): number => {
  if (type === 'Place') return LEVELS.indexOf(properties.level ?? '')
  const folded = foldName(name)
  return UNITS.findIndex(unit => folded.startsWith(`${unit} `))
}

/** A city of a province is in the province, a central city in the country; a site is in anything that has a level. */
const isRising = (from: DraftEntity, to: DraftEntity): boolean => {
  const [low, high] = [height(from), height(to)]
  return high >= 0 && low < high
}

class Focus {
  current: DraftEntity | undefined

  private readonly named: DraftEntity[] = []

  /**
   * The event that a match speaks of: the one named last before `at` in the clause, else the last whose name begins
   * as the match says (`Dự lễ đón`), else that of the sentences before.
   */
  of(clause: Clause, match: Match, at: number): DraftEntity | undefined {
    const mention = clause.mentions.slice(0, at).findLast(m => m?.type === 'Event')
    if (mention) return mention.entity
    // `hội nghị nghe ông A báo cáo`: the head may stand before what matched.
    for (let i = Math.min(match.end + 2, clause.chart.terms.length - 1); i >= 0; i--)
      for (const edge of clause.chart.edges[i] ?? []) {
        if (edge.label !== 'EventHead' || clause.mentions[i]) continue
        const head = foldName(clause.chart.text(i, edge.end))
        const event = this.named.findLast(e => `${foldName(e.name)} `.startsWith(`${head} `))
        if (event) return event
      }
    return this.current
  }

  /** After a sentence: its last event that is not only spoken of. */
  read(clause: Clause): void {
    const { unless } = relationRules().clauses.rules.find(rule => rule.type === 'ATTENDED') ?? {}
    clause.mentions.forEach((mention, at) => {
      if (mention?.type !== 'Event' || !mention.entity || mention.kind === 'past') return
      for (let i = 0; i < at; i++) if (unless && unless.at(clause.chart, i).length > 0) return
      this.current = mention.entity
      this.named.push(mention.entity)
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
  focus.current = read
    .flatMap(clause => clause.mentions)
    .find(m => m?.type === 'Event' && m.kind !== 'past')?.entity
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
            if (entities.length > 0 || captures.some(c => clause.mentions.slice(c.start, c.end).some(m => m)))
              return entities
            const event = rule[name].includes('Event')
              ? focus.of(clause, match, captures[0]?.start ?? match.end)
              : undefined
            return event ? [event] : []
          }
          for (const from of ends('from'))
            for (const to of ends('to')) {
              if ((rule.rising && !isRising(from, to)) || (rule.alike && from.type !== to.type)) continue
              const properties = rule.role ? { roles: [rule.role] } : {}
              facts.add({ type: rule.type, from, to, properties, sentence, rule: rule.name })
            }
        }
    focus.read(clause)
  }
}
