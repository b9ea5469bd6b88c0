/**
 * `npm run weights -- FOLDER…`: balances the weights of the patterns of `schema/entities` on marked articles. Each
 * pattern in turn, in the order of the files, is tried a little heavier and a little lighter. A new weight is kept where
 * more mentions are found right for it and neither half of the articles is the worse, so that one article alone moves
 * nothing. The same articles give the same weights; they are written into the files.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findEntities } from '../../src/entities/index.ts'
import { type EntityRule, entityRules } from '../../src/entities/propose.ts'
import { type Marked, readSeries } from './marked.ts'

/** How far a weight is moved at a time. */
const STEPS = [0.05, -0.05, 0.15, -0.15]
/** So many mentions more must be right: less is chance. */
const LEAST_GAIN = 2

const folder = join('schema', 'entities')

/** Mentions right less mentions wrong, found or missed: what is to grow. */
const gainOf = ({ article, entities }: Marked): number => {
  const spans = (of: readonly { type: string; mentions: readonly { start: number; end: number }[] }[]) =>
    new Set(of.flatMap(e => e.mentions.map(m => `${e.type} ${m.start} ${m.end}`)))
  const [marked, found] = [spans(entities), spans(findEntities(article).entities)]
  const right = [...found].filter(span => marked.has(span)).length
  return 3 * right - marked.size - found.size
}

/** The gain of the articles of even and of odd number. */
const halves = (articles: readonly Marked[]): [number, number] => {
  const out: [number, number] = [0, 0]
  for (const [i, article] of articles.entries()) out[i % 2 ? 1 : 0] += gainOf(article)
  return out
}

/** Writes the weight of one pattern into its file. */
const write = ({ name, type, weight }: EntityRule): void => {
  const file = join(folder, `${type.toLowerCase()}.yaml`)
  const text = readFileSync(file, 'utf8')
  const start = text.indexOf(`- name: ${name}\n`)
  const at = text.indexOf('weight: ', start)
  writeFileSync(file, text.slice(0, at) + text.slice(at).replace(/^weight: [\d.]+/, `weight: ${weight}`))
}

/** @param folders of marked articles; none: `tests/gold` */
export const run = (folders: string[]): void => {
  const articles = readSeries(folders.length > 0 ? folders : ['tests/gold']).flat()
  const order = readdirSync(folder).map(file => file.replace('.yaml', ''))
  const rules = entityRules().toSorted(
    (a, b) => order.indexOf(a.type.toLowerCase()) - order.indexOf(b.type.toLowerCase()),
  )
  let best = halves(articles)
  console.log(`${articles.length} articles, ${rules.length} patterns, ${best[0] + best[1]} at the start`)
  for (const rule of rules)
    for (const step of STEPS) {
      const before = rule.weight
      rule.weight = Math.round((before + step) * 100) / 100
      const now = rule.weight > 0 ? halves(articles) : best
      if (now[0] >= best[0] && now[1] >= best[1] && now[0] + now[1] >= best[0] + best[1] + LEAST_GAIN) {
        console.log(`${rule.type} ${rule.name}: ${before} → ${rule.weight}, ${now[0] + now[1]}`)
        write(rule)
        best = now
      } else rule.weight = before
    }
}
