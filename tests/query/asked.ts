/** What is asked on the graph of `records.ts` and the rows that come, written by hand; a node's id stands as its name. */

import { RECORDS } from './records.ts'

export interface Asked {
  query: string
  args: { [parameter: string]: string | number }
  /** The values of each row in the order of the columns. */
  rows: unknown[][]
}

const HUNG = 'Trần Văn Hùng'
const MINH = 'Lò Văn Minh'
const HOA = 'Quàng Thị Hoa'
const PEOPLE = 'UBND tỉnh Điện Biên'
const REGION = 'Quân khu 2'
const DIVISION = 'Sư đoàn 355'
const REGIMENT = 'Trung đoàn 82'
const PROVINCE = 'tỉnh Điện Biên'
const MEETING = 'Hội nghị ra nghị quyết sáu tháng cuối năm'
const CEREMONY = 'Lễ kỷ niệm 70 năm Chiến thắng Đồi Xanh'
const VICTORY = 'Chiến thắng Đồi Xanh'
const CONTEST = 'Hội thi bắn súng'
const CITY = 'thành phố Điện Biên Phủ'

const [{ text: TEXT } = { text: '' }, , { text: ANNIVERSARY } = { text: '' }] = RECORDS

export const ASKED: Asked[] = [
  {
    query: 'who-attended',
    args: { event: 'hoi nghi ra nghi quyet' },
    rows: [
      [
        HUNG,
        HUNG,
        'Person',
        ['Thiếu tướng'],
        ['Phó tư lệnh, Quân khu 2'],
        ['speaker'],
        ['Trần Văn Hùng, Phó tư lệnh Quân khu 2 phát biểu'],
        ['a1'],
      ],
      [
        MINH,
        MINH,
        'Person',
        [],
        ['Chủ tịch, UBND tỉnh Điện Biên'],
        ['chair'],
        ['Cùng dự có ông Lò Văn Minh', 'ông Lò Văn Minh chủ trì'],
        ['a1', 'a2'],
      ],
      [REGION, REGION, 'Organization', [], [], [], ['Quân khu 2 cử đại biểu dự'], ['a2']],
    ],
  },
  {
    query: 'who-attended',
    args: { event: CEREMONY },
    rows: [
      [
        HUNG,
        HUNG,
        'Person',
        ['Trung tướng'],
        ['Tư lệnh, Quân khu 2'],
        ['chair', 'speaker'],
        ['Trần Văn Hùng, Tư lệnh Quân khu 2 dự'],
        ['a3'],
      ],
      [
        MINH,
        MINH,
        'Person',
        [],
        ['nguyên Chủ tịch, UBND tỉnh Điện Biên'],
        [],
        ['Có mặt ông Lò Văn Minh'],
        ['a3'],
      ],
      [
        HOA,
        HOA,
        'Person',
        [],
        ['Chủ tịch, UBND tỉnh Điện Biên'],
        [],
        ['Có mặt ông Lò Văn Minh, nguyên Chủ tịch UBND tỉnh Điện Biên và bà Quàng Thị Hoa'],
        ['a3'],
      ],
    ],
  },
  { query: 'who-attended', args: { event: CONTEST }, rows: [] },
  {
    query: 'meetings-of',
    args: { who: 'tran van hùng' },
    rows: [
      [MEETING, MEETING, 'meeting', '2023-06-21', '2023-06-21', ['ATTENDED'], ['speaker'], [CITY], 1],
      [
        CEREMONY,
        CEREMONY,
        'ceremony',
        '2024-03-10',
        '2024-03-10',
        ['ATTENDED'],
        ['chair', 'speaker'],
        [PROVINCE],
        1,
      ],
    ],
  },
  {
    query: 'meetings-of',
    args: { who: 'quan khu 2', from: '2024', to: '2024-03' },
    rows: [[CEREMONY, CEREMONY, 'ceremony', '2024-03-10', '2024-03-10', ['ORGANIZED'], [], [PROVINCE], 1]],
  },
  {
    query: 'attended-together',
    args: { who: MINH },
    rows: [
      [HUNG, HUNG, 'Person', 2, [MEETING, CEREMONY]],
      [HOA, HOA, 'Person', 1, [CEREMONY]],
      [REGION, REGION, 'Organization', 1, [MEETING]],
    ],
  },
  {
    query: 'attended-together',
    args: { who: MINH, limit: 1 },
    rows: [[HUNG, HUNG, 'Person', 2, [MEETING, CEREMONY]]],
  },
  {
    query: 'organizers-of',
    args: { event: 'hội nghị ra nghị quyết' },
    rows: [
      [
        PEOPLE,
        PEOPLE,
        'Organization',
        ['UBND tỉnh Điện Biên tổ chức Hội nghị ra nghị quyết sáu tháng cuối năm'],
        ['a1'],
      ],
    ],
  },
  {
    query: 'positions-of',
    args: { person: MINH },
    rows: [
      ['Chủ tịch', PEOPLE, PEOPLE, null, '2023-06-22', '2023-06-22', 1],
      ['Chủ tịch', PEOPLE, PEOPLE, 'former', '2024-03-11', '2024-03-11', 1],
    ],
  },
  {
    query: 'holders-of',
    args: { organization: 'ubnd dien bien', title: 'CHU TICH' },
    rows: [
      [MINH, MINH, 'Chủ tịch', null, '2023-06-22', '2023-06-22', 1],
      [MINH, MINH, 'Chủ tịch', 'former', '2024-03-11', '2024-03-11', 1],
      [HOA, HOA, 'Chủ tịch', null, '2024-03-11', '2024-03-11', 1],
    ],
  },
  {
    query: 'holders-of',
    args: { organization: REGION, date: '2023' },
    rows: [[HUNG, HUNG, 'Phó tư lệnh', null, '2023-06-22', '2023-06-22', 1]],
  },
  {
    query: 'links-of-organization',
    args: { organization: DIVISION },
    rows: [
      [1, DIVISION, DIVISION, 'Organization', 'PART_OF', REGION, REGION, 'Organization', 1],
      [1, REGIMENT, REGIMENT, 'Organization', 'PART_OF', DIVISION, DIVISION, 'Organization', 1],
    ],
  },
  {
    query: 'links-of-organization',
    args: { organization: DIVISION, depth: '2', limit: 6 },
    rows: [
      [1, DIVISION, DIVISION, 'Organization', 'PART_OF', REGION, REGION, 'Organization', 1],
      [1, REGIMENT, REGIMENT, 'Organization', 'PART_OF', DIVISION, DIVISION, 'Organization', 1],
      [2, REGIMENT, REGIMENT, 'Organization', 'ADVISED', REGION, REGION, 'Organization', 1],
      [2, REGION, REGION, 'Organization', 'ATTENDED', MEETING, MEETING, 'Event', 1],
      [2, HUNG, HUNG, 'Person', 'HOLDS_POSITION', REGION, REGION, 'Organization', 1],
      [2, HUNG, HUNG, 'Person', 'HOLDS_POSITION', REGION, REGION, 'Organization', 1],
    ],
  },
  {
    query: 'bodies-of',
    args: { organization: 'su doan 355' },
    rows: [
      ['parent', 1, REGION, REGION, 'army'],
      ['part', 1, REGIMENT, REGIMENT, 'army'],
    ],
  },
  {
    query: 'bodies-of',
    args: { organization: REGION },
    rows: [
      ['part', 1, DIVISION, DIVISION, 'army'],
      ['part', 2, REGIMENT, REGIMENT, 'army'],
    ],
  },
  {
    query: 'connection',
    args: { from: HOA, to: DIVISION },
    rows: [
      [
        3,
        'Quàng Thị Hoa -ATTENDED-> Lễ kỷ niệm 70 năm Chiến thắng Đồi Xanh <-ORGANIZED- Quân khu 2 <-PART_OF- Sư đoàn 355',
        [HOA, CEREMONY, REGION, DIVISION],
        [HOA, CEREMONY, REGION, DIVISION],
        ['ATTENDED', 'ORGANIZED', 'PART_OF'],
      ],
    ],
  },
  { query: 'connection', args: { from: HOA, to: HOA }, rows: [] },
  {
    query: 'events-in',
    args: { place: 'Tỉnh Điện Biên' },
    rows: [
      [MEETING, MEETING, 'meeting', '2023-06-21', '2023-06-21', [CITY], [PEOPLE]],
      [CEREMONY, CEREMONY, 'ceremony', '2024-03-10', '2024-03-10', [PROVINCE], [REGION]],
      [CONTEST, CONTEST, 'contest', '2024-05-02', '2024-05-04', ['huyện Điện Biên'], [REGIMENT]],
    ],
  },
  {
    query: 'events-in',
    args: { place: 'dien bien phu', from: '2023-06-21', to: '2023-06-21' },
    rows: [[MEETING, MEETING, 'meeting', '2023-06-21', '2023-06-21', [CITY], [PEOPLE]]],
  },
  {
    query: 'then-and-now',
    args: { place: 'Tỉnh Điện Biên', to: '2024-03' },
    rows: [
      [MEETING, MEETING, 'meeting', '2023-06-21', '2023-06-21', [PROVINCE], [CITY], [PEOPLE]],
      [CEREMONY, CEREMONY, 'ceremony', '2024-03-10', '2024-03-10', [PROVINCE], [PROVINCE], [REGION]],
    ],
  },
  {
    query: 'timeline',
    args: { from: '2024-03-11', to: '2024-05-03' },
    rows: [['2024-05-02', '2024-05-04', CONTEST, CONTEST, 'contest', ['huyện Điện Biên'], [REGIMENT]]],
  },
  {
    query: 'timeline',
    args: { from: '1954-03-13', to: 2023 },
    rows: [
      ['1954-03', '1954-03', VICTORY, VICTORY, 'battle', [], []],
      ['2023-06-21', '2023-06-21', MEETING, MEETING, 'meeting', [CITY], [PEOPLE]],
    ],
  },
  {
    query: 'anniversaries',
    args: { event: 'chien thang doi xanh' },
    rows: [[CEREMONY, CEREMONY, '2024-03-10', '2024-03-10', VICTORY, VICTORY, '1954-03']],
  },
  {
    query: 'anniversaries',
    args: {},
    rows: [[CEREMONY, CEREMONY, '2024-03-10', '2024-03-10', VICTORY, VICTORY, '1954-03']],
  },
  {
    query: 'most-connected',
    args: { limit: 2 },
    rows: [
      [MINH, MINH, 'Person', 3, 4],
      [HUNG, HUNG, 'Person', 3, 4],
    ],
  },
  {
    query: 'evidence',
    args: { one: REGION, other: HUNG },
    rows: [
      [
        'HOLDS_POSITION',
        HUNG,
        REGION,
        'Phó tư lệnh',
        null,
        [],
        'Trần Văn Hùng, Phó tư lệnh Quân khu 2',
        'a1',
        'Bài a1',
        '2023-06-22',
        'https://bao.example/a1',
        TEXT.indexOf('Trần'),
        TEXT.indexOf(' phát biểu'),
        'test-holds_position',
      ],
      [
        'HOLDS_POSITION',
        HUNG,
        REGION,
        'Tư lệnh',
        null,
        [],
        'Trần Văn Hùng, Tư lệnh Quân khu 2',
        'a3',
        'Bài a3',
        '2024-03-11',
        'https://bao.example/a3',
        ANNIVERSARY.indexOf('Trần'),
        ANNIVERSARY.indexOf(' dự.'),
        'test-holds_position',
      ],
    ],
  },
]
