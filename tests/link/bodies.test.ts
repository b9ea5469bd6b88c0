import { expect, test } from 'vitest'
import { bodyName } from '../../src/link/bodies.ts'
import { recordOf } from '../graph/records.ts'
import { linked, nodeIn } from './linked.ts'

test.each([
  ['Bộ CHQS tỉnh Điện Biên', 'Bộ Chỉ huy Quân sự tỉnh Điện Biên'],
  ['Bộ CHQS tỉnh Điện Biên', 'Bộ Chỉ huy quân sự (CHQS) tỉnh Điện Biên'],
  ['BCH BĐBP tỉnh Lào Cai', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Lào Cai'],
  ['Bộ Chỉ huy Biên phòng tỉnh Lào Cai', 'Bộ Chỉ huy BĐBP tỉnh Lào Cai'],
  ['Ủy ban MTTQ tỉnh Ninh Bình', 'Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh Ninh Bình'],
  ['Sở GD&ĐT tỉnh Sơn La', 'Sở Giáo dục và Đào tạo Sơn La'],
  ['Hội LHPN tỉnh Sơn La', 'Hội Liên hiệp Phụ nữ tỉnh Sơn La'],
  ['Hội CCB tỉnh Sơn La', 'Hội Cựu chiến binh tỉnh Sơn La'],
  ['HĐND tỉnh Sơn La', 'Hội đồng nhân dân tỉnh Sơn La'],
  ['Bộ Quốc phòng Việt Nam', 'BQP'],
  ['Tập đoàn THACO', 'THACO'],
])('two names of one body: %s, %s', (one, other) => {
  expect(bodyName(one)).toBe(bodyName(other))
})

test.each([
  ['UBND huyện Điện Biên', 'UBND huyện Điện Biên Đông'],
  ['UBND tỉnh Điện Biên', 'UBND huyện Điện Biên'],
  ['Công an tỉnh Bạc Liêu', 'Công an thành phố Bạc Liêu'],
  ['Quân khu 2', 'Quân khu 3'],
  ['Trung đoàn 82', 'Trung đoàn 82B'],
  ['Sở Y tế Sơn La', 'Sở Y tế Lào Cai'],
  ['Hội Nông dân xã Hòa', 'Hội Nông dân xã Hoa'],
])('near names are two bodies: %s, %s', (one, other) => {
  expect(bodyName(one)).not.toBe(bodyName(other))
})

test('an army of another country is not ours of the same name', () => {
  const body = { type: 'Organization' }
  const graph = linked([
    recordOf('bai-1', 'Quân khu 4', { 'Quân khu 4': body }),
    recordOf(
      'bai-2',
      'Quân khu 4, Quân đội Hoàng gia Campuchia',
      { 'Quân khu 4': body, 'Quân đội Hoàng gia Campuchia': body },
      [['PART_OF', 'Quân khu 4', 'Quân đội Hoàng gia Campuchia']],
    ),
  ])
  expect(nodeIn(graph, 'bai-1', 'Quân khu 4')).not.toBe(nodeIn(graph, 'bai-2', 'Quân khu 4'))
})
