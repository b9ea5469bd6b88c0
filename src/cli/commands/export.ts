import { type Command, Option } from 'commander'
import { KetnoiError } from '../../errors.ts'
import { format, formats } from '../../export/index.ts'
import { examples, withStore } from '../command.ts'
import { print, say } from '../terminal.ts'
import { writeFile, writeFolder } from '../write-file.ts'

export const add = async (program: Command): Promise<void> => {
  const names = await formats()
  program
    .command('export')
    .description('write the whole graph in a form that other programs read')
    .addOption(new Option('-f, --format <format>', 'form of the graph').choices(names).default('json'))
    .option('-o, --out <file>', 'where to: a file or, for neo4j-admin, a folder; - for standard output', '-')
    .addHelpText(
      'after',
      examples(
        'export --out graph.json',
        'export --graph neo4j://localhost --format json > graph.json',
        'export --format neo4j-admin --out import/',
      ),
    )
    .action(async ({ format: name, out }: { format: string; out: string }, command: Command) => {
      const form = await format(name)
      if (out === '-' && 'files' in form)
        throw new KetnoiError(`${name} is a folder of files; name a new one with --out`)
      await withStore(command, { readOnly: true }, async store => {
        if ('files' in form) await writeFolder(out, form.files(store.parts()))
        else if (out !== '-') await writeFile(out, form.write(await store.graph()))
        else for (const piece of form.write(await store.graph())) await print(piece)
      })
      if (out !== '-') say(`written to ${out}`)
    })
}
