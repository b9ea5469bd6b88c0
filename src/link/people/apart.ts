/**
 * Two people of one name in one article. Extraction takes a name for one person; where the posts told beside two of its
 * mentions can't be held by one, they are two: `Trung tá Lê Văn Dũng, Đồn trưởng …; đồng chí Lê Văn Dũng, Chủ tịch UBND tỉnh`.
 */
import { foldName } from '../../text/fold.ts'
import { foldSpelling } from '../../text/spelling.ts'
import type { Entity, Record, Relation, Span } from '../../types.ts'
import { bodyTold } from '../bodies.ts'
import { scopeOf } from '../scope.ts'

interface Post {
  title: string
  body: string
  relation: Relation
}

const isExecutive = (body: string): boolean => /^(?:ủy ban nhân dân|hội đồng nhân dân|sở) /u.test(body)
const isMember = (title: string): boolean => /viên$|^(?:ủy viên|đại biểu)/u.test(title)

/**
 * Whether nobody holds both: posts of two provinces, commands of the army or police and offices of the state, a party
 * secretary and a deputy.
 */
const excludes = (a: Post, b: Post, moves: boolean): boolean => {
  if (isMember(a.title) || isMember(b.title)) return false
  const [one, other] = [scopeOf(a.body), scopeOf(b.body)]
  const isApart = (x: readonly string[], y: readonly string[]) =>
    x.length > 0 && y.length > 0 && !x.some(item => y.includes(item))
  if (!moves && !one.region && !other.region && isApart(one.today, other.today)) return true
  const inService = (career?: string) => career === 'army' || career === 'police'
  const isParty = (body: string) => /ủy /u.test(body) && !isExecutive(body)
  if (inService(one.career) && !isParty(a.body) && isExecutive(b.body)) return true
  if (inService(other.career) && !isParty(b.body) && isExecutive(a.body)) return true
  const deputy = (post: Post) => isExecutive(post.body) && post.title.startsWith('phó ')
  const head = (post: Post) =>
    post.title === 'bí thư' && /^(?:tỉnh|thành|huyện|thị|quận) ủy /u.test(post.body)
  return (head(a) && deputy(b)) || (head(b) && deputy(a))
}

/** The article tells of one who goes from post to post, maybe in another province. */
const MOVES =
  /(?:điều động|giữ chức|bổ nhiệm|phân công|chỉ định|luân chuyển|thôi làm|thôi giữ|từng là|nguyên là)/iu

/** How far a name is from a body; what stands after the body is another's: `…, Chánh án TAND tỉnh và Trần Thanh Phong`. */
const distance = (name: Span, body: Span, text: string): number => {
  if (name.end <= body.start) return body.start - name.end
  return / và |[,;]/u.test(text.slice(body.end, name.start)) ? Number.MAX_VALUE : name.start - body.end
}

/** The mention of the full name that a post's body stands nearest to, within the evidence. */
const nearest = (
  mentions: Span[],
  body: Entity | undefined,
  { evidence }: Relation,
  text: string,
): number => {
  const within = ({ start, end }: Span) => start >= evidence.start && end <= evidence.end
  let best = { at: -1, far: Number.POSITIVE_INFINITY }
  for (const [at, mention] of mentions.entries())
    for (const named of within(mention) ? (body?.mentions ?? []).filter(within) : [])
      if (distance(mention, named, text) < best.far) best = { at, far: distance(mention, named, text) }
  return best.at
}

/** For each mention of the full name the number of the person, from 0; undefined where all are one. */
const peopleOf = (entity: Entity, record: Record, full: Span[]): number[] | undefined => {
  const bodies = new Map(record.entities.map(other => [other.id, other]))
  const posts: Post[][] = full.map(() => [])
  for (const relation of record.relations) {
    if (relation.type !== 'HOLDS_POSITION' || relation.from !== entity.id) continue
    if (relation.properties.status === 'former') continue
    const body = bodies.get(relation.to)
    const title = foldSpelling(relation.properties.title ?? '')
    posts[nearest(full, body, relation, record.text)]?.push({
      title,
      body: body ? bodyTold(body, record) : '',
      relation,
    })
  }
  const moves = MOVES.test(record.text)
  const groups: Post[][] = []
  const numbers: number[] = []
  for (const own of posts) {
    const fits = groups.findIndex(group => !group.some(a => own.some(b => excludes(a, b, moves))))
    const last = numbers.at(-1) ?? 0
    const shares = groups.findIndex(group =>
      group.some(a => own.some(b => a.body === b.body && a.title === b.title)),
    )
    const number = !own.length ? last : shares >= 0 ? shares : fits >= 0 ? fits : groups.length
    groups[number] = [...(groups[number] ?? []), ...own]
    numbers.push(number)
  }
  return groups.length > 1 ? numbers : undefined
}

/** The record with such people apart: each with the mentions and statements that are nearest to its full names. */
export const namesakesApart = (record: Record): Record => {
  let entities = record.entities
  let relations = record.relations
  for (const entity of record.entities) {
    if (entity.type !== 'Person' || entity.mentions.length < 2) continue
    const isFull = ({ start, end }: Span) => foldName(record.text.slice(start, end)) === foldName(entity.name)
    const full = entity.mentions.filter(isFull)
    const numbers = full.length > 1 ? peopleOf(entity, record, full) : undefined
    if (!numbers) continue
    const whose = (span: Span): number => {
      const before = full.findLastIndex(({ start }) => start <= span.end)
      return numbers[Math.max(before, 0)] ?? 0
    }
    const idOf = (number: number) => (number ? `${entity.id}#${number}` : entity.id)
    const of = (relation: Relation): number => {
      const body = record.entities.find(({ id }) => id === relation.to)
      const at = nearest(full, body, relation, record.text)
      return (at >= 0 ? numbers[at] : undefined) ?? whose(relation.evidence)
    }
    entities = entities.flatMap(other =>
      other === entity
        ? [...new Set(numbers)].map(number => ({
            ...entity,
            id: idOf(number),
            // A rank is told once for the name; it is of the first.
            properties: number ? {} : entity.properties,
            mentions: entity.mentions.filter(span => whose(span) === number),
          }))
        : [other],
    )
    relations = relations.map(relation => ({
      ...relation,
      ...(relation.from === entity.id && { from: idOf(of(relation)) }),
    }))
  }
  return entities === record.entities ? record : { ...record, entities, relations }
}
