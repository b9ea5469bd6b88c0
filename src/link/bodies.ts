/** When two names are one body: `Bộ CHQS tỉnh Sơn La`, `Bộ Chỉ huy quân sự Sơn La`; never `huyện Điện Biên`, `… Điện Biên Đông`. */
import { standingBody } from '../entities/standing.ts'
import { foldName, remembering } from '../text/fold.ts'
import { foldSpelling } from '../text/spelling.ts'
import type { Entity, Record } from '../types.ts'
import { parentsOf, type Unit, unitsNamed } from '../vi/gazetteer.ts'
import { placeOf, unitKey } from './places.ts'
import { firstOf, isOne } from './units.ts'
import { linkingWords } from './words.ts'

/** Abbreviations told after what they stand for: `Bộ Chỉ huy quân sự (CHQS) tỉnh Hà Tĩnh`. */
const IN_BRACKETS = /\s*\(\p{Lu}[\p{Lu}&.-]*\)/gu

/** `Tập đoàn THACO` is also told as `THACO`; a name of capitals is one company's, whatever it calls itself. */
const BRAND = /^(?:(?:[Cc]ông ty|[Cc]ổ phần|CP|TNHH|[Tt]ập đoàn)\s+)+(?=\p{Lu}{3,}$)/u

/** A province's name with its level, all else as it is: `đà nẵng` → `thành phố đà nẵng`. */
const levelTold = (name: string): string => {
  const province = unitsNamed(name).find(unit => !unit.parent)
  return province ? `${province.level} ${name}` : name
}

/** The name of a body in one spelling. A standing body has its full name: `BQP` → `bộ quốc phòng`. */
export const bodyName: (name: string) => string = remembering(name => {
  const short = name.replace(IN_BRACKETS, '').replace(BRAND, '')
  const standing = standingBody(name) ?? standingBody(short) ?? standingBody(name.replace(/ Việt Nam$/u, ''))
  let folded = foldSpelling(standing?.name ?? short)
  for (const [one, other] of linkingWords().bodySpellings)
    folded = ` ${folded} `.replace(` ${one} `, ` ${other} `).trim()
  for (const head of linkingWords().provincial)
    if (folded.startsWith(`${head} `)) folded = folded.replace(/ (?:tỉnh|thành phố) (?=\S+ \S)/u, ' ')
  for (const head of linkingWords().leveled)
    if (folded.startsWith(`${head} `)) folded = `${head} ${levelTold(folded.slice(head.length + 1))}`
  return folded || foldName(name) || name
})

/**
 * The country that a body of the army is of, where the record says that it isn't Vietnam: `Quân khu 4` of Laos has the
 * name of one of ours.
 */
const abroad = (entity: Entity, record: Record): string => {
  if (!/^(?:quân|sư đoàn|trung đoàn|lữ đoàn|bộ|học viện)/u.test(foldName(entity.name))) return ''
  const countries = record.relations
    .filter(({ type, from }) => from === entity.id && (type === 'LOCATED_IN' || type === 'PART_OF'))
    .flatMap(({ to }) => record.entities.filter(({ id }) => id === to))
    .flatMap(({ name }) => COUNTRIES.filter(country => foldName(name).endsWith(country)))
  return [...new Set(countries)].sort().join(' ')
}

/** Neighbours, whose armies the news of the border tells of; others are told with their country in the name. */
const COUNTRIES = ['lào', 'campuchia', 'trung quốc', 'thái lan']

/**
 * The unit that a body's name ends in, where several units have that level and name and the record tells which one it
 * is: `UBND huyện An Lão` of Bình Định or of Hải Phòng.
 */
const unitOf = (entity: Entity, record: Record): Unit | undefined => {
  const name = foldName(entity.name)
  for (const { type, from, to } of record.relations) {
    if (type !== 'LOCATED_IN' || from !== entity.id) continue
    const place = record.entities.find(({ id }) => id === to)
    const unit = place?.type === 'Place' ? placeOf(place, record).unit : undefined
    if (!unit?.parent || !name.endsWith(foldName(unit.name))) continue
    const alike = unitsNamed(unit.name).filter(other => other.level === unit.level)
    if (alike.some(other => !isOne(other, unit))) return unit
  }
  return undefined
}

const provinceOf = (unit: Unit): Unit => {
  const [above] = parentsOf(unit)
  return above ? provinceOf(above) : unit
}

/** What tells a body from all others. */
export const bodyKey = (entity: Entity, record: Record): string[] => {
  const unit = unitOf(entity, record)
  return [bodyName(entity.name), abroad(entity, record), ...(unit ? unitKey(unit) : [])]
}

/** The name of a body with its province in brackets, where the name alone may be that of several. */
export const bodyTold = (entity: Entity, record: Record): string => {
  const unit = unitOf(entity, record)
  return bodyName(entity.name) + (unit ? ` (${foldSpelling(provinceOf(firstOf(unit)).name)})` : '')
}
