import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOf } from '../../src/link/places.ts'
import type { Record } from '../../src/types.ts'
import { recordOf } from '../graph/records.ts'
import { entityKey } from './key.ts'

/** Names of places, `LEVEL: NAME` where the article tells a level; each pair of `within` is one place in another. */
const recordNaming = (names: string[], within: [string, string][] = [], published?: string): Record =>
  recordOf(
    'bai-1',
    names.join('; '),
    Object.fromEntries(
      names.map(name => {
        const level = /^(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|đặc khu|thôn|đường|nước)(?= )/.exec(
          name,
        )
        return [name, { type: 'Place', ...(level && { level: level[0] }) }]
      }),
    ),
    within.map(([inner, outer]) => ['LOCATED_IN', inner, outer]),
    published ? { published } : {},
  )

const placeIn = (record: Record, name: string) => {
  const entity = record.entities.find(({ id }) => id === name)
  if (!entity) throw new Error(`${name} is not in the record`)
  return { ...placeOf(entity, record), id: entityKey(entity, record) }
}

const codeIn = (record: Record, name: string) => placeIn(record, name).unit?.code

/** A place alone in an article of that day. */
const alone = (name: string, day?: string) => placeIn(recordNaming([name], [], day), name)

test('a province without a level word is meant also when it is gone', () => {
  expect(alone('Bình Định', '2025-11-25').unit).toMatchObject({
    code: '52',
    level: 'tỉnh',
    name: 'Bình Định',
  })
})

describe('the unit of the day', () => {
  test.each([
    ['tỉnh Lào Cai', '2024-05-01', '10'],
    ['tỉnh Lào Cai', '2025-06-30', '10'],
    ['tỉnh Lào Cai', '2025-07-01', '15'],
    ['Lào Cai', '2025-08', '15'],
    ['tỉnh Yên Bái', '2024', '15'],
    ['thành phố Huế', '2024-12-31', '474'],
    ['thành phố Huế', '2025-01-01', '46'],
    ['TP. Huế', '2025-01-01', '46'],
    ['Thừa Thiên-Huế', '2023-01-01', '46'],
    ['TP.HCM', '2023-01-01', '79'],
    ['Sài Gòn', '2023-01-01', '79'],
    ['huyện Mường Nhé', '2023-01-01', '096'],
    ['Hạ Long', '2018-04-01', '193'],
    ['đặc khu Côn Đảo', '2025-09-01', '26732'],
  ])('%s on %s has the code %s', (name, day, code) => {
    expect(alone(name, day).unit?.code).toBe(code)
  })

  test('of a day on which there is none of that name, the one before', () => {
    expect(alone('tỉnh Yên Bái', '2025-10-01').unit).toMatchObject({ code: '15', validTo: '2025-06-30' })
    expect(alone('huyện Mường Nhé', '2025-10-01').unit?.code).toBe('096')
  })
})

describe('one unit or two', () => {
  test.each([
    ['a merger that keeps the name', ['tỉnh Lào Cai', '2024-05-01'], ['tỉnh Lào Cai', '2025-08-01']],
    ['a commune that keeps its name', ['xã Sín Thầu', '2024-05-01'], ['xã Sín Thầu', '2025-08-01']],
    ['two spellings', ['tỉnh Hoà Bình', '2024-05-01'], ['Hòa Bình', '2023-01-01']],
    ['with and without the level', ['TP Hạ Long', '2024-05-01'], ['Hạ Long', '2024-05-01']],
    ['the country', ['nước Cộng hòa xã hội chủ nghĩa Việt Nam', '2024-05-01'], ['Việt Nam', '2025-08-01']],
    ['a city abroad', ['thành phố Nam Ninh', '2024-05-01'], ['Nam Ninh', '2025-08-01']],
    ['a province abroad', ['tỉnh Oudomxay', '2024-05-01'], ['Oudomxay', '2025-08-01']],
  ] as const)('%s is one', (_, [one, day], [other, later]) => {
    expect(alone(one, day).id).toBe(alone(other, later).id)
  })

  test.each([
    ['another level since the reform', ['huyện Tam Nông', '2024-05-01'], ['xã Tam Nông', '2025-08-01']],
    ['one that ended and one with its code', ['tỉnh Yên Bái', '2024-05-01'], ['tỉnh Lào Cai', '2025-08-01']],
    [
      'the city and the province of a name',
      ['thành phố Lào Cai', '2024-05-01'],
      ['tỉnh Lào Cai', '2024-05-01'],
    ],
    ['the two cities of Huế', ['thành phố Huế', '2024-05-01'], ['thành phố Huế', '2025-05-01']],
    ['near names', ['huyện Điện Biên', '2024-05-01'], ['huyện Điện Biên Đông', '2024-05-01']],
    ['names that a mark tells apart', ['xã Tân Lập', '2024-05-01'], ['xã Tân Lấp', '2024-05-01']],
    ['a district abroad and the province', ['huyện Luông Nậm Thà', '2024'], ['tỉnh Luông Nậm Thà', '2024']],
  ] as const)('%s is two', (_, [one, day], [other, later]) => {
    expect(alone(one, day).id).not.toBe(alone(other, later).id)
  })
})

describe('the right one of many', () => {
  const DAY = '2024-05-01'

  test('Châu Thành in the province that the article gives it', () => {
    const code = (province: string) =>
      codeIn(
        recordNaming(['huyện Châu Thành', province], [['huyện Châu Thành', province]], DAY),
        'huyện Châu Thành',
      )
    expect(code('tỉnh Đồng Tháp')).toBe('877')
    expect(code('tỉnh Kiên Giang')).toBe('905')
    expect(code('tỉnh Sóc Trăng')).toBe('942')
  })

  test('in the one province that the article names, if it names others without such a unit', () => {
    const record = recordNaming(['huyện Châu Thành', 'tỉnh Bến Tre', 'TP Hà Nội'], [], DAY)
    expect(codeIn(record, 'huyện Châu Thành')).toBe('831')
  })

  test('by what lies in it', () => {
    const record = recordNaming(
      ['huyện Châu Thành', 'xã Tân Nhuận Đông'],
      [['xã Tân Nhuận Đông', 'huyện Châu Thành']],
      DAY,
    )
    expect(codeIn(record, 'huyện Châu Thành')).toBe('877')
  })

  test('step by step: the commune by its district, the district by its province', () => {
    const record = recordNaming(
      ['xã Tân Nhuận Đông', 'huyện Châu Thành', 'tỉnh Đồng Tháp'],
      [
        ['xã Tân Nhuận Đông', 'huyện Châu Thành'],
        ['huyện Châu Thành', 'tỉnh Đồng Tháp'],
      ],
      DAY,
    )
    expect(codeIn(record, 'xã Tân Nhuận Đông')).toBe('30253')
  })

  test('none where it stays open, and then two provinces are two places', () => {
    const open = recordNaming(['huyện Châu Thành', 'tỉnh Đồng Tháp', 'tỉnh Bến Tre'], [], DAY)
    expect(placeIn(open, 'huyện Châu Thành').unit).toBeUndefined()
    expect(alone('huyện Châu Thành', DAY).unit).toBeUndefined()
    const street = (province: string) =>
      placeIn(recordNaming(['đường Trần Phú', province], [], DAY), 'đường Trần Phú').id
    expect(street('tỉnh Điện Biên')).toBe(street('Điện Biên'))
    expect(street('tỉnh Điện Biên')).not.toBe(street('tỉnh Sơn La'))
  })

  test('none where it is told to lie elsewhere', () => {
    const within = (outer: string) =>
      codeIn(recordNaming(['huyện Mường Nhé', outer], [['huyện Mường Nhé', outer]], DAY), 'huyện Mường Nhé')
    expect(within('tỉnh Điện Biên')).toBe('096')
    expect(within('tỉnh Lào Cai')).toBeUndefined()
    expect(within('tỉnh Vân Nam')).toBeUndefined()
  })

  test('after the reform, with the old district or the new province', () => {
    const record = recordNaming(
      ['huyện Văn Yên', 'tỉnh Lào Cai'],
      [['huyện Văn Yên', 'tỉnh Lào Cai']],
      '2025-09-01',
    )
    expect(codeIn(record, 'huyện Văn Yên')).toBe('136')
  })
})

test('a code that the record gives counts where the name fits it, or no unit has the name', () => {
  const given = (name: string, code: string) => {
    const record = recordOf('a', name, { [name]: { type: 'Place', level: 'huyện', code } })
    return codeIn(record, name)
  }
  expect(given('huyện Châu Thành', '877')).toBe('877')
  expect(given('huyện Châu Thàn', '877')).toBe('877')
  expect(given('huyện Châu Thành', '096')).toBeUndefined()
})

test('a record that says in a circle what lies in what ends all the same', () => {
  const record = recordNaming(
    ['xã Tân Lập', 'huyện Châu Thành'],
    [
      ['xã Tân Lập', 'huyện Châu Thành'],
      ['huyện Châu Thành', 'xã Tân Lập'],
    ],
  )
  expect(placeIn(record, 'xã Tân Lập').id).toMatch(/^L/)
})

test('the order in which a record names its places and what they lie in does not matter', () => {
  const names = [
    'huyện Châu Thành',
    'tỉnh Đồng Tháp',
    'tỉnh Bến Tre',
    'xã Tân Nhuận Đông',
    'xã Tân Lập',
    'Hạ Long',
    'đường Trần Phú',
    'thành phố Huế',
  ]
  const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 4 })
  fc.assert(
    fc.property(
      fc.shuffledSubarray(names, { minLength: names.length }),
      pairs,
      fc.constantFrom(undefined, '2024-05-01', '2025-08-01', '2025'),
      (shuffled, within, day) => {
        const one = recordNaming(names, within, day)
        const other = recordNaming(shuffled, [...within].reverse(), day)
        for (const name of names) expect(placeIn(other, name)).toEqual(placeIn(one, name))
      },
    ),
    { numRuns: 60 },
  )
})
