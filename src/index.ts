/**
 * ketnoi as a library. It prints nothing and keeps no state but the store that you open.
 *
 *     import { build, openStore, runQuery } from 'ketnoi'
 *
 *     const store = await openStore('./tin.grafeo')
 *     await build(['tin/'], store, { onEvent: event => console.error(event.type) })
 *     const { rows } = await runQuery(store, 'who-attended', { event: 'hoi nghi ra nghi quyet' })
 *     await store.close()
 *
 * The language alone, as a compromise of its own, is `ketnoi/vi`.
 */

/** The style, the favourites and a guide for Neo4j Browser, by file name. */
export { browserKit } from './browser-kit/index.ts'
/** Reads, understands and writes in one go; `load` starts from records, `records` ends with them. */
export {
  type BuildEvent,
  type BuildOptions,
  type BuildSummary,
  build,
  load,
  type RecordItem,
  records,
} from './build.ts'
/** What ketnoi throws on purpose: its message says where, what was wanted and what to do. */
export { KetnoiError } from './errors.ts'
/**
 * The forms that a graph can be written in; each takes a graph in memory (`write`), or the parts of a store (`files`).
 */
export { type Format, format as exportFormat, formats as exportFormats } from './export/index.ts'
/** A graph in memory, with graphology's methods and ketnoi's attributes. */
export type { Graph } from './graph/graph.ts'
/** What people decide of who is who: a sorted file of decisions, and the graph linked by them. */
export { decisionsText, parseDecisions, readDecisions } from './link/decision-file.ts'
export type { Decision, Ref } from './link/decisions.ts'
/** The saved queries, and one that runs one of them with names instead of ids. */
export {
  AmbiguousName,
  type Answer,
  QueryError,
  runQuery,
  type SavedQuery,
  savedQueries,
} from './query/index.ts'
/** Articles from files, folders and standard input, one at a time. */
export { type ReadItem, type ReadOptions, read } from './read/index.ts'
/** What one article says: its entities, their mentions, and the relations between them, with evidence. */
export { extract } from './relations/index.ts'
/** Adds records to a store, and takes articles out of it. */
export { type Added, add as addRecords, remove as removeArticles } from './store/add.ts'
export { decide } from './store/decide.ts'
/** Opens the graph at a path or a Neo4j address. */
export { type OpenOptions, open as openStore, type Row, type Store } from './store/store.ts'
/** The two contracts, each a type and the zod schema that checks it. */
export { Article, Record } from './types.ts'
