/**
 * Facts that names hold: `UBND tỉnh Điện Biên` is in `tỉnh Điện Biên`, `Ban Thường vụ Tỉnh ủy` is part of the Tỉnh ủy,
 * and a short form that was completed (`UBND tỉnh`) is in the unit that completed it, where the article names that.
 */
import type { DraftEntity, Mention, Sentence } from '../entities/index.ts'
import { allMentions } from '../entities/index.ts'
import { foldName } from '../text/fold.ts'
import type { Pattern } from '../vi/pattern.ts'
import type { Facts } from './fact.ts'
import { relationRules } from './rules.ts'

const isSaid = (mention: Mention, pattern: Pattern | undefined): boolean => {
  if (!pattern) return true
  const { chart } = mention.sentence
  for (let at = mention.first; at < mention.last; at++) if (pattern.at(chart, at).length > 0) return true
  return false
}

/** A mission is in the country or city where it stands, not in the one that sent it. */
const MISSION = /^(?:đại sứ quán|đsq|tổng lãnh sự quán|lãnh sự quán|tlsq|phái đoàn) /u
const isSender = (outer: Mention, { end }: Mention): boolean =>
  MISSION.test(foldName(outer.text)) && !(end === outer.end && / tại /u.test(outer.text))

/** The innermost bearer counts: in `Ban Thường vụ Tỉnh ủy Bình Hải` both bodies are in Bình Hải, each by its own name. */
export const readNames = (
  sentences: readonly Sentence[],
  entities: readonly DraftEntity[],
  facts: Facts,
): void => {
  const { inside } = relationRules()
  for (const sentence of sentences)
    for (const outer of allMentions(sentence.mentions)) {
      if (!outer.entity) continue
      const direct = outer.inside
      const deep = allMentions(outer.inside)
      for (const rule of inside) {
        if (rule.from !== outer.type || !isSaid(outer, rule.pattern)) continue
        for (const inner of rule.to === 'Place' ? deep : direct)
          if (inner.type === rule.to && inner.entity && !(rule.to === 'Place' && isSender(outer, inner)))
            facts.add({
              type: rule.type,
              from: outer.entity,
              to: inner.entity,
              properties: {},
              sentence,
              rule: rule.name,
            })
      }
    }
  // `Bí thư Đảng ủy, Chính ủy Quân khu 3`: the completed name `Đảng ủy Quân khu 3` holds the body that it is part of.
  const bodies = entities.filter(entity => entity.type === 'Organization')
  for (const part of bodies) {
    const [mention] = part.mentions
    if (!mention || part.mentions.some(m => m.text === part.name)) continue
    const whole = bodies.find(b => b !== part && foldName(part.name).endsWith(` ${foldName(b.name)}`))
    if (whole)
      facts.add({
        type: 'PART_OF',
        from: part,
        to: whole,
        properties: {},
        sentence: mention.sentence,
        rule: 'body-in-completed-name',
      })
  }
  const places = entities.filter(entity => entity.type === 'Place')
  for (const body of entities) {
    if (!body.unit) continue
    const { level, name } = body.unit
    const place = places.find(
      p => foldName(p.name).endsWith(foldName(name)) && (p.properties.level ?? level) === level,
    )
    const mention = body.mentions[0] as Mention
    if (place)
      facts.add({
        type: 'LOCATED_IN',
        from: body,
        to: place,
        properties: {},
        sentence: mention.sentence,
        rule: 'unit-of-article',
      })
  }
}
