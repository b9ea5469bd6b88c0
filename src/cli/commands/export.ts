import { type Command, Option } from 'commander'
import { format, formats } from '../../export/index.ts'
import { examples, withStore } from '../command.ts'
import { print, say } from '../terminal.ts'
import { writeFile } from '../write-file.ts'

export const add = async (program: Command): Promise<void> => {
  const names = await formats()
  program
    .command('export')
    .description('write the whole graph in a form that other programs read')
    .addOption(new Option('-f, --format <format>', 'form of the graph').choices(names).default('json'))
    .option('-o, --out <file>', 'where to; - for standard output', '-')
    .addHelpText(
      'after',
      examples('export --out graph.json', 'export --graph neo4j://localhost --format json > graph.json'),
    )
    .action(async (options: { format: string; out: string }, command: Command) => {
      const { write } = await format(options.format)
      await withStore(command, { readOnly: true }, async store => {
        const pieces = write(await store.graph())
        if (options.out === '-') for (const piece of pieces) await print(piece)
        else {
          await writeFile(options.out, pieces)
          say(`written to ${options.out}`)
        }
      })
    })
}
