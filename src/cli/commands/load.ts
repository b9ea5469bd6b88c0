import type { Command } from 'commander'
import { addressOf, examples, onInterrupt, withStore } from '../command.ts'
import { applyDecisions, decisionsOption } from '../decisions.ts'
import { batchOption, report } from '../intake.ts'

export const add = (program: Command): void => {
  program
    .command('load')
    .description('write records that "ketnoi extract" or another program made to the graph')
    .argument('[file...]', 'files of records, one a line as JSON; - for standard input', ['-'])
    .addOption(decisionsOption())
    .addOption(batchOption())
    .addHelpText(
      'after',
      examples('load records.ndjson', 'extract tin/ | ketnoi load --graph neo4j://localhost'),
    )
    .action(
      async (
        paths: string[],
        { decisions, batch }: { decisions: string; batch?: number },
        command: Command,
      ) => {
        const { load } = await import('../../build.ts')
        const signal = onInterrupt()
        await report(addressOf(command), onEvent =>
          withStore(command, {}, async store => {
            await applyDecisions(store, decisions)
            return load(paths, store, { onEvent, signal, ...(batch && { batch }) })
          }),
        )
      },
    )
}
