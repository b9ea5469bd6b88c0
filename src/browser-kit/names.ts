/**
 * From what a person types in Browser to what a saved query takes, in Cypher. The full-text index of the store holds
 * names as they are and without diacritics, so `quan khu 2` and `Quân khu 2` both find, and what has marks finds only
 * itself: `Hùng` never `Hưng`.
 */

/** Of the store: the names, aliases and folded names of all entities. */
const INDEX = 'ketnoi_names'

/** Finds all nodes whose names hold the words that a variable holds, together and in their order; the best first. */
export const lookUp = (typed: string, labels: readonly string[]): string =>
  `CALL db.index.fulltext.queryNodes('${INDEX}', '"' + replace(coalesce(${typed}, ''), '"', ' ') + '"') YIELD node, score
  WHERE node:${labels.join('|')}
  WITH node, score ORDER BY toLower(node.name) = toLower(${typed}) DESC, score DESC, node.id`

/**
 * Puts the id of the best node into another variable. What finds nothing stays as it is: an id is an id, null is null,
 * and a name that nobody has is no node's id.
 */
export const idOf = (typed: string, labels: readonly string[], id: string): string =>
  `CALL (${typed}) {
  ${lookUp(typed, labels)}
  WITH collect(node.id) AS ids
  RETURN coalesce(head(ids), ${typed}) AS ${id}
}`

/** The combining marks of Vietnamese, as NFD sets them apart; `đ` is a letter of its own. */
const MARKS = '\\u0300 \\u0301 \\u0302 \\u0303 \\u0306 \\u0309 \\u031B \\u0323'

/**
 * Puts all spellings of a text into another variable: `chu tich` → `Chủ tịch`, `chủ tịch`.
 * @param of the property of a relationship that holds them: `HOLDS_POSITION.title`
 */
export const spellingsOf = (typed: string, of: string, spellings: string): string => {
  const [type, property] = of.split('.')
  return `CALL (${typed}) {
  OPTIONAL MATCH ()-[r:${type}]->()
  WHERE toLower(${typed}) IN [toLower(r.${property}), reduce(text = replace(normalize(toLower(r.${property}), NFD), 'đ', 'd'),
    mark IN split('${MARKS}', ' ') | replace(text, mark, ''))]
  WITH collect(DISTINCT r.${property}) AS all
  RETURN CASE WHEN ${typed} IS NULL THEN null ELSE all END AS ${spellings}
}`
}
