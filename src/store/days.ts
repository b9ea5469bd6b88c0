/**
 * Dates are text in a graph, for they are as precise as an article tells: `2024`, `2024-06`. In a store each has beside
 * it a day that a database can reckon with: `start: '2024-06'` and `startDate: DATE 2024-06-01`.
 */
import { isDate, propertiesOf } from '../schema/graph.ts'

/** A date of a node or relationship, and the property that holds its day. */
export interface Dated {
  property: string
  day: string
  /** `since`: the day is the first that the date may mean; `until`: the last. */
  kind: 'since' | 'until'
}

const read = new Map<string, Dated[]>()

/** The dates of a label or type. */
export const datesOf = (name: string): Dated[] => {
  let dates = read.get(name)
  if (!dates) {
    dates = Object.entries(propertiesOf(name)).flatMap(([property, kind]) =>
      isDate(kind) ? [{ property, day: `${property}Date`, kind }] : [],
    )
    read.set(name, dates)
  }
  return dates
}

/**
 * The first or the last day that a date may mean.
 * @param date ISO, as precise as is known
 * @returns an ISO day
 */
export const dayIn = (date: string, kind: Dated['kind']): string => {
  const [year = '', month, day] = date.split('-')
  if (day) return date
  if (kind === 'since') return `${year}-${month ?? '01'}-01`
  const last = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0))
  return `${year}-${month ?? '12'}-${String(last.getUTCDate()).padStart(2, '0')}`
}
