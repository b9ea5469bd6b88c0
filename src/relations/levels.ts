/**
 * What contains what, by level word: `bản` in `xã` in `huyện` in `tỉnh`; `đại đội` in `trung đoàn` in `sư đoàn`.
 */
import type { DraftEntity } from '../entities/index.ts'
import { foldName } from '../text/fold.ts'

/** What contains what: a place or a body of one level is in one of a later level. */
const LEVELS = [
  'đường',
  'phố',
  'tổ dân phố',
  'khu phố',
  'bản',
  'thôn',
  'làng',
  'xóm',
  'ấp',
  'buôn',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
  'huyện',
  'quận',
  'thị xã',
  'thành phố',
  'tỉnh',
  'nước',
]
const UNITS = [
  'tổ',
  'tiểu đội',
  'đội',
  'trung đội',
  'đại đội',
  'đội tnxp',
  'tiểu đoàn',
  'binh trạm',
  'hải đội',
  'trung đoàn',
  'bộ chqs',
  'bộ chỉ huy',
  'hải đoàn',
  'lữ đoàn',
  'sư đoàn',
  'vùng',
  'quân đoàn',
  'quân chủng',
  'quân khu',
  'tổng cục',
  'bộ',
]

/** What stands in what, of bodies without ranks: `Khoa Tim mạch, Bệnh viện Đa khoa tỉnh`, `Trường Đại học Khoa học, Đại học Huế`. */
const HOUSES: readonly [part: RegExp, whole: RegExp][] = [
  [/^(?:khoa|bộ môn|phòng) /, /^(?:bệnh viện|trường|viện|học viện|đại học|trung tâm y tế) /],
  [/^(?:trường|viện|khoa) /, /^đại học /],
  [/^(?:đồn|trạm|hải đội) /, /^(?:bđbp|bộ đội biên phòng|(?:bộ|ban) chỉ huy (?:bđbp|bộ đội biên phòng)) /],
  [
    /^(?:phòng|đội) (?:tham mưu|cảnh sát|an ninh|hậu cần|kỹ thuật|chính trị|tổ chức cán bộ|công tác đảng)/,
    /^(?:công an|bộ chqs|bộ chỉ huy|bđbp) /,
  ],
  [/^(?:cục|vụ|thanh tra|văn phòng) /, /^bộ (?!chqs|chỉ huy|tư lệnh)/],
]

/** The place of the level that a name or a place has; -1 for a site or a body of another kind. */
const height = ({ type, name, properties }: DraftEntity): number => {
  if (type === 'Place') return LEVELS.indexOf(properties.level ?? '')
  const folded = foldName(name)
  return UNITS.findIndex(unit => folded.startsWith(`${unit} `))
}

/** A city of a province is in the province, a central city in the country; a site is in anything that has a level. */
export const isRising = (from: DraftEntity, to: DraftEntity): boolean => {
  const [part, whole] = [foldName(from.name), foldName(to.name)]
  if (HOUSES.some(([a, b]) => a.test(part) && b.test(whole))) return true
  const [low, high] = [height(from), height(to)]
  // A site without a level is in any unit; a body without a rank is in none.
  return high >= 0 && low < high && (low >= 0 || from.type === 'Place')
}
