/** What the files of `commands/` share. A command is a file there that exports `add`; nothing else lists it. */
import type { Command } from 'commander'
import { type OpenOptions, open, type Store } from '../store/store.ts'
import { say } from './terminal.ts'

export interface CommandModule {
  /** Adds the command to the program. */
  add(program: Command): void | Promise<void>
}

/** Exit codes, besides 0 for done. */
export const SOME_FAILED = 1
export const WRONG_USAGE = 2
export const INTERRUPTED = 130

/** The command ends, once what is under way is done, with this code. */
export const endWith = (code: number): void => {
  process.exitCode = code
}

/** Lines for the end of a command's help. */
export const examples = (...lines: string[]): string =>
  `\nExamples:\n${lines.map(line => `  $ ketnoi ${line}\n`).join('')}`

/** Where the graph is: `--graph`, wherever it stands in the line. */
export const addressOf = (command: Command): string => command.optsWithGlobals<{ graph: string }>().graph

/** Opens the graph for a piece of work and closes it whatever happens. */
export async function withStore<Result>(
  command: Command,
  options: OpenOptions,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await open(addressOf(command), options)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Ctrl-C asks the work to stop where nothing is lost; a second one ends the process at once. */
export function onInterrupt(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => {
    say('stopping: what is under way is finished first; press Ctrl-C again to stop at once')
    controller.abort()
    process.once('SIGINT', () => process.exit(INTERRUPTED))
  })
  return controller.signal
}
