/** What `build` and `load` tell while they work and at the end. */
import { InvalidArgumentError, Option } from 'commander'
import type { BuildEvent, BuildSummary } from '../build.ts'
import { endWith, INTERRUPTED, SOME_FAILED } from './command.ts'
import { progress } from './progress.ts'
import { print, say } from './terminal.ts'

const SECOND = 1000

/** How many articles are written at a time. */
export const batchOption = (): Option =>
  new Option(
    '--batch <articles>',
    'articles that are written at a time; more are faster and take more memory',
  ).argParser(text => {
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('want a number from 1 to 999999')
    return Number(text)
  })

/** `1 article`, `2 articles` */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

/** Says how many articles are in another language, for nothing is found in them. */
export const sayForeign = (articles: number): void => {
  if (articles > 0) say(`${counted(articles, 'article')} not in Vietnamese, in which nothing was looked for`)
}

/** Shows the events of a run on standard error, and its summary on standard output. */
export async function report(
  address: string,
  run: (onEvent: (event: BuildEvent) => void) => Promise<BuildSummary>,
): Promise<void> {
  const line = progress()
  const started = Date.now()
  let part: number | undefined
  let articles = 0
  const onEvent = (event: BuildEvent): void => {
    if (event.type === 'skipped') line.log(`skipped: ${event.problem.message}`)
    else if (event.type === 'note') line.log(event.note)
    else if (event.type === 'read') part = event.total > 0 ? event.done / event.total : undefined
    else if (event.type === 'record') articles++
    const seconds = Math.round((Date.now() - started) / SECOND)
    line.show(part, `${counted(articles, 'article')}  ${seconds} s`)
  }
  let summary: BuildSummary
  try {
    summary = await run(onEvent)
  } finally {
    line.end()
  }
  const found = `${counted(summary.entities, 'entity').replace(/ys$/, 'ies')}, ${counted(summary.relations, 'relation')}`
  await print(`${counted(summary.articles, 'article')}: ${found}, written to ${address}\n`)
  sayForeign(summary.foreign)
  if (summary.skipped.length > 0) {
    say(`${counted(summary.skipped.length, 'input')} skipped, named above`)
    endWith(SOME_FAILED)
  }
  if (summary.interrupted) {
    say('interrupted: the articles counted above are in the graph; the same command again finishes the work')
    endWith(INTERRUPTED)
  }
}
