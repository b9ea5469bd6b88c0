import type { Command } from 'commander'
import { graphSchema, relationships } from '../../schema/graph.ts'
import type { Row } from '../../store/store.ts'
import { examples, withStore } from '../command.ts'
import { formatOption, printRows } from '../rows.ts'

/** Rows of names and counts, of what the schema shows to people. */
const shown = (rows: Row[], kinds: [string, { hidden: boolean }][]): Row[] =>
  rows.filter(({ name }) => kinds.some(([kind, { hidden }]) => kind === name && !hidden))

const NODES = 'MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS count ORDER BY count DESC, name'
const EDGES = 'MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS count ORDER BY count DESC, name'

export const add = (program: Command): void => {
  program
    .command('stats')
    .description('count what the graph holds')
    .addOption(formatOption())
    .addHelpText('after', examples('stats', 'stats --graph tin.grafeo --format json'))
    .action(async ({ format }: { format: string }, command: Command) => {
      await withStore(command, { readOnly: true }, async store => {
        const nodes = shown(await store.query(NODES), Object.entries(graphSchema().nodes))
        const edges = shown(await store.query(EDGES), relationships())
        await printRows(
          format,
          ['what', 'name', 'count'],
          [
            ...nodes.map(row => ({ what: 'node', ...row })),
            ...edges.map(row => ({ what: 'relationship', ...row })),
          ],
        )
      })
    })
}
