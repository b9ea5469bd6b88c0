import { describe, expect, test } from 'vitest'
import { bodySuccessions } from '../../src/link/body-successions.ts'
import { bodyId } from '../../src/link/identity.ts'
import { successionsOf } from '../../src/link/successions.ts'
import { around, firstOf, unitSuccessions } from '../../src/link/units.ts'
import { allUnits, type Unit, unitsNamed } from '../../src/vi/gazetteer.ts'
import { recordOf } from '../graph/records.ts'
import { entityKey } from './key.ts'

const unit = (level: string, name: string, isOld = true): Unit => {
  const found = unitsNamed(name).find(
    one => one.level === level && isOld !== (one.validFrom === '2025-07-01'),
  )
  if (!found) throw new Error(`no ${level} ${name}`)
  return found
}
const called = ({ level, name }: Unit): string => `${level} ${name}`

/** What a unit became, as `level name (extent)`. */
const became = (old: Unit): string[] =>
  unitSuccessions()
    .filter(one => one.old === old)
    .map(({ next, extent }) => `${called(next)} (${extent})`)

describe('units', () => {
  test.each([
    [unit('tỉnh', 'Yên Bái'), ['tỉnh Lào Cai (within)']],
    [unit('tỉnh', 'Bình Dương'), ['thành phố Hồ Chí Minh (within)']],
    [unit('tỉnh', 'Thừa Thiên Huế'), ['thành phố Huế (within)']],
    [unit('tỉnh', 'Điện Biên'), []],
    [unit('huyện', 'Côn Đảo'), ['đặc khu Côn Đảo (within)']],
    [unit('xã', 'Sín Thầu'), ['xã Sín Thầu (within)']],
  ])('%o became %j', (old, next) => expect(became(old)).toEqual(next))

  test('a district became the communes that its communes went into', () => {
    expect(became(unit('huyện', 'Mường Nhé'))).toEqual(
      expect.arrayContaining(['xã Mường Nhé (contains)', 'xã Sín Thầu (contains)']),
    )
  })

  test('every unit that came after another was there the day on which the other was not', () => {
    for (const { old, next, on } of unitSuccessions()) {
      expect(old.validTo && old.validTo < on).toBe(true)
      expect((next.validFrom ?? '') <= on && on <= (next.validTo ?? '9999')).toBe(true)
    }
  })

  test('every district and all but a few old communes are known to have become something', () => {
    const gone = new Set(unitSuccessions().map(({ old }) => old))
    const left = allUnits().filter(one => one.validTo && !gone.has(one))
    expect(left.filter(({ code }) => code.length < 5).map(called)).toEqual([])
    expect(left.length).toBeLessThan(600)
  })

  test('a merged unit that keeps name and level is one, and in the state of the day', () => {
    expect(firstOf(unit('tỉnh', 'Lào Cai', false))).toBe(unit('tỉnh', 'Lào Cai'))
    const names = (day: string) => [...around(unit('huyện', 'Văn Yên'), day)].map(called)
    expect(names('2025-06-30')).toEqual(['tỉnh Yên Bái'])
    expect(names('2025-07-01')).toEqual(['tỉnh Yên Bái', 'tỉnh Lào Cai'])
  })
})

describe('bodies', () => {
  test.each([
    ['Bộ KH&ĐT', ['Bộ Tài chính 2025-03-01']],
    ['Bộ Kế hoạch và Đầu tư', ['Bộ Tài chính 2025-03-01']],
    ['Ủy ban nhân dân tỉnh Yên Bái', ['UBND tỉnh Lào Cai 2025-07-01']],
    ['UBND tỉnh Lào Cai', []],
    ['Tỉnh ủy Quảng Nam', ['Thành ủy Đà Nẵng 2025-07-01']],
    ['Bộ CHQS tỉnh Bình Dương', ['Bộ Tư lệnh thành phố Hồ Chí Minh 2025-07-01']],
    ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình', ['Ban Chỉ huy BĐBP tỉnh Quảng Trị 2025-07-01']],
    ['Bộ Chỉ huy BĐBP tỉnh Điện Biên', ['Ban Chỉ huy BĐBP tỉnh Điện Biên 2025-07-01']],
    ['Công an huyện Mường Nhé', ['Công an tỉnh Điện Biên 2025-03-01']],
    ['Công an huyện Châu Thành', []],
    ['Quân khu 2', []],
  ])('%s became %j', (name, next) => {
    const after = bodySuccessions(name).filter(one => bodyId(one.old) === bodyId(name))
    expect(after.map(one => `${one.next} ${one.on}`)).toEqual(next)
  })

  test('the one that came after knows those before it', () => {
    const before = bodySuccessions('Bộ Nông nghiệp và Môi trường').map(({ old }) => old)
    expect(before).toEqual(['Bộ Tài nguyên và Môi trường', 'Bộ Nông nghiệp và Phát triển nông thôn'])
  })
})

test('what an article names leads to the nodes before and after it, and those lead back', () => {
  const record = (name: string, published: string) =>
    recordOf('a', name, { [name]: { type: 'Place' } }, [], { published })
  const [old, next] = [record('tỉnh Yên Bái', '2024-05-01'), record('tỉnh Lào Cai', '2025-08-01')]
  const kin = (of: typeof old) => of.entities.flatMap(entity => successionsOf(entity, of))
  const id = (of: typeof old) => of.entities.map(entity => entityKey(entity, of))[0]
  expect(kin(old)).toEqual([{ id: id(next), isNext: true, on: '2025-07-01', extent: 'within' }])
  expect(kin(next)).toEqual([{ id: id(old), isNext: false, on: '2025-07-01', extent: 'within' }])
})
