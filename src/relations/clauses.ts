/**
 * Runs the patterns of `schema/relations` over the clauses of an article. Where a pattern's event is not named
 * (`phát biểu tại hội nghị`, `Cùng dự còn có …`), it is the event in focus: the one that the text named last.
 */
import type { DraftEntity, Mention, Sentence } from '../entities/index.ts'
import type { EntityType } from '../types.ts'
import type { Match } from '../vi/pattern.ts'
import type { Rules } from '../vi/rules.ts'
import { type Clause, clauseOf } from './clause.ts'
import type { Facts } from './fact.ts'
import { Focus } from './focus.ts'
import { isRising } from './levels.ts'
import type { PersonPhrase } from './phrase.ts'
import { type RelationRule, relationRules } from './rules.ts'

/**
 * Where the rule's exception is said, if it is before the end of the match: at its start, or at the semicolon after
 * which a list goes on with those who are missing (`…; riêng ông B vắng mặt`).
 */
const exceptionOf = (rule: RelationRule, { chart }: Clause, match: Match): number | undefined => {
  if (!rule.unless) return undefined
  let from = match.start
  while (from > 0 && chart.terms[from - 1]?.text !== ';') from--
  let part = from
  for (let at = from; at < match.end; at++) {
    if (chart.terms[at]?.text === ';') part = at
    if (rule.unless.at(chart, at).length > 0) return Math.max(part, match.start)
  }
  return undefined
}

/** `xã Ba Chẽ` of `Công an xã Ba Chẽ`, else the mention itself: `Bệnh viện Uông Bí` has a name of its own. */
const lastPlace = (mention: Mention): Mention => {
  const last = mention.inside.at(-1)
  const isFree = mention.sentence.chart.edges[mention.first]?.some(edge => edge.label === 'OrgFree')
  return last && last.end === mention.end && last.type !== 'Event' && !isFree ? lastPlace(last) : mention
}

/** The mentions of a type in a capture. */
const mentionsIn = (
  { chart: { terms }, mentions }: Clause,
  types: readonly EntityType[],
  start: number,
  end: number,
): Mention[] =>
  mentions.slice(start, end).filter((mention, i): mention is Mention => {
    if (!mention || !types.includes(mention.type)) return false
    if (mention.type === 'Person') return true
    // `ông A (Bộ Công Thương)`, `Hội đồng Dân tộc của Quốc hội`: the body only says who, or of what, the one before is.
    const opened = terms.slice(start, start + i).findLastIndex(term => term.text === '(')
    const inBrackets = opened > 0 && !terms.slice(start + opened, start + i).some(term => term.text === ')')
    const isOf = i > 1 && terms[start + i - 1]?.normal === 'của' && mentions[start + i - 2] !== undefined
    return !(inBrackets || isOf)
  })

/** How many terms after an event's name `sẽ` is still told of it. */
const AFTER_NAME = 4

/** Adds the facts that one clause states by the rules. */
const readClause = (
  clause: Clause,
  sentence: Sentence,
  rules: Rules<RelationRule>,
  {
    focus,
    lists,
    facts,
    subjects,
  }: {
    focus: Focus
    lists: ReadonlyMap<RelationRule, DraftEntity>
    facts: Facts
    /** By type, of whom the sentence, else the one before, tells it first: who goes on in `…, rồi thăm Trung đoàn 82`. */
    subjects: Map<string, DraftEntity[]>
  },
): void => {
  if (clause.mentions.length === 0) return
  const told = new Set<string>()
  for (const { at, rule } of rules.in(clause.chart)) {
    if ((rule.after && !lists.has(rule)) || (rule.of && !focus.names(rule.of))) continue
    const match = rule.pattern.at(clause.chart, at)[0]
    if (!match) continue
    const end = exceptionOf(rule, clause, match) ?? match.end
    if (end === match.start) continue
    const ends = (name: 'from' | 'to'): DraftEntity[] => {
      const captures = match.captures.filter(capture => capture.name === name)
      if (name === 'from' && captures.length === 0 && !rule.from.includes('Event'))
        return subjects.get(rule.type) ?? []
      const mentions = captures.flatMap(c => mentionsIn(clause, rule[name], c.start, Math.min(c.end, end)))
      const entities = mentions.flatMap(
        m => (rule.byPlace && name === 'from' ? lastPlace(m) : m).entity ?? [],
      )
      if (entities.length > 0 || captures.some(c => clause.mentions.slice(c.start, c.end).some(m => m)))
        return entities
      const event = rule[name].includes('Event')
        ? (lists.get(rule) ??
          (rule.of ? focus.withHead(rule.of) : focus.of(clause, match, captures[0]?.start ?? match.end)))
        : undefined
      return event ? [event] : []
    }
    const froms = ends('from')
    const [actor] = match.captures
    if (actor?.name === 'from' && !told.has(rule.type)) {
      subjects.set(
        rule.type,
        mentionsIn(clause, rule.from, actor.start, actor.end).flatMap(m => m.entity ?? []),
      )
      told.add(rule.type)
    }
    for (const from of froms)
      for (const to of ends('to')) {
        if ((rule.rising && !isRising(from, to)) || (rule.alike && from.type !== to.type)) continue
        if (rule.type === 'ATTENDED' && focus.isToCome(to)) continue
        const properties = rule.role ? { roles: [rule.role] } : {}
        facts.add({ type: rule.type, from, to, properties, sentence, rule: rule.name })
      }
  }
}

/**
 * Adds the facts that clauses state.
 * @param phrases the persons of each sentence with their titles
 * @param day when the article was published (ISO)
 */
export const readClauses = (
  sentences: readonly Sentence[],
  phrases: ReadonlyMap<Sentence, PersonPhrase[]>,
  facts: Facts,
  day: string | undefined,
): void => {
  const { clauses, apart } = relationRules()
  const read = sentences.map(sentence => clauseOf(sentence, phrases.get(sentence) ?? []))
  const events = sentences.flatMap(({ mentions }) =>
    mentions.flatMap(({ type, entity }) => (type === 'Event' && entity ? [entity] : [])),
  )
  const focus = new Focus(day, events)
  const subjects = new Map<string, DraftEntity[]>()
  const { unless } = clauses.rules.find(rule => rule.type === 'ATTENDED') ?? {}
  /** The rules whose opening words an earlier sentence said, with the event that was named next. */
  const lists = new Map<RelationRule, DraftEntity>()
  const opened = new Set<RelationRule>()
  for (const [i, clause] of read.entries()) {
    const sentence = sentences[i] as Sentence
    readClause(clause, sentence, clauses, { focus, lists, facts, subjects })
    const own = phrases.get(sentence) ?? []
    readClause(own.length > 0 ? clauseOf(sentence, []) : clause, sentence, apart, {
      focus,
      lists,
      facts,
      subjects,
    })
    const event = sentence.mentions.find(mention => mention.type === 'Event')?.entity
    for (const rule of clauses.rules)
      if (rule.after && !lists.has(rule)) {
        if (rule.after.at(sentence.chart, 0).length > 0) opened.add(rule)
        if (event && opened.has(rule)) lists.set(rule, event)
      }
    // `… Đại hội Đảng bộ tỉnh - sẽ họp cuối tháng 9`: told to come, after its name too.
    focus.read(clause, at =>
      clause.chart.terms
        .slice(0, at + AFTER_NAME)
        .some((_, i) => (unless?.at(clause.chart, i).length ?? 0) > 0),
    )
  }
}
