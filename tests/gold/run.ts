/** `npm run score`: the figures; with `--errors` also each item that is wrong, and the rules that made up most. */
import { parseArgs } from 'node:util'
import type { Row } from '../../src/cli/row.ts'
import { table } from '../../src/cli/table.ts'
import { findEntities } from '../../src/entities/index.ts'
import { extract } from '../../src/relations/index.ts'
import type { Article } from '../../src/types.ts'
import { compareLinks } from './links.ts'
import { readSeries } from './marked.ts'
import type { Found } from './match.ts'
import { compare, type Figure, rates, type Score } from './score.ts'

/** What ketnoi finds in an article. A record doesn't tell which pattern found a mention, the entity pass does. */
const find = (article: Article): Found => {
  const { entities, relations } = extract(article)
  const made = findEntities(article).entities.flatMap(entity => entity.mentions)
  const rules = new Map(made.map(({ type, start, end, rule }) => [`${type} ${start} ${end}`, rule]))
  const withRules = ({ type, mentions }: Found['entities'][number]) =>
    mentions.map(({ start, end }) => ({ start, end, rule: rules.get(`${type} ${start} ${end}`) }))
  return { relations, entities: entities.map(entity => ({ ...entity, mentions: withRules(entity) })) }
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5)

const figureRows = ({ figures }: Score) =>
  [...figures].filter(isCounted).map(([what, figure]) => {
    const { precision, recall, f1 } = rates(figure)
    const [right, marked, found] = figure
    return { what, P: percent(precision), R: percent(recall), F1: percent(f1), right, marked, found }
  })

/** No article speaks of it, and nothing was found: `relations ADVISED` of a folder of sports news. */
const isCounted = ([, [, marked, found]]: [string, Figure]): boolean => marked + found > 0

/** Rules by how many items each made up, of those that it found. */
const ruleRows = ({ slips }: Score, found: readonly Found[]) => {
  const mentions = found.flatMap(record =>
    record.entities.flatMap(({ type, mentions }) => mentions.map(({ rule }) => `${type} ${rule}`)),
  )
  const relations = found.flatMap(record => record.relations.map(({ type, rule }) => `${type} ${rule}`))
  const all = tally([...mentions, ...relations])
  const madeUp = slips.filter(({ kind }) => kind === 'made up').map(({ what, rule }) => `${what} ${rule}`)
  return [...tally(madeUp)]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, number]) => ({ rule, 'made up': number, found: all.get(rule) }))
}

const tally = (words: readonly string[]): Map<string, number> => {
  const numbers = new Map<string, number>()
  for (const word of words) numbers.set(word, (numbers.get(word) ?? 0) + 1)
  return numbers
}

/** A table, an item a line. */
const print = (rows: readonly Row[]): void => {
  if (rows[0]) console.log(table(Object.keys(rows[0]), rows, Number.POSITIVE_INFINITY))
}

/** @param args those of the command: folders of marked articles, `--errors` */
export const run = (args: string[]): void => {
  const options = { errors: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const series = readSeries(positionals.length > 0 ? positionals : ['tests/gold'])
  const marked = series.flat()
  const found = marked.map(({ article }) => find(article))
  const result = compare(marked.map((article, i) => ({ marked: article, found: found[i] as Found })))
  for (const articles of series) compareLinks(articles, result)
  print(figureRows(result))
  if (!values.errors) return
  print(result.slips.map(({ article, kind, what, rule, item }) => ({ article, kind, what, rule, item })))
  print(ruleRows(result, found))
}
