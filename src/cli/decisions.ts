/** The file of decisions, on the command line. */
import { Option } from 'commander'
import { readDecisions } from '../link/decision-file.ts'
import { decide } from '../store/decide.ts'
import type { Store } from '../store/store.ts'
import { counted } from './intake.ts'
import { say } from './terminal.ts'

export const decisionsOption = (): Option =>
  new Option('--decisions <file>', 'what people decided of who is who')
    .env('KETNOI_DECISIONS')
    .default('ketnoi.decisions.tsv')

/** Links the graph by the decisions of the file. Where there is no such file, those that the graph holds stay. */
export async function applyDecisions(store: Store, path: string): Promise<void> {
  const decisions = readDecisions(path)
  if (!decisions) return
  const { added, dropped, articles } = await decide(store, decisions)
  if (!added.length && !dropped.length) return
  say(
    `${path}: ${counted(added.length, 'new decision')}, ${dropped.length} dropped; ${counted(articles, 'article')} linked anew`,
  )
  const gone = dropped.filter(({ verb }) => verb === 'remove').length
  if (gone) say('what a dropped "remove" took out comes back when its articles are built again')
}
