import type { Row } from '../store/store.ts'
import { savedQuery } from './catalog.ts'
import { QueryError } from './errors.ts'
import { labelsOf, type SavedQuery } from './header.ts'
import { type Found, type Reader, resolveName } from './resolve.ts'
import { spellingsOf } from './spellings.ts'
import { checkValue, type Given } from './values.ts'

export interface Answer {
  /** The columns in the order that the query's header tells. */
  columns: string[]
  /** Each row has all columns; its values are texts, numbers, null, or lists of these. */
  rows: Row[]
  /** The values that the query ran with: ids for names, a list where a text has several spellings. */
  params: { [name: string]: string | number | null | string[] }
  /** The nodes that the names were taken for. */
  nodes: { [name: string]: Found }
}

/**
 * Runs a saved query: checks the values by their type, finds the nodes that names mean, and asks the store.
 *
 *     await runQuery(store, 'who-attended', { event: 'hoi nghi ra nghi quyet' })
 *
 * @param query its name in the shipped folder, or a query that `savedQueries` gave
 * @throws QueryError for an unknown query or parameter, a missing or unfit value, or a name that fits no node;
 *   AmbiguousName for one that fits several
 */
export const runQuery = async (
  store: Reader,
  query: string | SavedQuery,
  args: { [name: string]: Given } = {},
): Promise<Answer> => {
  const saved = typeof query === 'string' ? savedQuery(query) : query
  const declared = Object.entries(saved.parameters)
  for (const name of Object.keys(args))
    if (!declared.some(([parameter]) => parameter === name))
      throw new QueryError(
        `${saved.name} has no parameter "${name}"; want ${declared.map(([parameter]) => parameter).join(', ')}`,
      )

  const params: Answer['params'] = {}
  for (const [name, parameter] of declared) params[name] = checkValue(name, parameter, args[name])
  const nodes: Answer['nodes'] = {}
  for (const [name, parameter] of declared) {
    const text = params[name]
    if (typeof text !== 'string') continue
    if (parameter.of) params[name] = await spellingsOf(store, name, parameter.of, text)
    if (!labelsOf(parameter).length) continue
    const found = await resolveName(store, name, labelsOf(parameter), text)
    nodes[name] = found
    params[name] = found.id
  }
  return {
    columns: Object.keys(saved.expectation.columns),
    rows: await store.query(saved.cypher, params),
    params,
    nodes,
  }
}
