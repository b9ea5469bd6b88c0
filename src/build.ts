/**
 * The whole way in one place: articles are read, understood and written to a store. The only file that knows all
 * stages. It prints nothing; who wants to show progress listens to its events.
 */
import { createHash } from 'node:crypto'
import { KetnoiError } from './errors.ts'
import { saidBy } from './graph/said.ts'
import { type ReadItem, type ReadOptions, read, readRecords } from './read/index.ts'
import { extract } from './relations/index.ts'
import { type Added, add } from './store/add.ts'
import type { Store } from './store/store.ts'
import type { Record } from './types.ts'

export type BuildEvent =
  /** Bytes of files read, of all there are. */
  | { type: 'read'; done: number; total: number }
  /** One article understood. */
  | ({ type: 'record'; id: string } & Taken)
  /** A file, line or article that is not in the graph, and why. */
  | { type: 'skipped'; problem: KetnoiError }
  /** Files left out on purpose. */
  | { type: 'note'; note: string }
  /** So many articles of the run are in the store, for good. */
  | { type: 'written'; articles: number }

/** What is told of a record: where it comes from, its language, how many entities and relations it holds. */
interface Taken {
  from: string
  language: Record['language']
  entities: number
  relations: number
}

export interface BuildOptions {
  onEvent?: (event: BuildEvent) => void
  /** When it fires, what is understood so far is written and the summary says `interrupted`. */
  signal?: AbortSignal
  /** Articles a batch, which is written whole: a larger one is faster in a large graph, and takes more memory. */
  batch?: number
  /** What the path `-` reads. Default: the standard input of the process. */
  stdin?: AsyncIterable<Uint8Array>
}

/** What a run did. `added`, `replaced` and `unchanged` are those of the store. */
export interface BuildSummary extends Added {
  /** Articles in the run, and the entities and relations that they state, each article counted by itself. */
  articles: number
  /** Those of the articles that are not Vietnamese, and so name nothing. */
  foreign: number
  entities: number
  relations: number
  skipped: KetnoiError[]
  /** Whether the signal ended the run before its input ended. */
  interrupted: boolean
}

/** What comes out of reading and understanding: a record with its place, or what is wrong there. */
export type RecordItem =
  | { record: Record; from: string }
  | { problem: KetnoiError }
  | Extract<ReadItem, { note: string }>

/**
 * Reads and understands articles without writing them: what `ketnoi extract` prints.
 * An article on which extraction breaks is a defect of ketnoi; it is named, and costs only itself.
 * @throws KetnoiError when a file of `schema/` or `seeds/` is at fault, for then no article can be understood
 */
export async function* records(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<RecordItem> {
  for await (const item of read(paths, options)) {
    if (!('article' in item)) {
      yield item
      continue
    }
    try {
      yield { record: extract(item.article), from: item.from }
    } catch (cause) {
      if (cause instanceof KetnoiError) throw cause
      const reason = cause instanceof Error ? cause.message : String(cause)
      const problem = `${item.from}: ketnoi could not understand this article (${reason}); please report it`
      yield { problem: new KetnoiError(problem, { cause }) }
    }
  }
}

/** Of two records with one id the later published counts, then the greater content: the same whatever the order. */
const rankOf = (record: Record): string =>
  `${record.published ?? ''} ${createHash('sha256').update(JSON.stringify(record)).digest('base64')}`

/** What is wrong in a record that was made elsewhere, beyond its form: a relation to an entity that is not there. */
function faultOf(record: Record, from: string): KetnoiError | undefined {
  try {
    saidBy(record)
  } catch (error) {
    if (error instanceof KetnoiError) return new KetnoiError(`${from}: ${error.message}`)
    throw error
  }
  return undefined
}

/** Writes records; the same article twice is one, and of two with one id one is named as skipped. */
async function write(
  items: AsyncIterable<RecordItem>,
  store: Store,
  options: BuildOptions,
): Promise<BuildSummary> {
  const emit = options.onEvent ?? (() => {})
  const skipped: KetnoiError[] = []
  const skip = (problem: KetnoiError): void => {
    skipped.push(problem)
    emit({ type: 'skipped', problem })
  }
  const kept = new Map<string, Taken & { rank: string }>()
  let interrupted = false

  async function* accepted(): AsyncGenerator<Record> {
    for await (const item of items) {
      if ('note' in item) emit({ type: 'note', note: item.note })
      else if ('problem' in item) skip(item.problem)
      else {
        const { record, from } = item
        const { language, entities, relations } = record
        const rank = rankOf(record)
        const other = kept.get(record.id)
        const fault = faultOf(record, from)
        if (fault) skip(fault)
        else if (other?.rank !== rank) {
          const wins = !other || other.rank < rank
          if (other) {
            const [loser, winner] = wins ? [other.from, from] : [from, other.from]
            skip(new KetnoiError(`${loser}: left out, its id "${record.id}" is also that of ${winner}`))
          }
          if (wins) {
            const entry = { rank, from, language, entities: entities.length, relations: relations.length }
            kept.set(record.id, entry)
            emit({ type: 'record', id: record.id, ...entry })
            yield record
          }
        }
      }
      interrupted = options.signal?.aborted ?? false
      if (interrupted) return
    }
  }

  const counts = await add(
    store,
    accepted(),
    ({ added, replaced, unchanged }) => emit({ type: 'written', articles: added + replaced + unchanged }),
    options.batch,
  )
  const sum = (what: 'entities' | 'relations') =>
    [...kept.values()].reduce((total, entry) => total + entry[what], 0)
  return {
    ...counts,
    articles: kept.size,
    foreign: [...kept.values()].filter(({ language }) => language !== 'vi').length,
    entities: sum('entities'),
    relations: sum('relations'),
    skipped,
    interrupted,
  }
}

const readOptions = ({ onEvent, stdin }: BuildOptions): ReadOptions => ({
  ...(stdin && { stdin }),
  ...(onEvent && { onBytes: (done, total) => onEvent({ type: 'read', done, total }) }),
})

/**
 * Reads articles from files, folders and standard input (`-`), extracts what they say and writes it to the store.
 * @throws KetnoiError when the store can't be written; what was written before stays. Bad input is never thrown: it
 * is in `skipped`.
 */
export const build = (
  paths: readonly string[],
  store: Store,
  options: BuildOptions = {},
): Promise<BuildSummary> => write(records(paths, readOptions(options)), store, options)

/** Like `build`, from records that `ketnoi extract` or another program made. */
export const load = (
  paths: readonly string[],
  store: Store,
  options: BuildOptions = {},
): Promise<BuildSummary> => write(readRecords(paths, readOptions(options)), store, options)
