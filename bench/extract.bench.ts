/**
 * How fast `extract` is (text in, record out), as CPU time of this process, beside stock compromise splitting the same
 * Vietnamese text in the same run; and that no text makes it slow: the time a kilobyte takes does not grow with length.
 *
 *     npm run bench             articles of seeds/articles
 *     npm run bench -- FILE     articles of a JSON Lines file
 */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import stock from 'compromise/one'

/** What is measured is what ships: the built library, in the folder where the bench is run. */
const built = pathToFileURL(resolve('dist', 'relations', 'index.js')).href
const { extract } = (await import(built)) as typeof import('../src/relations/index.ts')

type Text = { title: string; text: string }

const seeds = (): Text[] => {
  const folder = resolve('seeds', 'articles')
  return readdirSync(folder).flatMap(file => {
    const content = readFileSync(`${folder}/${file}`, 'utf8')
    return file.endsWith('.jsonl')
      ? lines(content)
      : file.endsWith('.txt')
        ? [{ title: '', text: content }]
        : []
  })
}
const lines = (content: string): Text[] =>
  content
    .split('\n')
    .filter(line => line)
    .map(line => JSON.parse(line))

const bytes = (text: string) => Buffer.byteLength(text)
const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0

/** CPU time of some work, in microseconds. */
const cpu = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

const record = ({ title, text }: Text) => extract({ id: 'bench', title, text })

const [file] = process.argv.slice(2)
const articles = file ? lines(readFileSync(file, 'utf8')) : seeds()
const all = articles.map(({ text }) => text).join('\n')
// Some hundred kilobytes a round, so that the clock's step does not matter.
const rounds = Math.ceil(200_000 / bytes(all))
const size = rounds * bytes(all)

const works = {
  extract: record,
  'compromise/one tokenize': ({ text }: Text) => stock.tokenize(text),
  'compromise/one nlp': ({ text }: Text) => stock(text),
}
const speeds: { [work: string]: number[] } = {}
for (let run = 0; run < 40; run++)
  for (const [name, work] of Object.entries(works)) {
    const time = cpu(() => {
      for (let i = 0; i < rounds; i++) for (const article of articles) work(article)
    })
    // What is measured first is not compiled yet.
    if (run >= 25) speeds[name] = [...(speeds[name] ?? []), size / time]
  }
const speed = median(speeds.extract ?? [])
console.table(
  Object.entries(speeds).map(([what, found]) => ({
    what,
    'MB/s': Number(median(found).toFixed(2)),
    'extract is … times as fast': Number((speed / median(found)).toFixed(2)),
  })),
)

const sized = (text: string, kilobytes: number): string => {
  const out = text.repeat(Math.ceil((kilobytes * 1000) / bytes(text)))
  return out.slice(0, Math.ceil((out.length * kilobytes * 1000) / bytes(out)))
}
const shapes: { [name: string]: (kilobytes: number) => string } = {
  articles: kilobytes => sized(`${all}\n`, kilobytes),
  'one line': kilobytes => sized(`${all.replaceAll('\n', ' ')} `, kilobytes),
  'no full stop': kilobytes => sized(`${all.replaceAll(/[.\n]/g, ' ')} `, kilobytes),
  capitals: kilobytes => sized(`${all}\n`, kilobytes).toUpperCase(),
  commas: kilobytes => sized(',', kilobytes),
}
console.log('Microseconds a kilobyte:')
console.table(
  Object.entries(shapes).map(([shape, make]) => {
    const row: { [column: string]: string | number } = { shape }
    for (const kilobytes of [1, 10, 100, 1000]) {
      const text = make(kilobytes)
      const times = Math.max(1, Math.round(300 / kilobytes))
      const once = () =>
        cpu(() => {
          for (let i = 0; i < times; i++) record({ title: '', text })
        })
      // The least of three: what else the machine does only adds.
      row[`${kilobytes} KB`] = Math.round(Math.min(once(), once(), once()) / times / kilobytes)
    }
    return row
  }),
)
