import type { Command } from 'commander'
import { endWith, examples, INTERRUPTED, onInterrupt, SOME_FAILED } from '../command.ts'
import { sayForeign } from '../intake.ts'
import { progress } from '../progress.ts'
import { printRows } from '../rows.ts'

export const add = (program: Command): void => {
  program
    .command('extract')
    .description('print what articles say, one record a line as JSON; no graph is touched')
    .argument('<path...>', 'files (.txt .md .ndjson .jsonl .json), folders of them, or - for standard input')
    .addHelpText('after', examples('extract bai.txt', 'extract tin/ > records.ndjson', 'extract - < bai.txt'))
    .action(async (paths: string[]) => {
      const { records } = await import('../../build.ts')
      const signal = onInterrupt()
      const line = progress()
      let part: number | undefined
      let articles = 0
      let foreign = 0
      const onBytes = (done: number, total: number): void => {
        part = total > 0 ? done / total : undefined
      }
      for await (const item of records(paths, { onBytes })) {
        if ('record' in item) {
          await printRows('ndjson', [], [item.record])
          if (item.record.language !== 'vi') foreign++
          line.show(process.stdout.isTTY ? undefined : part, `${++articles} articles`)
        } else if ('note' in item) line.log(item.note)
        else {
          line.log(`skipped: ${item.problem.message}`)
          endWith(SOME_FAILED)
        }
        if (signal.aborted) {
          endWith(INTERRUPTED)
          break
        }
      }
      line.end()
      sayForeign(foreign)
    })
}
