#!/usr/bin/env node
/** The command `ketnoi`: its commands are the files of `commands/`. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { KetnoiError } from '../errors.ts'
import { modulesIn } from '../modules.ts'
import { shipped } from '../paths.ts'
import { QueryError } from '../query/index.ts'
import { type CommandModule, endWith, SOME_FAILED, WRONG_USAGE } from './command.ts'
import { safe, say } from './terminal.ts'

const { version } = JSON.parse(readFileSync(shipped('package.json'), 'utf8')) as { version: string }

async function program(): Promise<Command> {
  const ketnoi = new Command('ketnoi')
    .description('Builds a graph from Vietnamese news: who, with whom, where, when and for which body.')
    .version(version)
    .addOption(
      new Option('-g, --graph <address>', 'the graph: a path, or a Neo4j address (neo4j://, bolt://)')
        .env('KETNOI_GRAPH')
        .default('./ketnoi.grafeo'),
    )
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(safe(text)) })
    .showHelpAfterError('(--help tells more)')
    .helpCommand(false)
    .exitOverride()
  const commands = await modulesIn<CommandModule>(new URL('./commands/', import.meta.url))
  for (const { add } of commands.values()) await add(ketnoi)
  return ketnoi
}

/** What a failed command says, and its exit code; a defect keeps its stack for the report. */
function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0) endWith(WRONG_USAGE)
    return
  }
  if (error instanceof KetnoiError) say(error.message)
  else say(`a defect in ketnoi, please report it: ${error instanceof Error ? error.stack : String(error)}`)
  endWith(error instanceof QueryError ? WRONG_USAGE : SOME_FAILED)
}

// `ketnoi extract tin/ | head -1`: the reader has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  const ketnoi = await program()
  await ketnoi.parseAsync()
} catch (error) {
  fail(error)
}
