/** How tellings of events are compared, and which are compared at all. */
import type { Kind } from '../group.ts'
import { linkingWords } from '../words.ts'
import { type Dossier, dossierOf, ENOUGH, weigh } from './evidence.ts'
import { readEventTelling } from './telling.ts'

/** Days of a long event by which it is found. */
const MOST_DAYS = 4

const daysFrom = (start: string, end: string): string[] => {
  if (start.length < 10) return []
  const first = Date.parse(start)
  const last = end.length === 10 ? Date.parse(end) : first
  const days = [first]
  for (let day = first + 86_400_000; day <= last && days.length < MOST_DAYS; day += 86_400_000) days.push(day)
  return days.map(day => new Date(day).toISOString().slice(0, 10))
}

/** A military region is where its provinces are. */
const provincesOf = (scope: string): string[] => [scope, ...(linkingWords().regions.get(scope) ?? [])]

/** The months in which an event of an unknown day may have been: that of the article and the one before. */
const monthsOf = (start: string, month: string): string[] => {
  if (start.length >= 7) return [start.slice(0, 7)]
  if (start || month.length < 7) return [start || month]
  const before = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 2)).toISOString()
  return [month, before.slice(0, 7)]
}

/**
 * What leads from one telling of an event to others: two that share none of these are never one. Each is narrow, so
 * that few events of hundreds of thousands share it.
 */
export const eventClues = (text: string): string[] => {
  const { start, end, month, scopes, told } = readEventTelling(text)
  const { kind, own, edition, years, acts } = told
  if (kind === 'past') return [`past|${told.folded}`]
  const where = scopes.length ? scopes : ['-']
  const year = start.slice(0, 4) || years[0] || month.slice(0, 4)
  const clues = daysFrom(start, end).flatMap(day => where.map(scope => `${kind}|${day}|${scope}`))
  const name = own.length ? own.join(' ') : told.folded
  for (const when of monthsOf(start, month))
    clues.push(...where.map(scope => `${kind}|${name}|${when}|${scope}`))
  if (edition) clues.push(...where.map(scope => `${kind}|${edition}|${scope}`))
  if (linkingWords().yearly.has(kind))
    clues.push(...where.flatMap(provincesOf).map(scope => `${kind}|${year}|${scope}`))
  // Known by name and year, wherever it is told of.
  if (kind === 'forum' && own.length > 1 && years[0]) clues.push(`${kind}|${name}|${years[0]}`)
  if (start.length >= 7)
    clues.push(...acts.flatMap(act => where.map(scope => `${kind}|${act}|${start.slice(0, 7)}|${scope}`)))
  return [...new Set(clues)].sort()
}

export const events: Kind<Dossier> = {
  certain: text => {
    const { start, end, scopes, told, article } = readEventTelling(text)
    if (told.kind === 'past') return [told.folded]
    if (article) return []
    return [`${told.folded}|${start}|${end}|${scopes.join()}`]
  },
  features: ({ tellings }) => new Set(tellings.flatMap(telling => eventClues(telling.text))),
  dossier: tellings => dossierOf(tellings.map(readEventTelling)),
  weigh,
  enough: ENOUGH,
  doubtful: false,
}
