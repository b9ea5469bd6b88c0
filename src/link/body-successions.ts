/** Which body went on with the work of one that ended, from `seeds/body-successions.yaml`, which tells how. */
import { z } from 'zod'
import { shipped } from '../paths.ts'
import { readYaml } from '../schema/yaml.ts'
import { foldSpelling } from '../text/spelling.ts'
import { allUnits, type Unit } from '../vi/gazetteer.ts'
import { parentsOf, unitSuccessions } from './units.ts'

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

/** `{committee} {name}` of thành phố Huế → `Thành ủy Huế`. */
const filled = (pattern: string, province: Unit, district?: Unit): string =>
  pattern
    .replace('{province}', `${province.level} ${province.name}`)
    .replace('{committee}', province.level === 'tỉnh' ? 'Tỉnh ủy' : 'Thành ủy')
    .replace('{name}', province.name)
    .replace('{district}', district ? `${district.level} ${district.name}` : '')

const read = (): BodySuccession[] => {
  const seed = readYaml(shipped('seeds', 'body-successions.yaml'), Seed)
  const merged = unitSuccessions().filter(({ old }) => isProvince(old))
  const districts = allUnits().filter(isDistrict)
  const named = new Map<string, number>()
  for (const { level, name } of districts)
    named.set(`${level} ${name}`, (named.get(`${level} ${name}`) ?? 0) + 1)
  /** The provinces of the last day before the reform, with that of the day after. */
  const provinces = allUnits()
    .filter(
      unit =>
        isProvince(unit) && (unit.validFrom ?? '') < '2025-07-01' && (unit.validTo ?? '9') >= '2025-06-30',
    )
    .map(old => ({ old, next: merged.find(one => one.old === old && one.on === '2025-07-01')?.next ?? old }))
  return [
    ...seed.bodies.flatMap(({ old, next, on }) => next.map(one => ({ old, next: one, on }))),
    ...merged.flatMap(({ old, next, on }) =>
      seed.provinces.map(pattern => {
        const name = filled(pattern, next)
        return { old: filled(pattern, old), next: seed.instead[name] ?? name, on }
      }),
    ),
    ...seed.everywhere.flatMap(pattern =>
      provinces.map(({ old, next }) => ({
        old: filled(pattern.old, old),
        next: filled(pattern.next, next),
        on: pattern.on,
      })),
    ),
    ...seed.districts.flatMap(pattern =>
      districts.flatMap(district => {
        const [province] = parentsOf(district)
        if (!province || named.get(`${district.level} ${district.name}`) !== 1) return []
        return [
          {
            old: filled(pattern.old, province, district),
            next: filled(pattern.next, province),
            on: pattern.on,
          },
        ]
      }),
    ),
  ]
}

let byName: Map<string, BodySuccession[]> | undefined
/** The successions of a body, by its name in any spelling, as the one that ended or the one that came after. */
export const bodySuccessions = (name: string): readonly BodySuccession[] => {
  if (!byName) {
    byName = new Map()
    for (const succession of read()) {
      const ends = [foldSpelling(succession.old), foldSpelling(succession.next)]
      // The UBND of a tỉnh Lào Cai that keeps its name is one through the merger.
      if (ends[0] === ends[1]) continue
      for (const end of ends) byName.set(end, [...(byName.get(end) ?? []), succession])
    }
  }
  return byName.get(foldSpelling(name)) ?? []
}
