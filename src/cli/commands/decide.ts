import { writeFileSync } from 'node:fs'
import { Argument, type Command } from 'commander'
import { KetnoiError } from '../../errors.ts'
import type { Decision, Ref } from '../../link/decisions.ts'
import type { Store } from '../../store/store.ts'
import { ENTITY_TYPES } from '../../types.ts'
import { examples, withStore } from '../command.ts'
import { decisionsOption } from '../decisions.ts'
import { print } from '../terminal.ts'

/** A node as a decision names it: people and events with an article, for several may bear the name. */
async function refOf(store: Store, what: string, text: string): Promise<Ref> {
  const { resolveName } = await import('../../query/resolve.ts')
  const { id, label, name } = await resolveName(store, what, ENTITY_TYPES, text)
  if (label === 'Organization' || label === 'Place') return { type: label, name }
  const [first] = await store.query(
    `MATCH (:${label} {id: $id})<-[m:MENTIONS]-(a:Article) RETURN a.id AS article, m.name AS name, a.published AS day ORDER BY day, article LIMIT 1`,
    { id },
  )
  return first
    ? { type: label, name: String(first.name), article: String(first.article) }
    : { type: label, name }
}

async function decisionOf(
  store: Store,
  verb: string,
  one: string,
  other: string | undefined,
  reason: string,
) {
  const ref = await refOf(store, 'the first', one)
  if (verb === 'remove') return { verb, one: ref, reason } satisfies Decision
  if (other === undefined)
    throw new KetnoiError(
      `decide ${verb}: want a second ${verb === 'rename' ? 'name, the new one' : 'name or id'}`,
    )
  if (verb === 'rename') return { verb, one: ref, name: other, reason } satisfies Decision
  const second = await refOf(store, 'the second', other)
  if (second.type !== ref.type)
    throw new KetnoiError(`decide ${verb}: want two of one type, not a ${ref.type} and a ${second.type}`)
  return { verb: verb === 'same' ? 'same' : 'different', one: ref, other: second, reason } satisfies Decision
}

export const add = (program: Command): void => {
  program
    .command('decide')
    .description('say who is who: two names are the same or different, a name is wrong, a thing is none')
    .addArgument(new Argument('<verb>', 'what is decided').choices(['same', 'different', 'rename', 'remove']))
    .argument('<one>', 'a name, or an id')
    .argument('[other]', 'the other name or id; for rename the new name')
    .requiredOption('--reason <text>', 'why, for those who read it later')
    .addOption(decisionsOption())
    .addHelpText(
      'after',
      examples(
        'decide same Pxzhp34hgiplc Pguzsglkkm7hs --reason "promoted in 2024"',
        'decide rename "UBND tinh Dien Bien" "UBND tỉnh Điện Biên" --reason "typing error"',
      ),
    )
    .action(
      async (
        verb: string,
        one: string,
        other: string | undefined,
        { reason, decisions: path }: { reason: string; decisions: string },
        command: Command,
      ) => {
        const { decisionLine, decisionsText, parseDecisions, readDecisions } = await import(
          '../../link/decision-file.ts'
        )
        const { applyDecisions } = await import('../decisions.ts')
        await withStore(command, {}, async store => {
          const { decisionsIn } = await import('../../store/decide.ts')
          const held = readDecisions(path) ?? (await decisionsIn(store)).all
          const decision = await decisionOf(store, verb, one, other, reason)
          const text = decisionsText([...held, decision])
          // One that contradicts another is told, and nothing is written.
          parseDecisions(text, path)
          writeFileSync(path, text)
          await applyDecisions(store, path)
          await print(`${path}: ${decisionLine(decision)}\n`)
        })
      },
    )
}
