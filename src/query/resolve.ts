/** From a name that a person typed to the one node that it means: `hoi nghi ra nghi quyet` → the Event of that name. */

import type { Row, Store } from '../store/store.ts'
import { plainName } from '../text/fold.ts'
import type { EntityType } from '../types.ts'
import { AmbiguousName, type Choice, QueryError } from './errors.ts'
import { fitOf, longForm, shortForm, syllables, withoutLevels } from './names.ts'

/** All that a query needs of a store. */
export type Reader = Pick<Store, 'query'>

export interface Found {
  id: string
  label: EntityType
  name: string
}

const SHOWN = 10
const RETURN = 'RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.level AS level'

const byId = async (store: Reader, label: EntityType, id: string): Promise<Found[]> => {
  const rows = await store.query(`MATCH (n:${label} {id: $id}) RETURN n.id AS id, n.name AS name`, { id })
  return rows.map(row => ({ id: String(row.id), label, name: String(row.name) }))
}

/** A folded name writes `kỷ niệm` as its article does, so a word that ends so is looked for in both spellings. */
const spellings = (word: string): string[] =>
  /[bcdghklmnprstvx][iy]$/.test(word) ? [`${word.slice(0, -1)}i`, `${word.slice(0, -1)}y`] : [word]

/** The nodes whose names hold all the words typed, in any order; abbreviated, written out, or as typed. */
const candidates = async (store: Reader, label: EntityType, text: string): Promise<Map<string, Row>> => {
  const typed = syllables(text)
  const searches = new Map(
    [typed, longForm(typed), shortForm(typed)].map(name => {
      const words = [...new Set(withoutLevels(name).map(({ plain }) => plain))]
      return [words.join(' '), words.sort((a, b) => b.length - a.length)]
    }),
  )
  const found = new Map<string, Row>()
  for (const [longest, ...others] of searches.values()) {
    if (longest === undefined) continue
    const rows = await store.query(
      `MATCH (n:${label}) WHERE any(word IN $longest WHERE n.folded CONTAINS word)
       AND all(words IN $words WHERE any(word IN words WHERE ' ' + n.folded + ' ' CONTAINS word)) ${RETURN}`,
      {
        longest: spellings(longest),
        words: [longest, ...others].map(word => spellings(word).map(one => ` ${one} `)),
      },
    )
    for (const row of rows) found.set(String(row.id), row)
  }
  return found
}

/** The texts of a list; what is null in it is left out. */
const texts = (value: Row[string] | undefined): string[] =>
  Array.isArray(value) ? value.filter(item => item !== null).map(String) : []

/** The names at the other ends of a node's facts, sorted. */
const ends = (pattern: string, text = 'o.name'): string =>
  `CALL (n) { MATCH ${pattern} WITH DISTINCT ${text} AS text ORDER BY text RETURN collect(text) AS ends }`

/** What tells a node apart from others of its name: ranks and posts, kind, level, dates, and where it belongs. */
const ABOUT: { [label in EntityType]: string } = {
  Person: `${ends('(n)-[post:HOLDS_POSITION]->(o)', "post.title + ', ' + o.name")} RETURN coalesce(n.ranks, []) + ends AS about`,
  Organization: `${ends('(n)-[:LOCATED_IN|PART_OF]->(o)')} RETURN [n.kind] + ends AS about`,
  Place: `${ends('(n)-[:LOCATED_IN]->(o)')} RETURN [n.level, n.code] + ends AS about`,
  Event: `${ends('(n)-[:HELD_IN]->(o)')} RETURN [n.start, n.kind] + ends AS about`,
}

const describe = async (store: Reader, { id, label, name }: Found): Promise<Choice> => {
  const [row] = await store.query(`MATCH (n:${label} {id: $id}) ${ABOUT[label]}`, { id })
  return { id, label, name, about: texts(row?.about).join('; ') }
}

/** Nodes that share at least half of the typed words, the nearest first. */
const nearest = async (store: Reader, labels: readonly EntityType[], text: string): Promise<string[]> => {
  const words = [...new Set(plainName(text).split(' '))].map(word => ` ${word} `)
  const rows: Row[] = []
  for (const label of labels)
    rows.push(
      ...(await store.query(
        `MATCH (n:${label}) WITH n, size([word IN $words WHERE ' ' + n.folded + ' ' CONTAINS word]) AS hits
         WHERE hits > 0 AND hits * 2 >= size($words)
         RETURN n.id AS id, n.name AS name, hits ORDER BY hits DESC, size(name), name, id LIMIT 5`,
        { words },
      )),
    )
  rows.sort((a, b) => Number(b.hits) - Number(a.hits) || String(a.name).length - String(b.name).length)
  return [...new Set(rows.map(row => String(row.name)))].slice(0, 5)
}

/**
 * The node that a name or an id means.
 * @param what the parameter, for messages
 * @throws AmbiguousName when several fit equally well; QueryError when none does, with the nearest names
 */
export const resolveName = async (
  store: Reader,
  what: string,
  labels: readonly EntityType[],
  text: string,
): Promise<Found> => {
  let best: Found[] = []
  let bestFit = Number.POSITIVE_INFINITY
  for (const label of labels) {
    const [same] = await byId(store, label, text)
    if (same) return same
    for (const [id, row] of await candidates(store, label, text)) {
      const level = typeof row.level === 'string' ? row.level : undefined
      const fit = fitOf(text, { label, name: String(row.name), aliases: texts(row.aliases), level })
      if (fit === undefined || fit > bestFit) continue
      if (fit < bestFit) best = []
      bestFit = fit
      best.push({ id, label, name: String(row.name) })
    }
  }

  const [only] = best
  if (only && best.length === 1) return only
  if (!only) {
    const near = await nearest(store, labels, text)
    const hint = near.length ? `; near it: ${near.map(name => `"${name}"`).join(', ')}` : ''
    throw new QueryError(`${what}: no ${labels.join(' or ')} is called "${text}"${hint}`)
  }
  best.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
  const choices = await Promise.all(best.slice(0, SHOWN).map(found => describe(store, found)))
  const lines = choices.map(
    ({ id, label, name, about }) => `  ${id}  ${label}  ${name}${about ? ` (${about})` : ''}`,
  )
  if (best.length > SHOWN) lines.push(`  … and ${best.length - SHOWN} more`)
  throw new AmbiguousName(
    `${what}: "${text}" fits ${best.length} names; give more of the name, or an id:\n${lines.join('\n')}`,
    choices,
  )
}
