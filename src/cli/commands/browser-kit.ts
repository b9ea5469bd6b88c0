import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { browserKit } from '../../browser-kit/index.ts'
import { KetnoiError } from '../../errors.ts'
import { examples } from '../command.ts'
import { say } from '../terminal.ts'
import { writeFile } from '../write-file.ts'

export const add = (program: Command): void => {
  program
    .command('browser-kit')
    .description('write the style, the favourites and a guide for Neo4j Browser')
    .requiredOption('-o, --out <folder>', 'where to; it is made if it is missing')
    .addHelpText(
      'after',
      `${examples('browser-kit --out kit')}\nThen open kit/guide.html: it tells what to do with the other files.\n`,
    )
    .action(async ({ out }: { out: string }) => {
      try {
        await mkdir(out, { recursive: true })
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause)
        throw new KetnoiError(`${out}: no folder can be made there (${reason}); name another with --out`, {
          cause,
        })
      }
      for (const [name, content] of browserKit()) await writeFile(join(out, name), [content])
      say(`written to ${out}; open ${join(out, 'guide.html')} in a web browser`)
    })
}
