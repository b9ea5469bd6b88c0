import type { Command } from 'commander'
import { examples, withStore } from '../command.ts'
import { formatOption, printRows } from '../rows.ts'

const NODES =
  'MATCH (n) WHERE NOT n:Clue AND NOT n:Decision UNWIND labels(n) AS name RETURN name, count(*) AS count ORDER BY count DESC, name'
const EDGES =
  "MATCH ()-[r]->() WHERE type(r) <> 'LEADS_TO' RETURN type(r) AS name, count(*) AS count ORDER BY count DESC, name"

export const add = (program: Command): void => {
  program
    .command('stats')
    .description('count what the graph holds')
    .addOption(formatOption())
    .addHelpText('after', examples('stats', 'stats --graph tin.grafeo --format json'))
    .action(async ({ format }: { format: string }, command: Command) => {
      await withStore(command, { readOnly: true }, async store => {
        const nodes = (await store.query(NODES)).map(row => ({ what: 'node', ...row }))
        const edges = (await store.query(EDGES)).map(row => ({ what: 'relationship', ...row }))
        await printRows(format, ['what', 'name', 'count'], [...nodes, ...edges])
      })
    })
}
