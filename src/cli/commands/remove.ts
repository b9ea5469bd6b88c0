import type { Command } from 'commander'
import { endWith, examples, SOME_FAILED, withStore } from '../command.ts'
import { counted } from '../intake.ts'
import { print, say } from '../terminal.ts'

export const add = (program: Command): void => {
  program
    .command('remove')
    .description('take articles out of the graph, and with them what only they say')
    .argument('<id...>', 'ids of articles')
    .addHelpText('after', examples('remove bao.vn/bai-1.html', 'remove lxkqzvwmnatd --graph tin.grafeo'))
    .action(async (ids: string[], _: object, command: Command) => {
      await withStore(command, {}, async store => {
        const { remove } = await import('../../store/add.ts')
        const removed = await remove(store, ids)
        await print(`${counted(removed.length, 'article')} removed\n`)
        for (const id of ids.filter(id => !removed.includes(id))) {
          say(`no article has the id "${id}"; "ketnoi query evidence" shows the ids of articles`)
          endWith(SOME_FAILED)
        }
      })
    })
}
