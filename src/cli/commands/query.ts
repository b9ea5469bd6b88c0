import { type Command, Option } from 'commander'
import { runQuery, type SavedQuery, savedQueries, savedQuery } from '../../query/index.ts'
import { examples, withStore } from '../command.ts'
import { formatOption, printRows } from '../rows.ts'
import { say } from '../terminal.ts'

type Values = { [parameter: string]: string | number }

/** `placeName` → `--place-name` */
const flag = (parameter: string): string =>
  `--${parameter.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)}`

/** `who-attended --event "hội nghị"` */
const line = (query: string, values: Values): string =>
  [query, ...Object.entries(values).map(([name, value]) => `${flag(name)} ${JSON.stringify(value)}`)].join(
    ' ',
  )

function list(queries: SavedQuery[]) {
  return queries.map(({ name, title, parameters }) => ({
    name,
    title,
    parameters: Object.entries(parameters)
      .map(([parameter, spec]) => ('required' in spec ? flag(parameter) : `[${flag(parameter)}]`))
      .join(' '),
  }))
}

function parameterOptions({ parameters }: SavedQuery): Option[] {
  return Object.entries(parameters).map(([name, spec]) => {
    const kind = spec.values?.join('|') ?? spec.type
    const notes = 'required' in spec ? 'required' : spec.default === null ? '' : `default: ${spec.default}`
    return new Option(`${flag(name)} <${kind}>`, spec.description + (notes && ` (${notes})`))
  })
}

/** Asks the query with the values of its options, and tells on standard error which nodes the names were taken for. */
async function ask(
  query: SavedQuery,
  options: Values & { example?: boolean },
  command: Command,
): Promise<void> {
  const { example, ...given } = options
  const values = example ? { ...query.example, ...given } : given
  if (example) say(`${query.title}: ketnoi query ${line(query.name, values)}`)
  const { columns, rows, nodes } = await withStore(command, { readOnly: true }, store =>
    runQuery(store, query, values),
  )
  for (const [name, node] of Object.entries(nodes)) say(`${name}: ${node.name} (${node.label} ${node.id})`)
  const { format } = command.optsWithGlobals<{ format: string }>()
  await printRows(format, columns, rows)
  if (rows.length === 0) say('nothing found')
}

/** A command for each saved query, with its parameters as options. */
function addQueries(parent: Command): void {
  for (const query of savedQueries()) {
    const command = parent
      .command(query.name)
      .summary(query.title)
      .description(`${query.title}. ${query.description}`)
    for (const option of parameterOptions(query)) command.addOption(option)
    command
      .option('--example', 'ask with the values of the example')
      .addHelpText(
        'after',
        examples(`query ${line(query.name, query.example)}`, `query ${query.name} --example`),
      )
      .action((options: Values) => ask(query, options, command))
  }
  // A name that is no query reaches the action of the parent with all its options, so that it is what is named.
  parent.allowUnknownOption().allowExcessArguments()
}

export const add = (program: Command): void => {
  const parent = program
    .command('query')
    .description('list the saved queries, or ask one')
    .argument('[name]', 'a saved query; without it, they are listed')
    .addOption(formatOption())
    .addHelpText('after', examples('query', 'query who-attended --example', 'query who-attended --help'))
    .action(async (name: string | undefined, { format }: { format: string }) => {
      if (name !== undefined) savedQuery(name)
      await printRows(format, ['name', 'title', 'parameters'], list(savedQueries()))
    })
  program.hook('preSubcommand', (_, chosen) => {
    if (chosen === parent) addQueries(parent)
  })
}
