import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { KetnoiError } from '../errors.ts'
import { shipped } from '../paths.ts'
import { QueryError } from './errors.ts'
import { type GraphQuery, parseGraphQuery, parseQuery, type SavedQuery } from './header.ts'

/** The folder of the queries that ship with ketnoi. */
const QUERIES = shipped('queries')

/** The `.cypher` files of a folder, sorted by name: there is no list to edit. */
const read = <Query>(
  folder: string,
  parse: (file: string, name: string, source: string) => Query,
): Query[] => {
  let files: string[]
  try {
    files = readdirSync(folder).filter(file => file.endsWith('.cypher'))
  } catch (cause) {
    throw new KetnoiError(`${folder}: want a folder of .cypher files`, { cause })
  }
  return files.sort().map(file => {
    const path = join(folder, file)
    return parse(path, basename(file, '.cypher'), readFileSync(path, 'utf8'))
  })
}

/**
 * All saved queries of a folder, sorted by name.
 * @throws KetnoiError for a folder that cannot be read, or a file with a fault in its header
 */
export const savedQueries = (folder: string = QUERIES): SavedQuery[] => read(folder, parseQuery)

/**
 * The queries whose answer is a graph to look at, on Neo4j alone, sorted by name.
 * @throws KetnoiError for a folder that cannot be read, or a file with a fault in its header
 */
export const graphQueries = (folder: string = join(QUERIES, 'graph')): GraphQuery[] =>
  read(folder, parseGraphQuery)

/** @throws QueryError that lists the names there are, when there is no such query */
export const savedQuery = (name: string, folder: string = QUERIES): SavedQuery => {
  const all = savedQueries(folder)
  const found = all.find(query => query.name === name)
  if (!found)
    throw new QueryError(`no saved query "${name}"; there are: ${all.map(query => query.name).join(', ')}`)
  return found
}
