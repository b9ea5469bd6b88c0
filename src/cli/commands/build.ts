import type { Command } from 'commander'
import { addressOf, examples, onInterrupt, withStore } from '../command.ts'
import { applyDecisions, decisionsOption } from '../decisions.ts'
import { batchOption, report } from '../intake.ts'

export const add = (program: Command): void => {
  program
    .command('build')
    .description('read articles, extract what they say, and write it to the graph')
    .argument('<path...>', 'files (.txt .md .ndjson .jsonl .json), folders of them, or - for standard input')
    .addOption(decisionsOption())
    .addOption(batchOption())
    .addHelpText(
      'after',
      examples(
        'build tin/',
        'build bai-1.txt bai-2.md --graph tin.grafeo',
        'build --graph neo4j://localhost tin.jsonl',
      ),
    )
    .action(
      async (
        paths: string[],
        { decisions, batch }: { decisions: string; batch?: number },
        command: Command,
      ) => {
        const { build } = await import('../../build.ts')
        const signal = onInterrupt()
        await report(addressOf(command), onEvent =>
          withStore(command, {}, async store => {
            await applyDecisions(store, decisions)
            return build(paths, store, { onEvent, signal, ...(batch && { batch }) })
          }),
        )
      },
    )
}
