/**
 * Where a body works, as its name tells: `UBND huyện Mường La` is of a district of Sơn La, `Quân khu 2` of nine
 * provinces, `Bộ Y tế` of the country. Two posts of one career are mostly in one scope, those of namesakes mostly not.
 */
import { standingBody } from '../entities/standing.ts'
import { remembering } from '../text/fold.ts'
import { foldSpelling } from '../text/spelling.ts'
import { allUnits, type Unit } from '../vi/gazetteer.ts'
import { holdsWords, linkingWords } from './words.ts'

export interface Scope {
  /** How high: of the country, a province, a district or a commune; undefined where the name doesn't tell. */
  level?: 'country' | 'province' | 'district' | 'commune'
  /** Names of the province it is in; several where several units bear the name, or for a military region. */
  provinces: readonly string[]
  /** Codes of what those provinces are part of since July 2025. */
  today: readonly string[]
  /** The name of the unit below the province: `mường la`. */
  unit?: string
  /** `quân khu 2` */
  region?: string
  /** army, police, state: where careers are made; undefined for a company or a school. */
  career?: string
}

const LEVELS: [words: string[], level: NonNullable<Scope['level']>, units: string[]][] = [
  [['tỉnh', 'tỉnh ủy', 'tỉnh đoàn'], 'province', ['tỉnh', 'thành phố']],
  [['thành phố', 'thành ủy', 'thành đoàn'], 'province', ['thành phố']],
  [['huyện', 'huyện ủy', 'huyện đoàn'], 'district', ['huyện']],
  [['quận', 'quận ủy'], 'district', ['quận']],
  [['thị xã', 'thị ủy'], 'district', ['thị xã']],
  [['xã', 'đặc khu'], 'commune', ['xã', 'đặc khu']],
  [['phường'], 'commune', ['phường']],
  [['thị trấn'], 'commune', ['thị trấn']],
]
const LEVEL_WORDS = LEVELS.flatMap(([words, level, units]) =>
  words.map(word => ({ word: foldSpelling(word), level, units })),
).sort((a, b) => b.word.length - a.word.length)

const LAST_LEVEL = new RegExp(
  `(?:^|\\s)(${LEVEL_WORDS.map(({ word }) => word).join('|')})\\s+(?!(?:${LEVEL_WORDS.map(({ word }) => word).join('|')})\\s)`,
  'gu',
)

/** The last unit that a folded name tells with its level: `huyện mường la` of `ủy ban nhân dân huyện mường la`. */
const unitOf = (folded: string) => {
  const last = [...folded.matchAll(LAST_LEVEL)].at(-1)
  if (!last) return undefined
  const known = LEVEL_WORDS.find(({ word }) => word === last[1])
  const name = folded.slice(last.index + last[0].length).trim()
  return known && name ? { ...known, name } : undefined
}

const read = () => {
  const byName = new Map<string, Unit[]>()
  const parents = new Map<string, string>()
  const provinces = allUnits().filter(unit => unit.parent === undefined)
  for (const unit of allUnits()) {
    const key = foldSpelling(unit.name)
    byName.set(key, [...(byName.get(key) ?? []), unit])
    if (unit.parent) parents.set(unit.code, unit.parent)
  }
  const into = new Map(provinces.flatMap(({ code, into }) => (into ? [[code, into] as const] : [])))
  /** A province that alone became another only changed its name: `Thừa Thiên Huế`, `Huế`. */
  const newNames = new Map(
    provinces.flatMap(({ name, into, code }) => {
      const alone = into === code && provinces.filter(other => other.into === into).length === 1
      const now = provinces.find(other => other.code === into && !other.validTo)
      return alone && now ? [[foldSpelling(name), foldSpelling(now.name)] as const] : []
    }),
  )
  return {
    named: (folded: string): readonly Unit[] => byName.get(folded) ?? [],
    /** Up through the district, where there is one, to the province. */
    topOf: (code: string): string => {
      let top = code
      for (let parent = parents.get(top); parent && parent !== top; parent = parents.get(top)) top = parent
      return top
    },
    /** The province's name in the days of the unit: code 15 was Yên Bái and is Lào Cai. */
    nameOf: (code: string, { validFrom = '' }: Unit): string => {
      const bearers = provinces.filter(unit => unit.code === code)
      const then = bearers.find(unit => (validFrom < '2025-07' ? !unit.validFrom : !unit.validTo))
      return (then ?? bearers[0])?.name ?? code
    },
    renamed: (folded: string): string => newNames.get(folded) ?? folded,
    todayOf: (code: string): string => into.get(code) ?? code,
  }
}
let units: ReturnType<typeof read> | undefined
const gazetteer = () => {
  units ??= read()
  return units
}

const careerOf = (folded: string): string | undefined =>
  linkingWords().careers.find(({ words }) => words.some(word => holdsWords(folded, word)))?.name

/** A body with the province that tells which one it is: `ủy ban nhân dân huyện an lão (bình định)`. */
const IN_PROVINCE = /^(.+) \(([^)]+)\)$/u
const isIn = (unit: Unit, province: string): boolean =>
  foldSpelling(gazetteer().nameOf(gazetteer().topOf(unit.parent ?? unit.code), unit)) === province

/** The scope of a body, from its folded name, which may have its province in brackets. */
export const scopeOf: (told: string) => Scope = remembering(body => {
  const [, folded = body, province] = IN_PROVINCE.exec(body) ?? []
  const career = careerOf(folded)
  const region = [...linkingWords().regions.keys()].find(name => holdsWords(folded, name))
  const base = { ...(career && { career }), ...(region && { region }) }
  if (region) {
    const units = [...(linkingWords().regions.get(region) ?? [])].flatMap(name => [
      ...gazetteer().named(name),
    ])
    const all = units.filter(unit => unit.parent === undefined)
    return { ...base, ...codesOf(all) }
  }
  const told = unitOf(folded)
  if (told) {
    const units = gazetteer()
      .named(told.name)
      .filter(unit => told.units.includes(unit.level) && (!province || isIn(unit, province)))
    const top = units.filter(unit => unit.parent === undefined)
    // `thành phố Huế` before 2025 was a town of its province; as a body's seat the province is the better guess.
    const level = top.length || !units.length || told.level !== 'province' ? told.level : 'district'
    const unit = level === 'province' ? {} : { unit: told.name }
    return { ...base, level, ...unit, ...codesOf(top.length ? top : units) }
  }
  const provinces = tail(folded)
  if (provinces.length) return { ...base, level: 'province', ...codesOf(provinces) }
  const standing = standingBody(folded)
  const national = standing && standing.kind !== 'company' && standing.kind !== 'foreign'
  return { ...base, ...(national && { level: 'country' as const }), provinces: [], today: [] }
})

/** The province whose name a name ends in, without a level word: `công an sơn la`, `đà nẵng`. */
const tail = (folded: string): Unit[] => {
  const words = folded.split(' ')
  for (const length of [3, 2])
    if (words.length >= length) {
      const units = gazetteer()
        .named(words.slice(-length).join(' '))
        .filter(unit => unit.parent === undefined)
      if (units.length) return units
    }
  return []
}

const asSet = (codes: string[]): string[] => [...new Set(codes)].sort()

const codesOf = (units: readonly Unit[]): { provinces: string[]; today: string[] } => {
  const codes = units.map(unit => gazetteer().topOf(unit.parent ?? unit.code))
  const names = units.map((unit, i) => (unit.parent ? gazetteer().nameOf(codes[i] ?? '', unit) : unit.name))
  return {
    provinces: asSet(names.map(name => gazetteer().renamed(foldSpelling(name)))),
    today: asSet(codes.map(gazetteer().todayOf)),
  }
}
