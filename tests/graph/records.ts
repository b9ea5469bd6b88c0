/** Small records for the tests of what comes after extraction. */
import { Record, type Relation } from '../../src/types.ts'

type Told = { type: string; aliases?: string[] } & Record['entities'][number]['properties']

const places = (text: string, name: string): number[] => {
  const starts: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) starts.push(at)
  return starts
}

/**
 * A record whose entities are known by their names; each is mentioned wherever the text holds the name.
 * Every relation's evidence is the whole text.
 */
export const recordOf = (
  id: string,
  text: string,
  entities: { [name: string]: Told },
  relations: [type: string, from: string, to: string, properties?: Relation['properties']][] = [],
  article: Partial<Record> = {},
): Record =>
  Record.parse({
    id,
    title: `Tin ${id}`,
    text,
    language: 'vi',
    ...article,
    entities: Object.entries(entities).map(([name, { type, aliases = [], ...properties }]) => ({
      id: name,
      type,
      name,
      aliases,
      properties,
      mentions: places(text, name).map(start => ({ start, end: start + name.length })),
    })),
    relations: relations.map(([type, from, to, properties = {}]) => ({
      type,
      from,
      to,
      properties,
      evidence: { start: 0, end: text.length },
      rule: 'test',
    })),
  })

/** Two articles on one conference and one on a visit: shared people, bodies and places. */
export const three = (): Record[] => [
  recordOf(
    'bai-1',
    'Thiếu tướng Lê Văn Sơn, Phó tư lệnh Quân khu 9, chủ trì Hội nghị tổng kết năm 2022 tại tỉnh An Giang.',
    {
      'Lê Văn Sơn': { type: 'Person', rank: 'Thiếu tướng' },
      'Quân khu 9': { type: 'Organization', kind: 'army' },
      'Hội nghị tổng kết năm 2022': { type: 'Event', kind: 'meeting', date: '2022-12-20' },
      'tỉnh An Giang': { type: 'Place', level: 'tỉnh', code: '89' },
    },
    [
      ['HOLDS_POSITION', 'Lê Văn Sơn', 'Quân khu 9', { title: 'Phó tư lệnh' }],
      ['ATTENDED', 'Lê Văn Sơn', 'Hội nghị tổng kết năm 2022', { roles: ['chair'] }],
      ['HELD_IN', 'Hội nghị tổng kết năm 2022', 'tỉnh An Giang'],
    ],
    { published: '2022-12-21', source: 'Báo Thử', authors: ['An', 'Bình'] },
  ),
  recordOf(
    'bai-2',
    'Lê Văn Sơn phát biểu tại HỘI NGHỊ TỔNG KẾT NĂM 2022; UBND tỉnh An Giang phối hợp với Quân khu 9.',
    {
      'Lê Văn Sơn': { type: 'Person', rank: 'Trung tướng', aliases: ['Sơn'] },
      'HỘI NGHỊ TỔNG KẾT NĂM 2022': { type: 'Event', kind: 'meeting', date: '2022-12-20' },
      'UBND tỉnh An Giang': { type: 'Organization', kind: 'state', aliases: ['UBND tỉnh'] },
      'tỉnh An Giang': { type: 'Place', level: 'tỉnh', code: '89' },
      'Quân khu 9': { type: 'Organization', kind: 'army' },
    },
    [
      ['ATTENDED', 'Lê Văn Sơn', 'HỘI NGHỊ TỔNG KẾT NĂM 2022', { roles: ['speaker'] }],
      ['COORDINATED_WITH', 'UBND tỉnh An Giang', 'Quân khu 9'],
      ['LOCATED_IN', 'UBND tỉnh An Giang', 'tỉnh An Giang'],
    ],
    { published: '2022-12-23' },
  ),
  recordOf(
    'bai-3',
    'Sáng 5-1, đoàn của Quân khu 9 đến thăm Ủy ban nhân dân tỉnh An Giang.',
    {
      'Quân khu 9': { type: 'Organization', kind: 'army' },
      thăm: { type: 'Event', kind: 'visit', date: '2023-01-05' },
      'Ủy ban nhân dân tỉnh An Giang': { type: 'Organization', kind: 'state' },
    },
    [
      ['ATTENDED', 'Quân khu 9', 'thăm', { roles: ['guest'] }],
      ['ATTENDED', 'Ủy ban nhân dân tỉnh An Giang', 'thăm', { roles: ['host'] }],
    ],
  ),
]
