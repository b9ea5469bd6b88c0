/**
 * Tellings become groups, each one thing: the two that fit best are joined first, until no two fit. Which come first
 * in the list does not matter, only what they tell.
 */

export interface Evidence {
  score: number
  /** In words. */
  reasons: string[]
  /** Why the two can't be one; then the score means nothing. */
  against?: string
}

/** Two groups that may be one; the score is in per cent of what would be enough. */
export interface Doubt extends Evidence {
  /** A telling of each of the two groups: their first. */
  one: string
  other: string
}

/** How tellings of one kind are compared. */
export interface Kind<Dossier> {
  /** Tellings with one of these in common are one, without a look at the rest. */
  certain(telling: string): string[]
  /** Groups with none of these in common have nothing that speaks for them. */
  features(dossier: Dossier): Iterable<string>
  dossier(tellings: string[]): Dossier
  weigh(one: Dossier, other: Dossier): Evidence
  /** Evidence of this weight joins. */
  enough: number
  /** Whether two of which nothing more is known than that they might meet are worth a doubt. */
  doubtful: boolean
}

/** What people decided of pairs of these tellings. */
export interface Decided {
  same: [string, string][]
  different: [string, string][]
}

interface Group<Dossier> {
  tellings: string[]
  dossier: Dossier
  features: readonly string[]
}

/** Groups of more than this many are compared only where they have something in common. */
const FEW = 6
/** Doubts told of one group at most. */
const MOST_DOUBTS = 3

const least = ([first = '']: string[]): string => first

/** Sets that are joined, by the least of their members. */
const unions = () => {
  const parent = new Map<string, string>()
  const find = (item: string): string => {
    let top = item
    for (let next = parent.get(top); next !== undefined; next = parent.get(top)) top = next
    if (top !== item) parent.set(item, top)
    return top
  }
  const join = (a: string, b: string) => {
    const [one, other] = [find(a), find(b)].sort() as [string, string]
    if (one !== other) parent.set(other, one)
  }
  return { find, join }
}

/** The groups, each sorted and all sorted by their first, and the pairs that may be one and are left apart. */
export const group = <Dossier>(
  all: Iterable<string>,
  kind: Kind<Dossier>,
  decided: Decided,
): { groups: string[][]; doubts: Doubt[] } => {
  const tellings = [...new Set(all)].sort()
  const { find, join } = unions()
  for (const [one, other] of decided.same) join(one, other)
  const split = new Set(decided.different.flat())
  const byMark = new Map<string, string>()
  for (const telling of tellings)
    for (const mark of split.has(telling) ? [] : kind.certain(telling)) {
      const other = byMark.get(mark)
      if (other === undefined) byMark.set(mark, telling)
      else join(telling, other)
    }

  const groups = new Map<string, Group<Dossier>>()
  const put = (list: string[]) => {
    const dossier = kind.dossier(list)
    groups.set(least(list), { tellings: list, dossier, features: [...new Set(kind.features(dossier))] })
  }
  const members = new Map<string, string[]>()
  for (const telling of tellings) {
    const list = members.get(find(telling))
    if (list) list.push(telling)
    else members.set(find(telling), [telling])
  }
  for (const list of members.values()) put(list)

  const forbidden = (a: Group<Dossier>, b: Group<Dossier>): boolean =>
    decided.different.some(
      ([one, other]) =>
        (a.tellings.includes(one) && b.tellings.includes(other)) ||
        (a.tellings.includes(other) && b.tellings.includes(one)),
    )

  const byFeature = new Map<string, Set<string>>()
  const index = (name: string) => {
    for (const feature of (groups.get(name) as Group<Dossier>).features) {
      const there = byFeature.get(feature)
      if (there) there.add(name)
      else byFeature.set(feature, new Set([name]))
    }
  }
  const near = (name: string): Set<string> => {
    const found = new Set<string>()
    for (const feature of (groups.get(name) as Group<Dossier>).features)
      for (const other of byFeature.get(feature) ?? [])
        if (other !== name && groups.has(other)) found.add(other)
    return found
  }

  const pairs = new Map<string, Map<string, Evidence>>()
  const compare = (a: string, b: string) => {
    const [one, other] = a < b ? [a, b] : [b, a]
    const [left, right] = [groups.get(one), groups.get(other)]
    if (!left || !right || pairs.get(one)?.has(other)) return
    const evidence = forbidden(left, right)
      ? { score: 0, reasons: [], against: 'decided' }
      : kind.weigh(left.dossier, right.dossier)
    if (!pairs.has(one)) pairs.set(one, new Map())
    pairs.get(one)?.set(other, evidence)
  }
  const forget = (name: string) => {
    groups.delete(name)
    pairs.delete(name)
    for (const others of pairs.values()) others.delete(name)
  }
  const best = (): [string, string] | undefined => {
    let top: { one: string; other: string; score: number } | undefined
    for (const [one, others] of pairs)
      for (const [other, { score, against }] of others) {
        if (against !== undefined || score < kind.enough) continue
        const first =
          !top || score > top.score || (score === top.score && [one, other] < [top.one, top.other])
        if (first) top = { one, other, score }
      }
    return top && [top.one, top.other]
  }

  for (const name of groups.keys()) index(name)
  for (const name of groups.keys()) for (const other of near(name)) compare(name, other)
  for (let pair = best(); pair; pair = best()) {
    const [one, other] = pair
    const list = [...(groups.get(one)?.tellings ?? []), ...(groups.get(other)?.tellings ?? [])].sort()
    forget(one)
    forget(other)
    put(list)
    index(least(list))
    for (const name of near(least(list))) compare(name, least(list))
  }
  if (kind.doubtful && groups.size <= FEW)
    for (const one of groups.keys()) for (const other of groups.keys()) if (one !== other) compare(one, other)

  return {
    groups: [...groups.values()]
      .map(({ tellings }) => tellings)
      .sort((a, b) => (least(a) < least(b) ? -1 : 1)),
    doubts: doubtsOf(pairs, kind.doubtful && groups.size <= FEW).map(doubt => ({
      ...doubt,
      score: Math.min(99, Math.max(1, Math.round((100 * doubt.score) / kind.enough))),
    })),
  }
}

const doubtsOf = (pairs: Map<string, Map<string, Evidence>>, all: boolean): Doubt[] => {
  const doubts: Doubt[] = []
  for (const [one, others] of pairs)
    for (const [other, evidence] of others)
      if (evidence.against === undefined && (all || evidence.score > 0))
        doubts.push({ one, other, ...evidence })
  doubts.sort((a, b) => b.score - a.score || (a.one + a.other < b.one + b.other ? -1 : 1))
  const told = new Map<string, number>()
  return doubts.filter(({ one, other }) => {
    const most = Math.max(told.get(one) ?? 0, told.get(other) ?? 0)
    for (const name of [one, other]) told.set(name, (told.get(name) ?? 0) + 1)
    return most < MOST_DOUBTS
  })
}
