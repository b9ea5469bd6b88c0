/**
 * The administrative units through time: what each was part of, what became of it, and which units are one.
 * A unit that is merged and keeps name and level is one through the merger: the tỉnh Lào Cai of 2024 (code 10) and that
 * of 2026 (code 15). One that changes either is another: huyện Tam Nông and xã Tam Nông, Yên Bái and Lào Cai.
 */
import { readFileSync } from 'node:fs'
import { shipped } from '../paths.ts'
import { foldName } from '../text/fold.ts'
import { allUnits, type Unit } from '../vi/gazetteer.ts'

/** How an old unit lies to one that came after: `within` it, it `contains` it, or each holds a part of the other. */
export type Extent = 'within' | 'contains' | 'overlaps'

export interface Succession {
  old: Unit
  next: Unit
  /** The first day of the new unit, ISO. */
  on: string
  extent: Extent
}

/** The day on which the districts ended and the communes of today began. */
const REFORM = '2025-07-01'

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/**
 * Was the unit there on some day of the period? A date may be a month or a year: 2025 has days before and after.
 * @param from an ISO date, as precise as is known
 */
export const isThere = (unit: Unit, from: string, to = from): boolean =>
  (!unit.validFrom || `${to}~` >= unit.validFrom) && (!unit.validTo || from <= unit.validTo)

/** Units in lists, by a text that each has. */
const grouped = (units: readonly Unit[], by: (unit: Unit) => string | undefined): Map<string, Unit[]> => {
  const groups = new Map<string, Unit[]>()
  for (const unit of units) {
    const name = by(unit)
    if (name === undefined) continue
    const group = groups.get(name)
    if (group) group.push(unit)
    else groups.set(name, [unit])
  }
  return groups
}

let coded: Map<string, Unit[]> | undefined
/** The units that have had this code. */
export const unitsCoded = (code: string): readonly Unit[] => {
  coded ??= grouped(allUnits(), unit => unit.code)
  return coded.get(code) ?? []
}

/** What a unit is directly part of; several where that one changed meanwhile. */
export const parentsOf = ({ parent, validFrom, validTo }: Unit): readonly Unit[] =>
  parent === undefined
    ? []
    : unitsCoded(parent).filter(unit => isThere(unit, validFrom ?? '0000', validTo ?? '9999'))

const codedOn = (code: string, day: string): Unit | undefined =>
  unitsCoded(code).find(unit => isThere(unit, day))

/** What the communes of today were made of, by new code. */
const readCommunes = (): [code: string, old: string[]][] =>
  readFileSync(shipped('seeds', 'communes-2025.txt'), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => {
      const [code = '', old = ''] = line.split('\t')
      return [code, old.split(' ')]
    })

const ofProvinces = (): Succession[] =>
  allUnits().flatMap(old => {
    if (old.parent !== undefined || !old.validTo) return []
    const on = dayAfter(old.validTo)
    const next = codedOn(old.into ?? old.code, on)
    return next && next !== old ? [{ old, next, on, extent: 'within' }] : []
  })

const ofCommunes = (): Succession[] => {
  const pairs = readCommunes().flatMap(([code, before]) => {
    const next = codedOn(code, REFORM)
    const olds = before.flatMap(one => codedOn(one, '2025-06-30') ?? [])
    return next ? olds.map(old => ({ old, next })) : []
  })
  const times = new Map<Unit, number>()
  for (const { old } of pairs) times.set(old, (times.get(old) ?? 0) + 1)
  return pairs.map(({ old, next }) => ({
    old,
    next,
    on: REFORM,
    extent: times.get(old) === 1 ? 'within' : 'overlaps',
  }))
}

/** A district became the communes that its own communes went into. */
const ofDistricts = (communes: readonly Succession[]): Succession[] => {
  const madeOf = new Map<Unit, Set<Unit | undefined>>()
  for (const { old, next } of communes) {
    const [district] = parentsOf(old)
    const districts = madeOf.get(next) ?? new Set()
    // Islands without communes are themselves told there.
    madeOf.set(next, districts.add(district?.parent === undefined ? undefined : district))
  }
  return [...madeOf].flatMap(([next, districts]) =>
    [...districts].flatMap(old =>
      old
        ? [
            {
              old,
              next,
              on: REFORM,
              extent: districts.size === 1 ? ('contains' as const) : ('overlaps' as const),
            },
          ]
        : [],
    ),
  )
}

let all: readonly Succession[] | undefined
/** Every unit that ended, with each that came after it. */
export const unitSuccessions = (): readonly Succession[] => {
  if (!all) {
    const communes = ofCommunes()
    all = [...ofProvinces(), ...communes, ...ofDistricts(communes)]
  }
  return all
}

const isHeir = ({ old, next }: Succession): boolean =>
  old.level === next.level && foldName(old.name) === foldName(next.name)

let heirs: Map<Unit, Unit> | undefined
/** The first form of a unit: what stands for it through all mergers in which it kept its name and level. */
export const firstOf = (unit: Unit): Unit => {
  if (!heirs) {
    heirs = new Map()
    for (const succession of unitSuccessions()) {
      const { old, next } = succession
      // Two communes of one name may have become one: the code tells which of them it is, else the lower one.
      if (isHeir(succession) && heirs.get(next)?.code !== next.code) {
        const other = heirs.get(next)
        heirs.set(next, other && old.code !== next.code && other.code < old.code ? other : old)
      }
    }
  }
  const before = heirs.get(unit)
  return before ? firstOf(before) : unit
}

/** Is one of the two the other, under whatever code? */
export const isOne = (a: Unit, b: Unit): boolean => firstOf(a) === firstOf(b)

let afterwards: Map<Unit, Succession[]> | undefined
/** What a unit lies in whole since it ended, and what it is itself under another code, as of a day. */
const since = (unit: Unit, day: string): Unit[] => {
  if (!afterwards) {
    afterwards = new Map()
    for (const succession of unitSuccessions())
      if (succession.extent === 'within' || isHeir(succession))
        afterwards.set(succession.old, [...(afterwards.get(succession.old) ?? []), succession])
  }
  return (afterwards.get(unit) ?? []).flatMap(({ next, on }) => (on <= `${day}~` ? next : []))
}

const known = new Map<string, ReadonlySet<Unit>>()
let changes: Set<string> | undefined

/**
 * All that a unit lies in and has lain in until a day, each in its first form. On 2025-08-01 huyện Văn Yên: tỉnh Yên
 * Bái, and so Lào Cai; a year before only Yên Bái, so that the huyện Châu Thành of Đồng Tháp is not that of Tiền Giang.
 * @param day an ISO date, as precise as is known; today without it
 */
export const around = (unit: Unit, day = '9999'): ReadonlySet<Unit> => {
  const first = firstOf(unit)
  changes ??= new Set(unitSuccessions().map(({ on }) => on))
  const state = [...changes].filter(on => on <= `${day}~`).length
  const key = `${state} ${first.code} ${first.validFrom}`
  const before = known.get(key)
  if (before) return before
  const found = new Set<Unit>()
  const visit = (one: Unit) => {
    for (const above of [...parentsOf(one), ...since(one, day)]) {
      if (found.has(firstOf(above)) && firstOf(above) !== first) continue
      found.add(firstOf(above))
      visit(above)
    }
  }
  visit(first)
  found.delete(first)
  known.set(key, found)
  return found
}
