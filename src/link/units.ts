/**
 * The administrative units through time: what each was part of, what became of it, and which units are one.
 * A unit that is merged and keeps name and level is one through the merger: the tỉnh Lào Cai of 2024 (code 10) and that
 * of 2026 (code 15). One that changes either is another: huyện Tam Nông and xã Tam Nông, Yên Bái and Lào Cai.
 */
import { readFileSync } from 'node:fs'
import { shipped } from '../paths.ts'
import { foldName } from '../text/fold.ts'
import { allUnits, isThere, parentsOf, type Unit, unitsCoded } from '../vi/gazetteer.ts'

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
const LAST_DAY = '2025-06-30'

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** Adds to the list that a map has for a key. */
export const addTo = <K, V>(lists: Map<K, V[]>, key: K, value: V): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

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
  const found: Succession[] = []
  const first = new Map<string, Succession>()
  for (const [code, before] of readCommunes()) {
    const next = codedOn(code, REFORM)
    for (const one of before) {
      const old = codedOn(one, LAST_DAY)
      if (!old || !next) continue
      const other = first.get(one)
      if (other) other.extent = 'overlaps'
      const succession: Succession = { old, next, on: REFORM, extent: other ? 'overlaps' : 'within' }
      if (!other) first.set(one, succession)
      found.push(succession)
    }
  }
  return found
}

/** A district became the communes that its own communes went into. `communes`: those of one new one together. */
const ofDistricts = (communes: readonly Succession[]): Succession[] => {
  const found: Succession[] = []
  let next: Unit | undefined
  let codes: string[] = []
  const put = () => {
    const extent = codes.length === 1 ? 'contains' : 'overlaps'
    for (const code of codes) {
      const [old] = unitsCoded(code)
      // Islands without communes lie in a province, and are themselves told as what became a commune.
      if (old?.parent !== undefined && next) found.push({ old, next, on: REFORM, extent })
    }
  }
  for (const { old, next: one } of communes) {
    if (one !== next) {
      put()
      codes = []
      next = one
    }
    if (old.parent !== undefined && !codes.includes(old.parent)) codes.push(old.parent)
  }
  put()
  return found
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
      if (succession.extent === 'within' || isHeir(succession)) addTo(afterwards, succession.old, succession)
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
