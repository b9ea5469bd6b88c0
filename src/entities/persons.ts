/**
 * Persons of an article. A full name is one person; `đồng chí Hà`, `ông Kim Hà` name the one who was named last with
 * such an ending. A given name that nobody's name ends with is a person of that name alone (`chị Hoa`).
 */
import { foldName, remembering } from '../text/fold.ts'
import type { Edge } from '../vi/chart.ts'
import { type DraftEntity, link, type Mention } from './mention.ts'

/** Words that may stand between a rank and a name: `Thiếu tướng, PGS.TS Nguyễn Văn A`, `Đại tá QNCN`. */
const BETWEEN = new Set(['Degree', 'RankSuffix', 'Honorific'])

/** The rank that stands before a name: `Thiếu tướng` before `Vũ Kim Hà`. */
const rankBefore = ({ sentence: { chart }, first }: Mention): string | undefined => {
  let at = first
  for (;;) {
    const edge = before(chart.edges, at, label => label === 'Rank' || BETWEEN.has(label))
    if (edge?.label === 'Rank') return chart.text(edge.start, at)
    if (edge) at = edge.start
    else if (
      chart.terms[at - 1]?.text === ',' &&
      before(chart.edges, at - 1, label => label === 'Rank' || label === 'Degree')
    )
      at--
    else return undefined
  }
}

/** The longest term of the lexicon that ends before `at`. */
const before = (edges: readonly Edge[][], at: number, wanted: (label: string) => boolean) => {
  for (let start = Math.max(0, at - 4); start < at; start++) {
    const edge = (edges[start] as Edge[]).find(e => e.end === at && wanted(e.label))
    if (edge) return { label: edge.label, start }
  }
  return undefined
}

/** `LÒ VĂN INH` of a notice is `Lò Văn Inh`. */
const inLetters = (name: string): string =>
  name === name.toUpperCase() && name.includes(' ')
    ? name.replace(/\p{L}[\p{L}\p{M}]*/gu, word => word.charAt(0) + word.slice(1).toLowerCase())
    : name

const syllables = remembering((name: string) => name.split(/\s+/).length)

export const resolvePersons = (mentions: readonly Mention[]): DraftEntity[] => {
  const entities: DraftEntity[] = []
  const byName = new Map<string, DraftEntity>()
  const names = new Set(mentions.map(mention => foldName(mention.text)))
  /** `tướng Doãn Anh` beside `Nguyễn Doãn Anh`, `Y Thanh Hà` beside `Y Thanh Hà Niê Kđăm`: a part of a longer name. */
  const isPart = (name: string): boolean => {
    const folded = foldName(name)
    const isEnd = (longer: string) => syllables(name) === 2 && longer.endsWith(` ${folded}`)
    return syllables(name) > 1 && [...names].some(longer => longer.startsWith(`${folded} `) || isEnd(longer))
  }
  const isShort = ({ short, text }: Mention) => short === 'name' || short === 'ending' || isPart(text)
  const enter = (mention: Mention): void => {
    const key = foldName(mention.text)
    let entity = isOtherBearer(mention) ? undefined : byName.get(key)
    if (!entity) {
      entity = {
        type: 'Person',
        name: inLetters(mention.text),
        aliases: new Set(),
        properties: {},
        mentions: [],
      }
      if (!byName.has(key)) byName.set(key, entity)
      entities.push(entity)
    }
    const rank = rankBefore(mention)
    if (rank && !entity.properties.rank) entity.properties.rank = rank
    link(mention, entity)
  }
  /** `(thường gọi Mười Thơm)`: another name of the one before it. */
  const enterOther = (mention: Mention): void => {
    const who = mentions.findLast(m => m.sentence === mention.sentence && m.last < mention.first)?.entity
    if (!who) enter(mention)
    else {
      who.aliases.add(mention.text)
      byName.set(foldName(mention.text), who)
      link(mention, who)
    }
  }
  for (const mention of mentions)
    if (mention.short === 'before') enterOther(mention)
    else if (!isShort(mention)) enter(mention)
  for (const mention of mentions.filter(isShort)) {
    const ending = ` ${foldName(mention.text)}`
    const named = entities.filter(
      e => syllables(e.name) > syllables(mention.text) && ` ${foldName(e.name)}`.endsWith(ending),
    )
    const fitting = named.filter(e => mayBeCalled(mention, e.name))
    const bearers = fitting.length > 0 ? fitting : named
    const starting = entities.filter(e => `${foldName(e.name)} `.startsWith(`${ending.trim()} `))
    const who = lastNamed(bearers, mention.start) ?? bearers[0] ?? lastNamed(starting, mention.start)
    if (!who && mention.short === 'ending') continue
    if (!who) enter(mention)
    else {
      link(mention, who)
      who.mentions.sort((a, b) => a.start - b.start)
      if (syllables(mention.text) > 1) who.aliases.add(mention.text)
    }
  }
  return entities
}

/** Told right after the name: `Giám đốc Bệnh viện là ông A, trùng tên chủ tịch thành phố`. */
const isOtherBearer = ({ sentence: { chart }, last }: Mention): boolean =>
  /^, (?:người )?(?:trùng|cùng) (?:cả )?(?:họ )?(?:và |lẫn )?tên /u.test(
    `${chart.terms
      .slice(last, last + 8)
      .map(term => term.normal)
      .join(' ')} `,
  )

/** `bà Hà` is `Lê Thị Hà` before `Vũ Kim Hà`; `ông Hà` is no `Lê Thị Hà`: the middle name Thị is a woman's. */
const mayBeCalled = ({ sentence: { chart }, first }: Mention, name: string): boolean => {
  const address = chart.terms[first - 1]?.normal ?? ''
  const isThi = / thị /u.test(foldName(name))
  return isThi ? !['ông', 'anh', 'cụ ông'].includes(address) : !['bà', 'chị', 'cô'].includes(address)
}

/** Of some persons the one who was named last before `at`. */
const lastNamed = (persons: readonly DraftEntity[], at: number): DraftEntity | undefined => {
  let last: DraftEntity | undefined
  let place = -1
  for (const person of persons)
    for (const { start } of person.mentions)
      if (start < at && start > place) {
        place = start
        last = person
      }
  return last
}
