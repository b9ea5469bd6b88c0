/**
 * The administrative units of Vietnam, before and since July 2025 (`seeds/places.ndjson`), and their names as words
 * of the lexicon: `#Province` for names that a reader knows without a level word, `#Unit` for the others.
 */
import { readFileSync } from 'node:fs'
import { shipped } from '../paths.ts'
import { foldName } from '../text/fold.ts'
import type { Lexicon } from './lexicon.ts'
import { SYLLABLE, syllableOf } from './syllable.ts'

export interface Unit {
  code: string
  name: string
  /** `tỉnh`, `thành phố`, `huyện`, `xã` … */
  level: string
  /** The code of the unit that it is part of. */
  parent?: string
  /** ISO dates between which the unit is as told here; left out where the seed knows no end. */
  validFrom?: string
  validTo?: string
  /** Of a province that is gone: the code of the one that it became part of. */
  into?: string
}

let units: Unit[] | undefined
/** All units of the seed, in its order; one that kept its code and changed its name or parent stands there twice. */
export const allUnits = (): readonly Unit[] => {
  units ??= readFileSync(shipped('seeds', 'places.ndjson'), 'utf8')
    .split('\n')
    .filter(line => line)
    .map(line => JSON.parse(line) as Unit)
  return units
}

const isProvince = (unit: Unit) => unit.parent === undefined

/** `Đăk Glei`, `Đắc Lắc`: other spellings of one word in names of the Central Highlands; `TP.HCM`. */
const spelt = (key: string): string =>
  key
    .replace(/^hcm$/u, 'hồ chí minh')
    .replace(/^(?:đăk|đắc|dak) /u, 'đắk ')
    .replace(/ (?:lăk|lắc|lak)$/u, ' lắk')

let byName: Map<string, Unit[]> | undefined
/** The units of that name, with or without a level word, in the order of the seed. */
export const unitsNamed = (name: string): readonly Unit[] => {
  if (!byName) {
    byName = new Map()
    for (const unit of allUnits()) {
      const key = spelt(foldName(unit.name))
      byName.set(key, [...(byName.get(key) ?? []), unit])
    }
  }
  return byName.get(spelt(foldName(name))) ?? []
}

let byCode: Map<string, Unit[]> | undefined
/** The units that have had this code: 52 was Bình Định and is Gia Lai. */
export const unitsCoded = (code: string): readonly Unit[] => {
  if (!byCode) {
    byCode = new Map()
    for (const unit of allUnits()) byCode.set(unit.code, [...(byCode.get(unit.code) ?? []), unit])
  }
  return byCode.get(code) ?? []
}

/**
 * Was the unit there on some day of the period? A date may be a month or a year: 2025 has days before and after.
 * @param from an ISO date, as precise as is known
 */
export const isThere = (unit: Unit, from: string, to = from): boolean =>
  (!unit.validFrom || `${to}~` >= unit.validFrom) && (!unit.validTo || from <= unit.validTo)

/** What a unit is directly part of; several where that one changed meanwhile. */
export const parentsOf = ({ parent, validFrom, validTo }: Unit): readonly Unit[] =>
  parent === undefined
    ? []
    : unitsCoded(parent).filter(unit => isThere(unit, validFrom ?? '0000', validTo ?? '9999'))

/** `Phan`, but not `Pleiku`. */
const isBareSyllable = (unit: Unit): boolean =>
  !isProvince(unit) && !unit.name.includes(' ') && syllableOf(foldName(unit.name)) !== SYLLABLE.Foreign

/**
 * Adds the names of the units to a lexicon. Names that are numbers (`Phường 5`) or that one syllable is (xã `Phan`) say
 * nothing alone and stay out.
 */
export const addUnits = (lexicon: Lexicon): void => {
  const seen = new Set<string>()
  for (const unit of allUnits()) {
    const name = `${isProvince(unit) ? 'Province' : 'Unit'} ${unit.name}`
    if (seen.has(name) || /^\d/.test(unit.name) || isBareSyllable(unit)) continue
    seen.add(name)
    lexicon.add(isProvince(unit) ? 'Province' : 'Unit', unit.name)
    if (unit.name.startsWith('Đắk ')) lexicon.add('Unit', unit.name.replace('Đắk', 'Đăk'))
  }
}
