import { QueryError } from './errors.ts'
import { isPart, isSpelling } from './names.ts'
import type { Reader } from './resolve.ts'

/**
 * All spellings in the graph of what a person typed: `chu tich` → `Chủ tịch`, `chủ tịch`.
 * @param what the parameter, for messages
 * @param of the relationship's property that holds them: `HOLDS_POSITION.title`
 * @throws QueryError when the graph has none, with those that hold the words
 */
export const spellingsOf = async (
  store: Reader,
  what: string,
  of: string,
  text: string,
): Promise<string[]> => {
  const [type, property] = of.split('.')
  const rows = await store.query(
    `MATCH ()-[r:${type}]->() WHERE r.${property} IS NOT NULL RETURN DISTINCT r.${property} AS value ORDER BY value`,
  )
  const values = rows.map(({ value }) => String(value))
  const found = values.filter(value => isSpelling(text, value))
  if (found.length) return found
  const near = values.filter(value => isPart(text, value)).slice(0, 5)
  const hint = near.length ? `; near it: ${near.map(value => `"${value}"`).join(', ')}` : ''
  throw new QueryError(`${what}: no ${property} in the graph is "${text}"${hint}`)
}
