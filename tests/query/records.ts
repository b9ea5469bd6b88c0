/** Five small articles, and what they say, as records made by hand: the graph that every saved query is asked on. */
import type { Entity, EntityType, Record, Relation } from '../../src/types.ts'

type Names = { [id: string]: { type: EntityType; name: string } & Entity['properties'] }

/** All that the articles name; the key is the id within a record. */
const NAMES: Names = {
  hung: { type: 'Person', name: 'Trần Văn Hùng', rank: 'Thiếu tướng' },
  minh: { type: 'Person', name: 'Lò Văn Minh' },
  hoa: { type: 'Person', name: 'Quàng Thị Hoa' },
  hưng: { type: 'Person', name: 'Trần Văn Hưng' },
  people: { type: 'Organization', name: 'UBND tỉnh Điện Biên', kind: 'state' },
  region: { type: 'Organization', name: 'Quân khu 2', kind: 'army' },
  division: { type: 'Organization', name: 'Sư đoàn 355', kind: 'army' },
  regiment: { type: 'Organization', name: 'Trung đoàn 82', kind: 'army' },
  province: { type: 'Place', name: 'tỉnh Điện Biên', level: 'tỉnh' },
  district: { type: 'Place', name: 'huyện Điện Biên', level: 'huyện' },
  city: { type: 'Place', name: 'thành phố Điện Biên Phủ', level: 'thành phố' },
  meeting: {
    type: 'Event',
    name: 'Hội nghị ra nghị quyết sáu tháng cuối năm',
    kind: 'meeting',
    date: '2023-06-21',
  },
  ceremony: {
    type: 'Event',
    name: 'Lễ kỷ niệm 70 năm Chiến thắng Đồi Xanh',
    kind: 'ceremony',
    date: '2024-03-10',
  },
  victory: { type: 'Event', name: 'Chiến thắng Đồi Xanh', kind: 'battle', date: '1954-03' },
  contest: { type: 'Event', name: 'Hội thi bắn súng', kind: 'contest', date: '2024-05-02/2024-05-04' },
}

type Fact = [type: string, from: string, to: string, evidence: string, own?: Relation['properties']]

/** Where each name and each piece of evidence stands, the text tells. */
const record = (
  id: string,
  published: string,
  text: string,
  facts: Fact[],
  other: { [id: string]: Entity['properties'] } = {},
): Record => {
  const span = (part: string) => {
    const start = text.indexOf(part)
    if (start < 0) throw new Error(`${id}: "${part}" is not in the text`)
    return { start, end: start + part.length }
  }
  const used = Object.entries(NAMES).filter(([, { name }]) => text.includes(name))
  return {
    id,
    title: `Bài ${id}`,
    published,
    url: `https://bao.example/${id}`,
    text,
    language: 'vi',
    entities: used.map(([key, { type, name, ...properties }]) => ({
      id: key,
      type,
      name,
      aliases: [],
      properties: { ...properties, ...other[key] },
      mentions: [span(name)],
    })),
    relations: facts.map(([type, from, to, evidence, properties = {}]) => ({
      type,
      from,
      to,
      properties,
      evidence: span(evidence),
      rule: `test-${type.toLowerCase()}`,
    })),
  }
}

export const RECORDS: Record[] = [
  record(
    'a1',
    '2023-06-22',
    'UBND tỉnh Điện Biên tổ chức Hội nghị ra nghị quyết sáu tháng cuối năm tại thành phố Điện Biên Phủ. Thiếu tướng Trần Văn Hùng, Phó tư lệnh Quân khu 2 phát biểu. Cùng dự có ông Lò Văn Minh, Chủ tịch UBND tỉnh Điện Biên.',
    [
      [
        'ORGANIZED',
        'people',
        'meeting',
        'UBND tỉnh Điện Biên tổ chức Hội nghị ra nghị quyết sáu tháng cuối năm',
      ],
      ['HELD_IN', 'meeting', 'city', 'tại thành phố Điện Biên Phủ'],
      [
        'ATTENDED',
        'hung',
        'meeting',
        'Trần Văn Hùng, Phó tư lệnh Quân khu 2 phát biểu',
        { roles: ['speaker'] },
      ],
      ['HOLDS_POSITION', 'hung', 'region', 'Trần Văn Hùng, Phó tư lệnh Quân khu 2', { title: 'Phó tư lệnh' }],
      ['ATTENDED', 'minh', 'meeting', 'Cùng dự có ông Lò Văn Minh'],
      [
        'HOLDS_POSITION',
        'minh',
        'people',
        'Lò Văn Minh, Chủ tịch UBND tỉnh Điện Biên',
        { title: 'Chủ tịch' },
      ],
      ['LOCATED_IN', 'people', 'province', 'UBND tỉnh Điện Biên'],
    ],
  ),
  record(
    'a2',
    '2023-06-24',
    'Tại thành phố Điện Biên Phủ, tỉnh Điện Biên, ông Lò Văn Minh chủ trì Hội nghị ra nghị quyết sáu tháng cuối năm. Quân khu 2 cử đại biểu dự.',
    [
      ['ATTENDED', 'minh', 'meeting', 'ông Lò Văn Minh chủ trì', { roles: ['chair'] }],
      ['ATTENDED', 'region', 'meeting', 'Quân khu 2 cử đại biểu dự'],
      ['LOCATED_IN', 'city', 'province', 'thành phố Điện Biên Phủ, tỉnh Điện Biên'],
    ],
  ),
  record(
    'a3',
    '2024-03-11',
    'Quân khu 2 tổ chức Lễ kỷ niệm 70 năm Chiến thắng Đồi Xanh tại tỉnh Điện Biên. Trung tướng Trần Văn Hùng, Tư lệnh Quân khu 2 dự. Có mặt ông Lò Văn Minh, nguyên Chủ tịch UBND tỉnh Điện Biên và bà Quàng Thị Hoa, Chủ tịch UBND tỉnh Điện Biên.',
    [
      ['ORGANIZED', 'region', 'ceremony', 'Quân khu 2 tổ chức Lễ kỷ niệm'],
      ['COMMEMORATES', 'ceremony', 'victory', 'Lễ kỷ niệm 70 năm Chiến thắng Đồi Xanh'],
      ['HELD_IN', 'ceremony', 'province', 'tại tỉnh Điện Biên'],
      [
        'ATTENDED',
        'hung',
        'ceremony',
        'Trần Văn Hùng, Tư lệnh Quân khu 2 dự',
        { roles: ['chair', 'speaker'] },
      ],
      ['HOLDS_POSITION', 'hung', 'region', 'Trần Văn Hùng, Tư lệnh Quân khu 2', { title: 'Tư lệnh' }],
      ['ATTENDED', 'minh', 'ceremony', 'Có mặt ông Lò Văn Minh'],
      [
        'HOLDS_POSITION',
        'minh',
        'people',
        'Lò Văn Minh, nguyên Chủ tịch UBND tỉnh Điện Biên',
        { title: 'Chủ tịch', status: 'former' },
      ],
      [
        'ATTENDED',
        'hoa',
        'ceremony',
        'Có mặt ông Lò Văn Minh, nguyên Chủ tịch UBND tỉnh Điện Biên và bà Quàng Thị Hoa',
      ],
      [
        'HOLDS_POSITION',
        'hoa',
        'people',
        'Quàng Thị Hoa, Chủ tịch UBND tỉnh Điện Biên',
        { title: 'Chủ tịch' },
      ],
    ],
    { hung: { rank: 'Trung tướng' } },
  ),
  record(
    'a4',
    '2024-05-05',
    'Trung đoàn 82, Sư đoàn 355, Quân khu 2 tổ chức Hội thi bắn súng tại huyện Điện Biên, tỉnh Điện Biên. Trung đoàn 82 tham mưu cho Quân khu 2.',
    [
      ['PART_OF', 'regiment', 'division', 'Trung đoàn 82, Sư đoàn 355'],
      ['PART_OF', 'division', 'region', 'Sư đoàn 355, Quân khu 2'],
      ['ORGANIZED', 'regiment', 'contest', 'tổ chức Hội thi bắn súng'],
      ['HELD_IN', 'contest', 'district', 'tại huyện Điện Biên'],
      ['LOCATED_IN', 'district', 'province', 'huyện Điện Biên, tỉnh Điện Biên'],
      ['ADVISED', 'regiment', 'region', 'Trung đoàn 82 tham mưu cho Quân khu 2'],
    ],
  ),
  record('a5', '2024-06-01', 'Trần Văn Hưng, Trung đoàn trưởng Trung đoàn 82.', [
    [
      'HOLDS_POSITION',
      'hưng',
      'regiment',
      'Trần Văn Hưng, Trung đoàn trưởng Trung đoàn 82',
      { title: 'Trung đoàn trưởng' },
    ],
  ]),
]
