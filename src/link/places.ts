/**
 * Which administrative unit each place of a record is, in the state of the article's date. A name that several units
 * have is decided by what the record says of it (`huyện Châu Thành, tỉnh Đồng Tháp`), then by the other places that it
 * names. What can't be decided stays a name. Nothing here looks at another article.
 */
import type { Entity, Record } from '../types.ts'
import { type Unit, unitsNamed } from '../vi/gazetteer.ts'
import { type PlaceName, readPlaceName } from './place-names.ts'
import { around, firstOf, isOne, isThere, unitsCoded } from './units.ts'

export interface Place {
  /** What tells it apart from other places. */
  key: readonly string[]
  /** Its usual name, where one is known: `thành phố Hồ Chí Minh` for `TP.HCM`, `Lào` for `CHDCND Lào`. */
  name?: string
  /** Where it is bound: the unit as it was at the article's date. */
  unit?: Unit
}

/** What tells a unit apart, in all its forms. */
export const unitKey = (unit: Unit): readonly string[] => {
  const { code, validFrom } = firstOf(unit)
  return ['unit', code, validFrom ?? '']
}

interface Draft extends PlaceName {
  /** The units that it may be; none in the end where it can't be told. */
  units: readonly Unit[]
  unit?: Unit | undefined
  /** The places that the record says it lies in. */
  above: Draft[]
  code?: string | undefined
  /** The article's date. */
  day: string | undefined
}

const PROVINCES = new Set(['tỉnh', 'thành phố'])
const CITIES = new Set(['thành phố', 'thị xã'])
/** Places of which there are many of one name, in as many provinces: `đường Trần Phú`, `thôn 3`. */
const LOCAL = new Set(
  'thành phố,huyện,quận,thị xã,thị trấn,xã,phường,bản,thôn,làng,xóm,ấp,buôn,bon,khóm,khu phố,tổ dân phố,đường,phố'.split(
    ',',
  ),
)

/** Named by what they belong to: `Sân vận động tỉnh`, `Nhà tang lễ thành phố`. */
const LOCAL_END = / (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)$/

const isProvince = (unit: Unit): boolean => unit.parent === undefined
const isDistrict = (unit: Unit): boolean => unit.parent?.length === 2 && unit.code.length === 3

/** Each unit once, in the form that fits the day best. */
const distinct = (units: readonly Unit[]): Unit[] =>
  units.filter((unit, i) => !units.slice(0, i).some(other => isOne(unit, other)))

/** The units of that name that were there on the day; of those that were not, all: news speaks of what was and will be. */
const fitting = ({ level, bare, isForeign, code, day }: Draft): Unit[] => {
  const named = isForeign && !level ? [] : unitsNamed(bare)
  const byLevel = level ? named.filter(unit => unit.level === level) : named
  // A spelling that the seed lacks, with the code that a record gives.
  const ofLevel = byLevel.length || !code ? byLevel : unitsCoded(code)
  const there = day ? ofLevel.filter(unit => isThere(unit, day)) : ofLevel
  // Without a day the latest form, which the seed has last.
  const units = distinct([...(there.length ? there : level ? ofLevel : [])].reverse())
  const given = code ? units.filter(unit => unitsCoded(code).some(one => isOne(one, unit))) : []
  return given.length ? given : units
}

/** Is one of them the unit, or does it lie in one of them? */
const liesIn = (unit: Unit, places: Iterable<Unit>, day: string | undefined): boolean => {
  const surroundings = around(unit, day)
  for (const place of places) if (surroundings.has(firstOf(place))) return true
  return false
}

/** Can it lie in a place that is this? A place that is no unit of Vietnam can't hold one; Vietnam and regions hold all. */
const canLieIn = (unit: Unit, { unit: place, units, level, isForeign, day }: Draft): boolean => {
  if (place) return liesIn(unit, [place], day)
  return !isForeign && (units.length > 0 || !PROVINCES.has(level))
}

/** The name of a province is enough, whatever is said of it: `tại tỉnh Lào Cai và tỉnh Vân Nam (Trung Quốc)`. */
const provinceNamed = ({ level, units }: Draft): Unit | undefined => {
  const [province, other] = !level || PROVINCES.has(level) ? units.filter(isProvince) : []
  return other ? undefined : province
}

/** The one unit that is left where what the record tells rules out the others. */
const decide = (draft: Draft, drafts: readonly Draft[]): Unit | undefined => {
  const bound = drafts.flatMap(({ unit }) => unit ?? [])
  const inside = drafts.flatMap(({ above, unit }) => (unit && above.includes(draft) ? [unit] : []))
  const possible = draft.units.filter(
    unit =>
      draft.above.every(place => canLieIn(unit, place)) &&
      inside.every(place => liesIn(place, [unit], draft.day)),
  )
  const isTold = inside.length > 0 || draft.above.some(place => place.unit)
  // A bare name is that of the highest unit: `Hạ Long` the city, not the xã.
  const districts = possible.filter(isDistrict)
  const tier = draft.level || isTold ? possible : districts
  const near = (places: readonly Unit[]) => tier.filter(unit => liesIn(unit, places, draft.day))
  const inDistricts = near(bound.filter(isDistrict))
  const inProvinces = near(bound.flatMap(unit => [unit, ...around(unit, draft.day)]).filter(isProvince))
  const [only] = tier
  if (tier.length === 1 && only) {
    if (isTold || inProvinces.length) return only
    // Names of cities and districts are known in the whole country; those of communes come again and again.
    if (CITIES.has(only.level) || (draft.level && (isDistrict(only) || !bound.some(isProvince)))) return only
    return undefined
  }
  for (const [one, other] of [inDistricts, inProvinces]) if (one && !other) return one
  return undefined
}

/** Hà Nội, which most news of the country names. */
const CAPITAL = '01'

/** The province that a place lies in as the record tells, else the only one that the record names. */
const provinceOf = (draft: Draft, drafts: readonly Draft[]): Unit | undefined => {
  const told = draft.above.flatMap(({ unit }) => unit ?? [])
  const units = told.length ? told : drafts.flatMap(({ unit }) => unit ?? [])
  const provinces = [...new Set(units.flatMap(unit => [firstOf(unit), ...around(unit, draft.day)]))].filter(
    isProvince,
  )
  const [only, another] = provinces.length > 1 ? provinces.filter(unit => unit.code !== CAPITAL) : provinces
  return another ? undefined : only
}

const keyOf = (draft: Draft, name: string, drafts: readonly Draft[]): readonly string[] => {
  const { unit, code, level, bare, isForeign } = draft
  if (unit) return unitKey(unit)
  if (code && !unitsCoded(code).length) return ['code', code]
  // `tỉnh Vân Nam` and `Vân Nam`; but `huyện Luông Nậm Thà` is not the tỉnh of that name.
  const own = level === 'nước' || (isForeign && level === 'tỉnh') ? '' : level
  const isLocal = !isForeign && (LOCAL.has(level) || LOCAL_END.test(bare))
  const province = isLocal ? provinceOf(draft, drafts) : undefined
  return ['name', own, bare || name, ...(province ? unitKey(province) : [])]
}

/** All above it, as the record says step by step; a record may say in a circle. */
const linkUp = (drafts: ReadonlyMap<string, Draft>, relations: Record['relations']): void => {
  const direct = new Map<Draft, Draft[]>()
  for (const { type, from, to } of relations) {
    const [inner, outer] = [drafts.get(from), drafts.get(to)]
    if (type === 'LOCATED_IN' && inner && outer && inner !== outer)
      direct.set(inner, [...(direct.get(inner) ?? []), outer])
  }
  const above = (draft: Draft, found: Set<Draft>): Set<Draft> => {
    for (const outer of direct.get(draft) ?? []) if (!found.has(outer)) above(outer, found.add(outer))
    return found
  }
  for (const draft of drafts.values()) draft.above = [...above(draft, new Set())].filter(one => one !== draft)
}

const resolve = ({ entities, relations, published }: Record): Map<string, Place> => {
  const drafts = new Map<string, Draft>()
  const places = entities.filter(({ type }) => type === 'Place')
  for (const place of places) {
    const draft: Draft = {
      ...readPlaceName(place),
      code: place.properties.code,
      day: published,
      units: [],
      above: [],
    }
    drafts.set(place.id, { ...draft, units: fitting(draft) })
  }
  linkUp(drafts, relations)
  const all = [...drafts.values()]
  for (const draft of all) draft.unit = provinceNamed(draft)
  // Each round knows what the rounds before it decided, so the order of the places does not matter.
  for (let changed = true; changed; ) {
    const decided = all.map(draft => draft.unit ?? decide(draft, all))
    changed = decided.some((unit, i) => unit !== all[i]?.unit)
    for (const [i, draft] of all.entries()) draft.unit = decided[i]
  }
  return new Map(
    places.map(({ id, name }) => {
      const draft = drafts.get(id) as Draft
      const { unit, usual: written } = draft
      const usual = unit ? `${unit.level} ${unit.name}` : written
      return [id, { key: keyOf(draft, name, all), ...(usual && { name: usual }), ...(unit && { unit }) }]
    }),
  )
}

const resolved = new WeakMap<Record, Map<string, Place>>()
/** What a place of a record is. */
export const placeOf = ({ id }: Entity, record: Record): Place => {
  let places = resolved.get(record)
  if (!places) {
    places = resolve(record)
    resolved.set(record, places)
  }
  return places.get(id) as Place
}
