import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Row, Store } from '../../store/store.ts'
import { examples, withStore } from '../command.ts'
import { formatOption, printRows } from '../rows.ts'

const COLUMNS = ['score', 'label', 'one', 'one_id', 'one_says', 'other', 'other_id', 'other_says', 'reasons']
/** Sentences shown of each of the two. */
const SENTENCES = 2

const atLeastOne = (text: string): number => {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('want a whole number from 1 up')
  return count
}

/** What articles say of a node, the sentences with facts first. */
async function says(store: Store, label: string, id: unknown): Promise<string[]> {
  const rows = await store.query(
    `MATCH (:${label} {id: $id})<-[:MENTIONS]-(a:Article)
     OPTIONAL MATCH (a)-[s:STATES]->(o) WHERE s.subject = $id OR o.id = $id
     RETURN DISTINCT coalesce(s.quote, a.title) AS quote, a.published AS day, a.id AS article
     ORDER BY day, article, quote LIMIT ${SENTENCES}`,
    { id },
  )
  return rows.map(({ quote, day, article }) => `${day ?? 'no date'} ${article}: ${quote}`)
}

async function pairs(store: Store, label: string, limit: number): Promise<Row[]> {
  return store.query(
    `MATCH (a:${label})-[r:POSSIBLY_SAME]->(b:${label})
     RETURN r.score AS score, r.reasons AS reasons, a.name AS one, a.id AS one_id, b.name AS other, b.id AS other_id
     ORDER BY score DESC, one, one_id, other_id LIMIT ${limit}`,
  )
}

export const add = (program: Command): void => {
  program
    .command('review')
    .description('list the pairs that may be one and were left apart, with what is said of both')
    .addOption(new Option('-l, --limit <count>', 'how many pairs').argParser(atLeastOne).default(20))
    .addOption(formatOption())
    .addHelpText('after', examples('review', 'review --limit 100 --format csv'))
    .action(async ({ limit, format }: { limit: number; format: string }, command: Command) => {
      await withStore(command, { readOnly: true }, async store => {
        const found = (
          await Promise.all(
            ['Person', 'Event'].map(async label =>
              (await pairs(store, label, limit)).map(row => ({ label, row })),
            ),
          )
        ).flat()
        found.sort((a, b) => Number(b.row.score) - Number(a.row.score))
        const rows: Row[] = []
        for (const { label, row } of found.slice(0, limit))
          rows.push({
            ...row,
            label,
            one_says: await says(store, label, row.one_id),
            other_says: await says(store, label, row.other_id),
          })
        await printRows(format, COLUMNS, rows)
      })
    })
}
