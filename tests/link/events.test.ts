import { describe, expect, test } from 'vitest'
import type { Record } from '../../src/types.ts'
import { recordOf } from '../graph/records.ts'
import { linked, nodeIn } from './linked.ts'

interface Telling {
  name: string
  date?: string
  published?: string
  by?: string
  at?: string
  others?: { [name: string]: string }
}

const telling = (
  id: string,
  { name, date, published = '2024-06-01', by, at, others = {} }: Telling,
): Record =>
  recordOf(
    id,
    [name, by, at, ...Object.keys(others)].filter(Boolean).join(', '),
    {
      [name]: { type: 'Event', ...(date && { date }) },
      ...(by && { [by]: { type: 'Organization' } }),
      ...(at && { [at]: { type: 'Place', level: 'tỉnh' } }),
      ...Object.fromEntries(Object.entries(others).map(([other, date]) => [other, { type: 'Event', date }])),
    },
    [
      ...(by ? [['ORGANIZED', by, name] as [string, string, string]] : []),
      ...(at ? [['HELD_IN', name, at] as [string, string, string]] : []),
    ],
    { published },
  )

const areOne = (one: Telling, other: Telling): boolean => {
  const graph = linked([telling('bai-1', one), telling('bai-2', other)])
  return nodeIn(graph, 'bai-1', one.name) === nodeIn(graph, 'bai-2', other.name)
}

describe('one event', () => {
  test.each<[string, Telling, Telling]>([
    [
      'under two names',
      {
        name: 'Hội nghị trực tuyến tổng kết công tác quân sự, quốc phòng năm 2024',
        date: '2024-12-17',
        by: 'Quân khu 2',
      },
      { name: 'hội nghị quân chính năm 2024', date: '2024-12-17', by: 'Bộ Tư lệnh Quân khu 2' },
    ],
    [
      'with its number in letters and in figures, to the year and to the day',
      { name: 'Đại hội Đảng bộ tỉnh lần thứ XX', date: '2025', at: 'tỉnh Thanh Hóa' },
      {
        name: 'Đại hội đại biểu Đảng bộ tỉnh lần thứ 20, nhiệm kỳ 2025-2030',
        date: '2025-10-14/2025-10-16',
        at: 'tỉnh Thanh Hóa',
      },
    ],
    [
      'planned and held',
      { name: 'Diễn tập khu vực phòng thủ tỉnh Nam Định năm 2023', date: '2023', published: '2022-12-08' },
      { name: 'diễn tập ND-23', date: '2023-10-11/2023-10-13', at: 'tỉnh Nam Định', published: '2023-10-12' },
    ],
    [
      'of which two words are one',
      { name: 'Lễ khởi công Khu công nghiệp Chu Lai', date: '2025-08-28', at: 'tỉnh Quảng Nam' },
      { name: 'lễ động thổ', date: '2025-08-28', at: 'tỉnh Quảng Nam' },
    ],
    [
      'of the past, whenever told',
      { name: 'Chiến thắng Điện Biên Phủ' },
      { name: 'Chiến thắng Điện Biên Phủ', date: '1954-05-07' },
    ],
  ])('%s', (_, one, other) => {
    expect(areOne(one, other)).toBe(true)
    expect(areOne(other, one)).toBe(true)
  })
})

describe('two events', () => {
  test.each<[string, Telling, Telling]>([
    [
      'the yearly ones of two years',
      { name: 'Hội nghị tổng kết công tác y tế', date: '2022-12-20', by: 'Sở Y tế tỉnh Sơn La' },
      { name: 'Hội nghị tổng kết công tác y tế', date: '2023-12-20', by: 'Sở Y tế tỉnh Sơn La' },
    ],
    [
      'of one body on one day for two purposes',
      { name: 'Hội nghị tổng kết công tác y tế', date: '2022-12-20', by: 'Sở Y tế tỉnh Sơn La' },
      { name: 'Lễ ký kết quy chế phối hợp', date: '2022-12-20', by: 'Sở Y tế tỉnh Sơn La' },
    ],
    [
      'of one name in two provinces',
      { name: 'Hội nghị tổng kết công tác y tế', date: '2022-12-20', at: 'tỉnh Sơn La' },
      { name: 'Hội nghị tổng kết công tác y tế', date: '2022-12-20', at: 'tỉnh Lào Cai' },
    ],
    [
      'a congress and its opening',
      { name: 'Đại hội Đảng bộ tỉnh lần thứ XX', date: '2025-10-14/2025-10-16', at: 'tỉnh Thanh Hóa' },
      { name: 'phiên khai mạc Đại hội Đảng bộ tỉnh lần thứ XX', date: '2025-10-14', at: 'tỉnh Thanh Hóa' },
    ],
    [
      'that one article tells apart',
      {
        name: 'Hội nghị tổng kết diễn tập',
        date: '2023-08-03',
        at: 'tỉnh Sơn La',
        others: { 'hội nghị sơ kết diễn tập': '2023-08-03' },
      },
      { name: 'hội nghị sơ kết diễn tập', date: '2023-08-03', at: 'tỉnh Sơn La' },
    ],
    ['named by a verb', { name: 'thăm', date: '2024-05-01' }, { name: 'thăm', date: '2024-05-01' }],
    ['of which nothing is told', { name: 'Hội nghị tổng kết' }, { name: 'Hội nghị tổng kết' }],
  ])('%s', (_, one, other) => {
    expect(areOne(one, other)).toBe(false)
    expect(areOne(other, one)).toBe(false)
  })
})
