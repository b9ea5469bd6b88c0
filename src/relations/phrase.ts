/** What a sentence says of one person's posts, and where. */
import type { Mention } from '../entities/index.ts'
import type { Item } from './titles.ts'

export interface Position {
  person: Mention
  /** The body's mention; none where the sentence does not name it. */
  body?: Mention
  /** The place that the title is of, where it names no body: `Thủ tướng Thái Lan`. */
  place?: Mention
  /** The body of the next title: a party secretary is of the committee beside it. */
  beside?: Mention
  title: string
  status?: 'former' | 'acting'
  /** The places of the terms from the person's name to the end of the title, or the other way round. */
  first: number
  last: number
}

/** A name with the titles that stand with it: one stretch of the sentence, which names one person. */
export interface PersonPhrase {
  person: Mention
  first: number
  last: number
  positions: Position[]
}

export const asPosition = (
  person: Mention,
  { title, body, beside, place, status, first, last }: Item,
): Position => ({
  person,
  title,
  ...(body && { body }),
  ...(beside && { beside }),
  ...(place && { place }),
  ...(status && { status }),
  first: Math.min(first, person.first),
  last: Math.max(last, person.last),
})
