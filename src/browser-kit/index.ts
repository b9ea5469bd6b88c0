/** What a person needs to look at a graph in Neo4j Browser: its style, its favourites, and a page that tells how. */
import { strToU8, zipSync } from 'fflate'
import { type Favourite, favourites } from './favourites.ts'
import { guide } from './guide.ts'
import { grass } from './style.ts'

/** Zip has no time before 1980 and no time zone; the same for every file, so that the same queries give the same bytes. */
const NO_TIME = new Date(1980, 0, 1)

const zip = (all: Favourite[]): Uint8Array =>
  zipSync(Object.fromEntries(all.map(({ path, cypher }) => [path, strToU8(cypher)])), {
    mtime: NO_TIME,
    level: 9,
  })

/**
 * The files of the kit by name. Same schema and queries, same bytes.
 * @throws KetnoiError for a fault in the schema or in a query file
 */
export const browserKit = (): Map<string, string | Uint8Array> => {
  const all = favourites()
  return new Map<string, string | Uint8Array>([
    ['guide.html', guide(all)],
    ['queries.zip', zip(all)],
    ['style.grass', grass()],
  ])
}
