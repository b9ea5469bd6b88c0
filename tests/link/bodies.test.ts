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
  ['QK9', 'Quân khu 9'],
  ['ĐH Bách khoa Hà Nội', 'Đại học Bách khoa Hà Nội'],
  ['Trung đoàn Bộ binh 739', 'Trung đoàn 739'],
  ['UBND TP.Đà Nẵng', 'UBND thành phố Đà Nẵng'],
  ['Hội LHPN Đà Nẵng', 'Hội Liên hiệp Phụ nữ TP Đà Nẵng'],
  ['Công ty CP Tập đoàn Hòa Khang', 'Tập đoàn Hòa Khang'],
  ['Đồn BPCKQT Móng Cái', 'Đồn Biên phòng cửa khẩu quốc tế Móng Cái'],
  ['Đồn Biên phòng cửa khẩu Trà Lĩnh', 'Đồn Biên phòng Trà Lĩnh'],
  ['Sở GD-ĐT TP.HCM', 'Sở Giáo dục và Đào tạo TP Hồ Chí Minh'],
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
  ['Hội LHPN Lào Cai', 'Hội LHPN thành phố Lào Cai'],
  ['Hội Nông dân xã Hòa', 'Hội Nông dân xã Hoa'],
])('near names are two bodies: %s, %s', (one, other) => {
  expect(bodyName(one)).not.toBe(bodyName(other))
})

const chair = (id: string, province: string, published = '2024-03-01') =>
  recordOf(
    id,
    `Lê Văn Bình, Chủ tịch UBND huyện An Lão, tỉnh ${province}`,
    {
      'Lê Văn Bình': { type: 'Person' },
      'UBND huyện An Lão': { type: 'Organization' },
      'huyện An Lão': { type: 'Place', level: 'huyện' },
      [province]: { type: 'Place' },
    },
    [
      ['LOCATED_IN', 'UBND huyện An Lão', 'huyện An Lão'],
      ['LOCATED_IN', 'huyện An Lão', province],
      ['HOLDS_POSITION', 'Lê Văn Bình', 'UBND huyện An Lão', { title: 'Chủ tịch' }],
    ],
    { published },
  )

test('a body of a district is that of its province, and so are those who lead it', () => {
  const graph = linked([
    chair('bai-1', 'Bình Định'),
    chair('bai-2', 'Hải Phòng'),
    chair('bai-3', 'Bình Định', '2024-05-01'),
  ])
  for (const name of ['UBND huyện An Lão', 'Lê Văn Bình']) {
    expect(nodeIn(graph, 'bai-1', name)).not.toBe(nodeIn(graph, 'bai-2', name))
    expect(nodeIn(graph, 'bai-1', name)).toBe(nodeIn(graph, 'bai-3', name))
  }
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
