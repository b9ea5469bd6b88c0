/**
 * Saved queries as favourites of Neo4j Browser, each one statement that runs as it is. Browser has parameters of its
 * own (`:param`), but a favourite that sets some and then asks is a script to it, and of a script's answers it shows
 * neither graph nor table. So the values stand in a `WITH` at the top, and the parameters become its variables.
 */
import { type GraphQuery, graphQueries, labelsOf, type Parameter, savedQueries } from '../query/index.ts'
import { ENTITY_TYPES } from '../types.ts'
import { idOf, lookUp, spellingsOf } from './names.ts'

export interface Favourite {
  /** Its place in the zip: `ketnoi/graphs/links-of-organization-graph.cypher`. */
  path: string
  title: string
  description: string
  cypher: string
}

type Value = string | number | null

const literal = (value: Value, { type }: Parameter): string =>
  value === null || type === 'integer'
    ? String(value)
    : `'${String(value).replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`

/** What the text of a query is made of, as far as parameters go; comments and quoted text stay as they are. */
const PIECES =
  /\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\bLIMIT \$(\w+)|\$(\w+)|(?<!STARTS |ENDS )\bWITH (?!\*)(DISTINCT )?|\bCALL (?:\((?!\*)([^)]*)\) )?\{/g

/**
 * Makes variables of a query's parameters: every `WITH` and `CALL` hands them on. `LIMIT` takes no variable, so its
 * number stands where it is used.
 * @param names the variables
 * @param limit gives the text of a parameter that a `LIMIT` takes
 */
const withVariables = (cypher: string, names: string[], limit: (name: string) => string): string =>
  cypher.replace(PIECES, (piece, limited?: string, parameter?: string, distinct?: string, scope?: string) => {
    if (limited) return `LIMIT ${limit(limited)}`
    if (parameter) return parameter
    if (piece.startsWith('WITH')) return `WITH ${distinct ?? ''}${names.map(name => `${name}, `).join('')}`
    if (piece.startsWith('CALL'))
      return `CALL (${[...names, scope?.trim() ?? ''].filter(Boolean).join(', ')}) {`
    return piece
  })

/** One statement that asks a query with the values of its example. */
export const asStatement = ({ title, description, parameters, example, cypher }: GraphQuery): string => {
  const given = (name: string, parameter: Parameter) =>
    literal(example[name] ?? ('default' in parameter ? parameter.default : null), parameter)
  const limits = new Set([...cypher.matchAll(/\bLIMIT \$(\w+)/g)].map(([, name]) => name))
  const variables = Object.entries(parameters).filter(([name]) => !limits.has(name))
  const names = variables.map(([name]) => name)

  const values = variables.map(([name, parameter], i) => {
    const comma = i < variables.length - 1 ? ',' : ''
    const note = parameter.values
      ? `${parameter.description}: ${parameter.values.join(', ')}`
      : parameter.description
    return `  ${given(name, parameter)} AS ${name}${comma} // ${note}`
  })
  const found: string[] = []
  const handed = variables.map(([name, parameter]) => {
    const labels = labelsOf(parameter)
    if (!labels.length && !parameter.of) return name
    const to = `${name}${parameter.of ? 'Spellings' : 'Id'}`
    found.push(parameter.of ? spellingsOf(name, parameter.of, to) : idOf(name, labels, to))
    return `${to} AS ${name}`
  })
  return [
    `// ${title}`,
    `// ${description}.`,
    ...(values.length ? ['WITH', ...values] : []),
    ...found,
    ...(found.length ? [`WITH ${handed.join(', ')}`] : []),
    withVariables(cypher, names, name => {
      const parameter = parameters[name]
      return parameter ? `${given(name, parameter)} // ${parameter.description}` : ''
    }),
    '',
  ].join('\n')
}

/** Where a person starts who has a name and no more. */
const FIND: Favourite = {
  path: 'ketnoi/graphs/find-a-name.cypher',
  title: 'Find a name',
  description: 'The people, bodies, places and events whose names hold these words, the best first',
  cypher: `// Find a name
// The people, bodies, places and events whose names hold these words, the best first; the table tells their ids.
WITH 'dien bien' AS words // with or without diacritics
CALL (words) {
  ${lookUp('words', ENTITY_TYPES)}
  RETURN node, score LIMIT 25 // how many names at most
}
RETURN node, node.name AS name, labels(node)[0] AS label, node.id AS id
ORDER BY toLower(name) = toLower(words) DESC, score DESC, id
`,
}

/**
 * All favourites in the order in which Browser lists them: what is drawn first, then the tables.
 * @throws KetnoiError for a query file with a fault
 */
export const favourites = (): Favourite[] => [
  FIND,
  ...graphQueries().map(query => ({
    path: `ketnoi/graphs/${query.name}-graph.cypher`,
    title: query.title,
    description: query.description,
    cypher: asStatement(query),
  })),
  ...savedQueries().map(query => ({
    path: `ketnoi/tables/${query.name}.cypher`,
    title: query.title,
    description: query.description,
    cypher: asStatement(query),
  })),
]
