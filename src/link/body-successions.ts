/** Which body went on with the work of one that ended, from `seeds/body-successions.yaml`, which tells how. */
import { z } from 'zod'
import { shipped } from '../paths.ts'
import { readYaml } from '../schema/yaml.ts'
import { foldSpelling } from '../text/spelling.ts'
import { allUnits, isThere, parentsOf, type Unit } from '../vi/gazetteer.ts'
import { addTo, unitSuccessions } from './units.ts'

export interface BodySuccession {
  /** Names, as the seed writes them. */
  old: string
  next: string
  /** The first day of the new body, ISO, as precise as is sure. */
  on?: string | undefined
}

const Day = z.union([z.string(), z.number().transform(String)]).pipe(z.string().regex(/^\d{4}(-\d{2}){0,2}$/))
const Pattern = z.strictObject({ old: z.string(), next: z.string(), on: Day })
const Seed = z.strictObject({
  bodies: z.array(z.strictObject({ old: z.string(), next: z.array(z.string()).min(1), on: Day.optional() })),
  provinces: z.array(z.string()),
  instead: z.record(z.string(), z.string()),
  everywhere: z.array(Pattern),
  districts: z.array(Pattern),
})

const isProvince = (unit: Unit): boolean => unit.parent === undefined
const isDistrict = (unit: Unit): boolean => unit.parent !== undefined && unit.code.length === 3

/** A body's name as it is written, and in one spelling. */
interface Name {
  written: string
  folded: string
}
type Words = { [placeholder: string]: Name }

const nameOf = (written: string): Name => ({ written, folded: foldSpelling(written) })

const wordsOf = (province: Unit, district?: Unit): Words => ({
  province: nameOf(`${province.level} ${province.name}`),
  committee: nameOf(province.level === 'tỉnh' ? 'Tỉnh ủy' : 'Thành ủy'),
  name: nameOf(province.name),
  ...(district && { district: nameOf(`${district.level} ${district.name}`) }),
})

const fill = (pattern: string, words: Words, form: keyof Name): string =>
  pattern.replace(/\{(\w+)\}/g, (all, word: string) => words[word]?.[form] ?? all)

/** `{committee} {name}` of thành phố Huế → `Thành ủy Huế`. To fold each part once is much faster than each name. */
const filled = (pattern: string, words: Words): Name => ({
  written: fill(pattern, words, 'written'),
  folded: fill(foldSpelling(pattern), words, 'folded'),
})

/** The districts whose name no other has. */
const loneDistricts = (): Unit[] => {
  const byName = new Map<string, Unit[]>()
  for (const unit of allUnits().filter(isDistrict)) addTo(byName, `${unit.level} ${unit.name}`, unit)
  return [...byName.values()].flatMap(([unit, other]) => (unit && !other ? [unit] : []))
}

interface Pair {
  old: Name
  next: Name
  on?: string | undefined
}

const read = (): Pair[] => {
  const seed = readYaml(shipped('seeds', 'body-successions.yaml'), Seed)
  const merged = unitSuccessions().filter(({ old }) => isProvince(old))
  /** The provinces before the reform, each with the one of today. */
  const provinces = allUnits()
    .filter(unit => isProvince(unit) && isThere(unit, '2025-06-30'))
    .map(old => ({ old, next: merged.find(one => one.old === old && one.on === '2025-07-01')?.next ?? old }))
  const pairs: Pair[] = seed.bodies.flatMap(({ old, next, on }) =>
    next.map(one => ({ old: nameOf(old), next: nameOf(one), on })),
  )
  for (const { old, next, on } of merged) {
    const [before, after] = [wordsOf(old), wordsOf(next)]
    for (const pattern of seed.provinces) {
      const name = filled(pattern, after)
      const instead = seed.instead[name.written]
      pairs.push({ old: filled(pattern, before), next: instead ? nameOf(instead) : name, on })
    }
  }
  for (const pattern of seed.everywhere)
    for (const { old, next } of provinces)
      pairs.push({
        old: filled(pattern.old, wordsOf(old)),
        next: filled(pattern.next, wordsOf(next)),
        on: pattern.on,
      })
  for (const district of loneDistricts()) {
    const [province] = parentsOf(district)
    if (!province) continue
    const words = wordsOf(province, district)
    for (const { old, next, on } of seed.districts)
      pairs.push({ old: filled(old, words), next: filled(next, words), on })
  }
  return pairs
}

let byName: Map<string, BodySuccession[]> | undefined
/** The successions of a body, by its name in any spelling, as the one that ended or the one that came after. */
export const bodySuccessions = (name: string): readonly BodySuccession[] => {
  if (!byName) {
    byName = new Map()
    for (const { old, next, on } of read()) {
      // The UBND of a tỉnh Lào Cai that keeps its name is one through the merger.
      if (old.folded === next.folded) continue
      const succession = { old: old.written, next: next.written, on }
      addTo(byName, old.folded, succession)
      addTo(byName, next.folded, succession)
    }
  }
  return byName.get(foldSpelling(name)) ?? []
}
