import { shipped } from '../../src/paths.ts'
import { read } from '../../src/read/index.ts'
import { extract } from '../../src/relations/index.ts'
import type { Record } from '../../src/types.ts'

/** What the sample articles say, on which every query has its example. */
export const sampleRecords = async (): Promise<Record[]> => {
  const records: Record[] = []
  for await (const item of read([shipped('seeds', 'articles')]))
    if ('article' in item) records.push(extract(item.article))
  return records
}
