/** Saved queries: questions in Cypher, asked by name. */
export { graphQueries, savedQueries, savedQuery } from './catalog.ts'
export { AmbiguousName, QueryError } from './errors.ts'
export {
  type GraphQuery,
  labelsOf,
  type Parameter,
  parseGraphQuery,
  parseQuery,
  type SavedQuery,
} from './header.ts'
export { resolveName } from './resolve.ts'
export { type Answer, runQuery } from './run.ts'
