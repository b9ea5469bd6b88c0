import type { Command } from 'commander'
import { addressOf, examples, onInterrupt, withStore } from '../command.ts'
import { report } from '../intake.ts'

export const add = (program: Command): void => {
  program
    .command('load')
    .description('write records that "ketnoi extract" or another program made to the graph')
    .argument('[file...]', 'files of records, one a line as JSON; - for standard input', ['-'])
    .addHelpText(
      'after',
      examples('load records.ndjson', 'extract tin/ | ketnoi load --graph neo4j://localhost'),
    )
    .action(async (paths: string[], _: object, command: Command) => {
      const { load } = await import('../../build.ts')
      const signal = onInterrupt()
      await report(addressOf(command), onEvent =>
        withStore(command, {}, store => load(paths, store, { onEvent, signal })),
      )
    })
}
