/** Saved queries: questions in Cypher, asked by name. */
export { savedQueries, savedQuery } from './catalog.ts'
export { AmbiguousName, QueryError } from './errors.ts'
export { type Parameter, parseQuery, type SavedQuery } from './header.ts'
export { resolveName } from './resolve.ts'
export { type Answer, runQuery } from './run.ts'
