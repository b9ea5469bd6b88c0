/**
 * Which administrative unit each place of a record is, in the state of the article's date. A name that several units
 * have is decided by what the record says of it (`huyện Châu Thành, tỉnh Đồng Tháp`), then by the other places that it
 * names. What can't be decided stays a name. Nothing here looks at another article.
 */
import type { Entity, Record } from '../types.ts'
import { isThere, type Unit, unitsCoded, unitsNamed } from '../vi/gazetteer.ts'
import { type PlaceName, readPlaceName } from './place-names.ts'
import { addTo, around, firstOf, isOne } from './units.ts'

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
  // `Bình Định` without a level word is the province also when it is gone; else it would be the phường of today.
  const isMeant = (unit: Unit) => !day || isThere(unit, day) || (!level && isProvince(unit))
  const there = ofLevel.filter(isMeant)
  // Without a day the latest form, which the seed has last.
  const units = distinct([...(there.length ? there : level ? ofLevel : [])].reverse())
  const given = code ? units.filter(unit => unitsCoded(code).some(one => isOne(one, unit))) : []
  return given.length ? given : units
}

const liesIn = (unit: Unit, place: Unit, day: string | undefined): boolean =>
  around(unit, day).has(firstOf(place))

/** What the places of a record that are decided say of the others. */
interface Context {
  /** Districts and provinces that it names or that others lie in, each in its first form. */
  districts: Set<Unit>
  provinces: Set<Unit>
  /** By a place, what the record says lies in it. */
  inside: Map<Draft, Unit[]>
}

const contextOf = (drafts: readonly Draft[]): Context => {
  const context: Context = { districts: new Set(), provinces: new Set(), inside: new Map() }
  for (const { unit, above, day } of drafts) {
    if (!unit) continue
    if (isDistrict(unit)) context.districts.add(firstOf(unit))
    for (const one of [firstOf(unit), ...around(unit, day)]) if (isProvince(one)) context.provinces.add(one)
    for (const place of above) addTo(context.inside, place, unit)
  }
  return context
}

/** Can it lie in a place that is this? A place that is no unit of Vietnam can't hold one; Vietnam and regions hold all. */
const canLieIn = (unit: Unit, { unit: place, units, level, isForeign, day }: Draft): boolean => {
  if (place) return liesIn(unit, place, day)
  return !isForeign && (units.length > 0 || !PROVINCES.has(level))
}

/** The name of a province is enough, whatever is said of it: `tại tỉnh Lào Cai và tỉnh Vân Nam (Trung Quốc)`. */
const provinceNamed = ({ level, units }: Draft): Unit | undefined => {
  const [province, other] = !level || PROVINCES.has(level) ? units.filter(isProvince) : []
  return other ? undefined : province
}

/** The one unit that is left where what the record tells rules out the others. */
const decide = (draft: Draft, { districts, provinces, inside }: Context): Unit | undefined => {
  const { day, level, above, units } = draft
  const within = inside.get(draft) ?? []
  const possible = units.filter(
    unit => above.every(place => canLieIn(unit, place)) && within.every(place => liesIn(place, unit, day)),
  )
  const isTold = within.length > 0 || above.some(place => place.unit)
  // A bare name is that of the highest unit: `Hạ Long` the city, not the xã.
  const tier = level || isTold ? possible : possible.filter(isDistrict)
  const near = (places: Set<Unit>) => tier.filter(unit => [...around(unit, day)].some(one => places.has(one)))
  const [inDistricts, inProvinces] = [near(districts), near(provinces)]
  const [only] = tier
  if (tier.length === 1 && only) {
    if (isTold || inProvinces.length) return only
    // Names of cities and districts are known in the whole country; those of communes come again and again.
    if (CITIES.has(only.level) || (level && (isDistrict(only) || !provinces.size))) return only
    return undefined
  }
  for (const [one, other] of [inDistricts, inProvinces]) if (one && !other) return one
  return undefined
}

/** Hà Nội, which most news of the country names. */
const CAPITAL = '01'

/** The province that a place lies in as the record tells, else the only one that the record names. */
const provinceOf = ({ above, day }: Draft, named: ReadonlySet<Unit>): Unit | undefined => {
  const told = above.flatMap(({ unit }) => (unit ? [firstOf(unit), ...around(unit, day)] : []))
  const provinces = told.length ? [...new Set(told)].filter(isProvince) : [...named]
  const [only, another] = provinces.length > 1 ? provinces.filter(unit => unit.code !== CAPITAL) : provinces
  return another ? undefined : only
}

const keyOf = (draft: Draft, name: string, provinces: ReadonlySet<Unit>): readonly string[] => {
  const { unit, code, level, bare, isForeign } = draft
  if (unit) return unitKey(unit)
  if (code && !unitsCoded(code).length) return ['code', code]
  // `tỉnh Vân Nam` and `Vân Nam`, `TP Nam Ninh` and `Nam Ninh`; but `huyện Luông Nậm Thà` is not the tỉnh of that name.
  const own = level === 'nước' || (isForeign && PROVINCES.has(level)) ? '' : level
  const isLocal = !isForeign && (LOCAL.has(level) || LOCAL_END.test(bare))
  const province = isLocal ? provinceOf(draft, provinces) : undefined
  return ['name', own, bare || name, ...(province ? unitKey(province) : [])]
}

/** All above it, as the record says step by step; a record may say in a circle. */
const linkUp = (drafts: ReadonlyMap<string, Draft>, relations: Record['relations']): void => {
  const direct = new Map<Draft, Draft[]>()
  for (const { type, from, to } of relations) {
    const [inner, outer] = [drafts.get(from), drafts.get(to)]
    if (type === 'LOCATED_IN' && inner && outer && inner !== outer) addTo(direct, inner, outer)
  }
  for (const draft of drafts.values()) {
    const above = new Set([draft])
    // What is added while the set is gone through is gone through too.
    for (const inner of above) for (const outer of direct.get(inner) ?? []) above.add(outer)
    draft.above = [...above].filter(one => one !== draft)
  }
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
    const context = contextOf(all)
    const decided = all.map(draft => draft.unit ?? decide(draft, context))
    changed = decided.some((unit, i) => unit !== all[i]?.unit)
    for (const [i, draft] of all.entries()) draft.unit = decided[i]
  }
  const { provinces } = contextOf(all)
  return new Map(
    places.map(({ id, name }) => {
      const draft = drafts.get(id) as Draft
      const { unit, usual: written } = draft
      const usual = unit ? `${unit.level} ${unit.name}` : written
      return [
        id,
        { key: keyOf(draft, name, provinces), ...(usual && { name: usual }), ...(unit && { unit }) },
      ]
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
