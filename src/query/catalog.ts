import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { KetnoiError } from '../errors.ts'
import { shipped } from '../paths.ts'
import { QueryError } from './errors.ts'
import { parseQuery, type SavedQuery } from './header.ts'

/** The folder of the queries that ship with ketnoi. */
const QUERIES = shipped('queries')

/**
 * All saved queries of a folder, sorted by name. A query is found by its file: there is no list to edit.
 * @throws KetnoiError for a folder that cannot be read, or a file with a fault in its header
 */
export const savedQueries = (folder: string = QUERIES): SavedQuery[] => {
  let files: string[]
  try {
    files = readdirSync(folder).filter(file => file.endsWith('.cypher'))
  } catch (cause) {
    throw new KetnoiError(`${folder}: want a folder of .cypher files`, { cause })
  }
  return files.sort().map(file => {
    const path = join(folder, file)
    return parseQuery(path, basename(file, '.cypher'), readFileSync(path, 'utf8'))
  })
}

/** @throws QueryError that lists the names there are, when there is no such query */
export const savedQuery = (name: string, folder: string = QUERIES): SavedQuery => {
  const all = savedQueries(folder)
  const found = all.find(query => query.name === name)
  if (!found)
    throw new QueryError(`no saved query "${name}"; there are: ${all.map(query => query.name).join(', ')}`)
  return found
}
