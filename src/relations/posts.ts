/**
 * Facts from titles: HOLDS_POSITION, one for each title. A title without a body in its sentence is held at the body
 * that fits: `Phó Chính ủy` after a Chỉ huy trưởng of the same Bộ CHQS, `Chủ tịch HĐQT` in an article about one company.
 */
import type { DraftEntity, Mention } from '../entities/index.ts'
import { foldName } from '../text/fold.ts'
import type { Facts } from './fact.ts'
import type { PersonPhrase, Position } from './positions.ts'

/** Titles that name their body themselves: `Tỉnh ủy viên` is a post at the Tỉnh ủy. */
const OF_COMMITTEE = /^(tỉnh|thành|huyện|thị|quận|đảng) ủy viên/

/** The body that a title without one is held at: that of the last such title's holder before, when the title is of its kind. */
const bodyOf = (position: Position, entities: readonly DraftEntity[], held: { title: string; body: DraftEntity }[]) => {
  const title = foldName(position.title)
  const committee = OF_COMMITTEE.exec(title)
  if (committee) return entities.find(e => e.type === 'Organization' && foldName(e.name).startsWith(`${committee[1]} ủy`))
  const base = (text: string) => text.replace(/^(?:phó|quyền) /, '')
  return held.findLast(h => base(h.title).split(' ')[0] === base(title).split(' ')[0])?.body
}

export const completePositions = (phrases: readonly PersonPhrase[], entities: readonly DraftEntity[], facts: Facts): void => {
  const held: { title: string; body: DraftEntity }[] = []
  for (const { person, positions } of phrases)
    for (const position of positions) {
      const body = position.body?.entity ?? bodyOf(position, entities, held)
      if (!person.entity || !body) continue
      if (position.body) held.push({ title: foldName(position.title), body })
      const { title, status } = position
      const { sentence } = person as Mention
      const rule = position.body ? 'title-with-body' : 'title-of-known-body'
      facts.add({ type: 'HOLDS_POSITION', from: person.entity, to: body, properties: { title, ...(status && { status }) }, sentence, rule })
    }
}
