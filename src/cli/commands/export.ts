import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { KetnoiError } from '../../errors.ts'
import { format, formats } from '../../export/index.ts'
import { examples, withStore } from '../command.ts'
import { print, say } from '../terminal.ts'

/** Writes a file whole or not at all: under another name first, so that a full disk never leaves half an export. */
async function writeFile(path: string, pieces: Iterable<string>): Promise<void> {
  const part = `${path}.part`
  try {
    const file = createWriteStream(part)
    await once(file, 'open')
    for (const piece of pieces) if (!file.write(piece)) await once(file, 'drain')
    file.end()
    await once(file, 'close')
    await rename(part, path)
  } catch (cause) {
    await rm(part, { force: true })
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new KetnoiError(`${path}: cannot be written (${reason}); name another file with --out`, { cause })
  }
}

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
