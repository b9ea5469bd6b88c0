/**
 * Dates as Vietnamese papers write them, as ISO 8601, as precise as the text:
 * `Chiều 21-6`, `ngày 22/12/2024`, `17 và 18/01/2024`, `từ 14 đến 16-10`, `tháng 9/2023`, `ngày 2 tháng 9 năm 1945`.
 * A year that is left out is completed from the day of publication, else it is the article's year.
 */

export interface DateMention {
  /** UTF-16 units of the text. */
  start: number
  end: number
  /** `2023-06-21`, `2023-06`, `2023`, or a period `2023-12-12/2023-12-13`. */
  iso: string
}

/** What completes a date: the day of publication (ISO), or only the year that the article speaks of. */
export interface DateContext {
  published?: string | undefined
  year?: number | undefined
  /** The text speaks of what is to come: a date without a year is the next one. */
  coming?: boolean | undefined
}

const pad = (n: number) => String(n).padStart(2, '0')
const LAST_DAY = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isDay = (day: number, month: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= (LAST_DAY[month - 1] as number)
const isYear = (year: number) => year >= 1000 && year <= 2200

/** The day before or after, as ISO. */
export const shift = (iso: string, days: number) => {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const DAY = 86_400_000

/**
 * How many days after publication a date without a year may be: papers leave out the year of what comes soon
 * (`vào tháng 10` in August) and of what was, not of what comes in half a year.
 */
const AHEAD = 120

/** The year that makes a date the last one up to publication (and a season after), or the next; else the article's year. */
const yearOf = (month: number, day: number, { published, year, coming }: DateContext): number | undefined => {
  if (!published) return year
  const near = Number(published.slice(0, 4))
  if (published.length < 10) return near
  const days = (y: number) => (Date.UTC(y, month - 1, day) - Date.parse(published)) / DAY
  const fits = coming ? (y: number) => days(y) >= -15 : (y: number) => days(y) <= AHEAD
  return (coming ? [near - 1, near, near + 1] : [near + 1, near, near - 1]).find(fits) ?? near
}

const D = String.raw`(\d{1,2})`
const M = String.raw`(?:(?:\s*[-/.]\s*|\s+tháng\s+)(\d{1,2}))`
const Y = String.raw`(?:(?:\s*[-/.]\s*|(?:\s*,)?\s+năm\s+)(\d{4}))`
const AND = String.raw`\s*(?:-|–|—|và|đến(?:\s+ngày)?|tới)\s*(?:ngày\s+)?`
const LEAD = String.raw`(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|từ|đến|mùng|mồng|thứ\s+(?:hai|ba|tư|năm|sáu|bảy),|chủ\s+nhật,)\s+(?:(?:ngày|mùng|mồng)\s+)?`

/** `Ngày làm việc đầu tiên, 9-9, …` */
const DAY_OF = String.raw`(?:ngày|sáng|chiều|tối)\s[^,.;:\d]{1,30},\s`

const DAY_AND_MONTH = /\d\s*[-/.]\s*\d|tháng/iu

/** Each form: a regular expression and the making of ISO from its groups. The earlier form wins where two begin together. */
const FORMS: {
  /** Without this there is no such date: it is found sooner than that there is none. */
  sign: RegExp
  form: RegExp
  iso: (groups: (string | undefined)[], context: DateContext, text: string, at: number) => string | undefined
}[] = [
  {
    // ngày 28-9 đến 2-10-2023, 28/12/2023 - 3/1/2024
    sign: DAY_AND_MONTH,
    form: new RegExp(String.raw`(?<!\d)${D}${M}${Y}?${AND}${D}${M}${Y}?(?!\d|\s*%)`, 'giu'),
    iso: ([d1, m1, y1, d2, m2, y2], context) => period(d1, m1, y1 ?? y2, d2, m2, y2, context),
  },
  {
    // (7-5-1954/7-5-2024): an event's day and that of its anniversary
    sign: DAY_AND_MONTH,
    form: new RegExp(String.raw`(?<!\d)${D}${M}${Y}\s*/\s*${D}${M}${Y}(?!\d)`, 'giu'),
    iso: ([d1, m1, y1, d2, m2, y2], context) => period(d1, m1, y1, d2, m2, y2, context),
  },
  {
    // hai ngày 17 và 18/01/2024, từ 14 đến 16-10, ngày 2 - 4/5/2019
    sign: DAY_AND_MONTH,
    form: new RegExp(String.raw`(?<![\d.,/-])${D}(?:,\s*\d{1,2})?${AND}${D}${M}${Y}?(?!\d|\s*%)`, 'giu'),
    iso: ([d1, d2, m, y], context) => period(d1, m, y, d2, m, y, context),
  },
  {
    // 21.4.2023, ngày 2 tháng 9 năm 1945
    sign: DAY_AND_MONTH,
    form: new RegExp(String.raw`(?<![\d.,/-])${D}${M}${Y}(?!\d)`, 'giu'),
    iso: ([d, m, y], context) => day(d, m, y, context),
  },
  {
    // Chiều 21-6, ngày 5/12, sáng nay (04/7): a day and month alone want a word before them ("3/4 số hộ" is no date)
    sign: DAY_AND_MONTH,
    form: new RegExp(String.raw`(?<=(?:${LEAD}|\(|${DAY_OF}))(?<!\d)${D}${M}(?![\d.,]*\d|\s*%)`, 'giu'),
    iso: ([d, m], context) => day(d, m, undefined, context),
  },
  {
    sign: DAY_AND_MONTH,
    form: new RegExp(String.raw`(?<!\d)${D}\s+tháng\s+(\d{1,2})(?!\d)`, 'giu'),
    iso: ([d, m], context) => day(d, m, undefined, context),
  },
  {
    sign: DAY_AND_MONTH,
    form: /tháng\s+(\d{1,2})(?:\s*[-/.]\s*|(?:\s*,)?\s+năm\s+)(\d{4})(?!\d)/giu,
    iso: ([m, y]) => (isDay(1, Number(m)) && isYear(Number(y)) ? `${y}-${pad(Number(m))}` : undefined),
  },
  {
    sign: DAY_AND_MONTH,
    form: /(?<!\d\s)tháng\s+(\d{1,2})(?!\d|\s*(?:năm|đầu|cuối|qua))/giu,
    iso: ([m], context) => {
      const year = isDay(1, Number(m)) ? yearOf(Number(m), 15, context) : undefined
      return year ? `${year}-${pad(Number(m))}` : undefined
    },
  },
  {
    sign: /năm\s+\d/iu,
    form: /(?<!\d\s?[-–]\s?)năm\s+(\d{4})(?!\d|\s*[-–]\s*\d)/giu,
    iso: ([y]) => (isYear(Number(y)) ? y : undefined),
  },
  {
    // `- 4/1975: …`, `1952: …`: the time of a step of a life
    sign: /\d\s*[:),]/u,
    form: /(?<![\d/.-])(\d{1,2})\/((?:19|20)\d{2})(?=\s*[:),])/gu,
    iso: ([m, y]) => (isDay(1, Number(m)) ? `${y}-${pad(Number(m))}` : undefined),
  },
  {
    sign: /\d\s*:/u,
    form: /(?<=^[-–+•*]?\s*)((?:19|20)\d{2})(?=\s*:)/gu,
    iso: ([y]) => y,
  },
  {
    sign: /nay/iu,
    form: /(?:hôm nay|(?:sáng|chiều|tối|trưa) nay)(?!\s*\()/giu,
    iso: (_, { published }) => (published?.length === 10 ? published : undefined),
  },
  {
    sign: /qua/iu,
    form: /(?:hôm qua|(?:sáng|chiều|tối|đêm) qua)(?!\p{L})/giu,
    iso: (_, { published }) => (published?.length === 10 ? shift(published, -1) : undefined),
  },
  {
    // hai hôm trước, 3 ngày trước; not `ba ngày trước khi …`
    sign: /trước/iu,
    form: /(?<!\p{L})(\d{1,2}|hai|ba|bốn|năm)\s+(?:hôm|ngày) trước(?=\s*[,(]|\s+tại)/giu,
    iso: ([n], { published }) =>
      published?.length === 10 ? shift(published, -numberOf(n as string)) : undefined,
  },
]

/** The value of a small number in words or digits: 2 of `hai`, 3 of `3`; -1 of another word. */
export const numberOf = (word: string): number =>
  Number(word) ||
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].indexOf(word.toLowerCase())

const day = (d: string | undefined, m: string | undefined, y: string | undefined, context: DateContext) => {
  const [date, month] = [Number(d), Number(m)]
  const year = y ? Number(y) : yearOf(month, date, context)
  if (!year || !isYear(year) || !isDay(date, month)) return undefined
  return `${year}-${pad(month)}-${pad(date)}`
}

const period = (
  d1: string | undefined,
  m1: string | undefined,
  y1: string | undefined,
  d2: string | undefined,
  m2: string | undefined,
  y2: string | undefined,
  context: DateContext,
) => {
  const [from, to] = [day(d1, m1, y1, context), day(d2, m2, y2 ?? y1, context)]
  return from && to && from < to ? `${from}/${to}` : undefined
}

/** All dates of a text, in order; none overlaps another. */
export const findDates = (text: string, context: DateContext = {}): DateMention[] => {
  const found: DateMention[] = []
  // Every form has a digit or one of these words.
  if (!/\d|nay|qua|trước/iu.test(text)) return found
  const said = new Map<RegExp, boolean>()
  for (const { sign, form, iso } of FORMS) {
    const isSaid = said.get(sign) ?? sign.test(text)
    said.set(sign, isSaid)
    if (!isSaid) continue
    for (const match of text.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some(other => start < other.end && other.start < end)) continue
      const value = iso(match.slice(1), context, text, start)
      if (value) found.push({ start, end, iso: value })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The year that a text speaks of most (the earlier of equals): what completes `21-6` where nothing else tells. */
export const mainYear = (text: string): number | undefined => {
  const counts = new Map<number, number>()
  for (const [, year] of text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
  let main: number | undefined
  for (const [year, count] of counts) if (main === undefined || count > (counts.get(main) ?? 0)) main = year
  return main
}
