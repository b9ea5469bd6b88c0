import type { Record } from '../types.ts'

/**
 * The day that an article is of, ISO and as precise as is known: when it was published, else the last day that it
 * tells of as a whole date; empty where nothing tells.
 */
export const dayOf = ({ published, entities }: Record): string => {
  if (published) return published
  const days = entities.flatMap(
    ({ properties: { date } }) => date?.split('/').filter(day => day.length === 10) ?? [],
  )
  return days.sort().at(-1) ?? ''
}
