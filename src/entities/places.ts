/**
 * Places of an article: which mentions name the same place, and its full name, level and code.
 * `tỉnh Điện Biên` and `Điện Biên` are one; `TP Nam Định` and `tỉnh Nam Định` are two.
 */
import { foldName } from '../text/fold.ts'
import { writtenOut } from '../text/spelling.ts'
import type { Edge } from '../vi/chart.ts'
import { parentsOf, type Unit, unitsNamed } from '../vi/gazetteer.ts'
import { type DraftEntity, link, type Mention } from './mention.ts'

/** The level word that a place's mention begins with, in one spelling (`TP.` → `thành phố`), and the name after it. */
export const levelAndName = (mention: Mention): { level?: string; name: string } => {
  const { chart } = mention.sentence
  const head = (chart.edges[mention.first] as Edge[]).find(
    e => e.label === 'PlaceHead' && e.end < mention.last,
  )
  // `Bến Tre` is no wharf, `Chợ Mới` no market.
  if (!head || unitsNamed(mention.text).length > 0) return { name: mention.text }
  const written = chart.text(mention.first, head.end).replace(/\.$/, '')
  return { level: writtenOut(written).toLowerCase(), name: chart.text(head.end, mention.last) }
}

/** Do two names stand in one list that begins with `các` or a number? */
const isNextInList = (a: Mention, b: Mention): boolean => {
  const { terms } = a.sentence.chart
  if (a.sentence !== b.sentence || b.first - a.last !== 1) return false
  let start = a.first
  while (start > 0 && /^(?:,|và|\p{Lu})/u.test(terms[start - 1]?.text ?? '') && a.first - start < 20) start--
  const listed = [terms[a.first - 1], terms[start - 1], terms[start - 2]].some(t =>
    /^(?:các|hai|ba|bốn|năm)$/.test(t?.normal ?? ''),
  )
  return listed && [',', 'và'].includes(terms[a.last]?.normal ?? '')
}

/** `đường` of `đường Võ Nguyên Giáp`. */
const siteHead = ({ sentence: { chart }, first, last }: Mention): string | undefined => {
  const head = (chart.edges[first] as Edge[]).find(e => e.label === 'SiteHead' && e.end < last)
  return head && chart.text(first, head.end).toLowerCase()
}

/** Was the unit there on that day (ISO; today's units where no day is known)? */
const isValid = (unit: Unit, day: string | undefined) =>
  (!unit.validFrom || (day ?? '9999') >= unit.validFrom) && (!unit.validTo || (day ?? '0000') <= unit.validTo)

/** The unit that a name means: the only one of that name and level, at the article's time where it tells. */
const unitOf = (name: string, level: string | undefined, day: string | undefined): Unit | undefined => {
  const fitting = unitsNamed(name).filter(unit => (level ? unit.level === level : !unit.parent))
  const then = day ? fitting.filter(unit => isValid(unit, day)) : fitting
  const codes = new Set(then.map(unit => unit.code))
  return codes.size === 1 ? then[0] : undefined
}

/** Levels of which one district has one of a name, and another district another. */
export const COMMUNES = new Set(['xã', 'phường', 'thị trấn'])
export const DISTRICTS = new Set(['huyện', 'quận', 'thị xã', 'thành phố'])
const OF = new Set([',', '(', 'thuộc', 'của', '-', '–'])

interface Read {
  mention: Mention
  level?: string
  name: string
  /** The district that is told right after it, where it is a commune. */
  district?: string | undefined
  /** That, or the one named before it that has a commune of that name. */
  near?: string | undefined
}

/** `xã Tam Hợp, huyện Quỳ Hợp`, `xã Tam Hợp của huyện Tương Dương`. */
const districtAfter = ({ mention, level }: Read, next: Read | undefined): string | undefined => {
  const isTold =
    COMMUNES.has(level ?? '') &&
    next?.mention.sentence === mention.sentence &&
    next.mention.first === mention.last + 1 &&
    OF.has(mention.sentence.chart.terms[mention.last]?.normal ?? '')
  if (!isTold) return undefined
  const isDistrict =
    DISTRICTS.has(next.level ?? '') || unitsNamed(next.name).some(unit => DISTRICTS.has(unit.level))
  return isDistrict ? foldName(next.name) : undefined
}

/** The commune of that name and level that is, or was, in the district (folded). */
const communeIn = ({ name, level }: Read, district: string): Unit | undefined =>
  unitsNamed(name).find(
    unit => unit.level === level && parentsOf(unit).some(parent => foldName(parent.name) === district),
  )

/** How many places back a district is looked for, so that no text is slow. */
const FAR = 50

/** The district that was named last before a commune in its paragraph, if that has one of that name. */
const districtBefore = (read: readonly Read[], at: number): string | undefined => {
  const place = read[at] as Read
  if (!COMMUNES.has(place.level ?? '')) return undefined
  const { paragraph } = place.mention.sentence
  for (let i = at - 1; i >= at - FAR && read[i]?.mention.sentence.paragraph === paragraph; i--) {
    const { level, name } = read[i] as Read
    const district = foldName(name)
    if (DISTRICTS.has(level ?? '')) return communeIn(place, district) && district
  }
  return undefined
}

/** `cửa khẩu quốc tế Hữu Nghị` is the `cửa khẩu Hữu Nghị`. */
const nameKey = (name: string): string =>
  foldName(name).replace(/^cửa khẩu (?:quốc tế|chính|quốc gia|phụ) /u, 'cửa khẩu ')

/** Joins the mentions of places to entities. `day`: when the article was published. */
export const resolvePlaces = (mentions: readonly Mention[], day: string | undefined): DraftEntity[] => {
  const entities: DraftEntity[] = []
  const byName = new Map<string, DraftEntity[]>()
  /** The district that is told of a commune, where one is. */
  const districts = new Map<DraftEntity, string>()
  const read: Read[] = mentions.map(mention => ({
    mention,
    ...levelAndName(mention),
  }))
  // `các huyện Mường Nhé, Nậm Pồ và Tủa Chùa`: the level word is told once.
  for (const [i, place] of read.entries()) {
    const before = read[i - 1]
    if (!place.level && before?.level && isNextInList(before.mention, place.mention))
      place.level = before.level
  }
  for (const [i, place] of read.entries()) {
    place.district = districtAfter(place, read[i + 1])
    place.near = place.district ?? districtBefore(read, i)
  }
  // Those with a level word first, so that the bare ones find them.
  for (const place of [...read.filter(r => r.level), ...read.filter(r => !r.level)]) {
    const { mention, level, name, district, near } = place
    const key = nameKey(name)
    const known = byName.get(key) ?? []
    const unit = (near ? communeIn(place, near) : undefined) ?? unitOf(name, level, day)
    const ofLevel = known.filter(e => e.properties.level === level)
    // Two communes of one name: that of the district told here, else the one named last in the paragraph.
    const same = level
      ? district
        ? (ofLevel.find(e => districts.get(e) === district) ?? ofLevel.find(e => !districts.has(e)))
        : (ofLevel.find(e => near && districts.get(e) === near) ??
          ofLevel.findLast(e => e.mentions.at(-1)?.sentence.paragraph === mention.sentence.paragraph) ??
          ofLevel[0])
      : (known.find(e => isHighest(e, known)) ?? known[0])
    if (same) {
      link(mention, same)
      same.aliases.add(mention.text)
      if (near && !districts.has(same)) districts.set(same, near)
      continue
    }
    const entity: DraftEntity = {
      type: 'Place',
      name: mention.text,
      aliases: new Set(),
      properties: {},
      mentions: [],
    }
    const ownLevel = level ?? unit?.level ?? mention.kind ?? siteHead(mention)
    if (ownLevel) entity.properties.level = ownLevel
    if (unit) entity.properties.code = unit.code
    if (!level && unit) entity.aliases.add(`${unit.level} ${unit.name}`)
    byName.set(key, [...known, entity])
    entities.push(entity)
    link(mention, entity)
    if (near) districts.set(entity, near)
  }
  return entities
}

const RANKS = ['nước', 'tỉnh', 'thành phố', 'thị xã', 'huyện', 'quận', 'thị trấn', 'phường', 'xã']
const height = (entity: DraftEntity) => {
  const at = RANKS.indexOf(entity.properties.level ?? '')
  return at < 0 ? RANKS.length : at
}
/** A bare name means the highest unit of that name: `Điện Biên` the province, not the district. */
const isHighest = (entity: DraftEntity, all: readonly DraftEntity[]) =>
  all.every(other => height(entity) <= height(other))
