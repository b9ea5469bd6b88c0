/**
 * What an article is about, for completing short forms: `UBND tỉnh` in an article about Điện Biên is
 * `UBND tỉnh Điện Biên`. The unit of each level is the one that the article names most, the title counting thrice.
 */
import { foldName } from '../text/fold.ts'
import { unitOfCode, unitsNamed } from '../vi/gazetteer.ts'
import type { Mention } from './mention.ts'
import { levelAndName } from './places.ts'

export interface Locality {
  /** The name without level word: `Điện Biên`. */
  name: string
  /** `tỉnh`, `thành phố`, `huyện` … */
  level: string
}

export class Context {
  private readonly votes = new Map<string, { locality: Locality; votes: number; first: number }>()
  private readonly mentions: { mention: Mention; locality: Locality }[] = []
  private readonly items = new Map<number, Context>()

  constructor(text: readonly Mention[], title: readonly Mention[]) {
    for (const mention of title) this.count(mention, 3, -1)
    for (const mention of text) {
      const locality = this.count(mention, mention.sentence.paragraph === 0 ? 2 : 1, mention.start)
      if (locality) this.mentions.push({ mention, locality })
    }
  }

  private count(mention: Mention, weight: number, at: number): Locality | undefined {
    const unit = unitOf(mention)
    if (!unit) return undefined
    // A district speaks for its province too.
    const province = provinceOf(unit)
    if (province) this.vote(province, weight / 2, at)
    return this.vote(unit, weight, at)
  }

  private vote({ name, level }: Locality, weight: number, at: number): Locality {
    const key = `${level} ${foldName(name)}`
    const seen = this.votes.get(key) ?? { locality: { name, level }, votes: 0, first: at }
    seen.votes += weight
    this.votes.set(key, seen)
    return seen.locality
  }

  /** The district, town or city of a province that was named last before `mention`: of what a `Phòng` is the office. */
  district({ start }: Mention): Locality | undefined {
    const fits = (locality: Locality) => DISTRICTS.has(locality.level) && !isProvince(locality)
    return (
      this.mentions.findLast(m => fits(m.locality) && m.mention.start < start)?.locality ?? this.main(fits)
    )
  }

  private main(fits: (locality: Locality) => boolean): Locality | undefined {
    let best: { locality: Locality; votes: number; first: number } | undefined
    for (const vote of this.votes.values())
      if (
        fits(vote.locality) &&
        (!best || vote.votes > best.votes || (vote.votes === best.votes && vote.first < best.first))
      )
        best = vote
    return best?.locality
  }

  /** The province, or city of that rank, that the article is about: of Vietnam, if it names any. */
  private get ownProvince(): Locality | undefined {
    return (
      this.main(l => isProvince(l) && unitsNamed(l.name).some(unit => !unit.parent)) ?? this.main(isProvince)
    )
  }

  /** The province that the article is about, or the item of a column of short news (`* Sáng qua, …`) that `mention` is in. */
  province(mention: Mention): Locality | undefined {
    return this.itemOf(mention)?.ownProvince ?? this.ownProvince
  }

  private itemOf({ sentence: { paragraph } }: Mention): Context | undefined {
    let item = this.items.get(paragraph)
    if (item) return item
    const mentions = this.mentions.map(m => m.mention).filter(m => m.sentence.paragraph === paragraph)
    if (!mentions.some(m => ITEM.has(m.sentence.chart.terms[0]?.text ?? ''))) return undefined
    item = new Context(mentions, [])
    this.items.set(paragraph, item)
    return item
  }

  /**
   * The unit that a bare level word at `mention` means: below the province the one named last before it in its
   * paragraph, else the one that the article names most.
   */
  unit(level: string, mention: Mention): Locality | undefined {
    const fits = (locality: Locality) => locality.level === level
    const province = this.province(mention)
    if (level === 'tỉnh')
      return province && fits(province) ? province : this.main(l => isProvince(l) && fits(l))
    if (level === 'thành phố' && province?.level === 'thành phố') return province
    const before = this.mentions.filter(m => fits(m.locality) && m.mention.start < mention.start)
    const near = before.findLast(m => m.mention.sentence.paragraph === mention.sentence.paragraph)
    return (near ?? (COMMUNES.has(level) ? undefined : before.at(-1)))?.locality ?? this.main(fits)
  }
}

/** What an item of a column of short news begins with. */
const ITEM = new Set(['*', '•'])
const COMMUNES = new Set(['xã', 'phường', 'thị trấn'])

/** The unit that a place is, or that a committee with a level of its own names: `Huyện ủy Mai Châu`. */
const unitOf = (mention: Mention): Locality | undefined => {
  if (mention.type === 'Organization') {
    const own = OWN_LEVEL.exec(foldName(mention.text))
    const level = own && levelOfCommittee(own)
    const name = mention.text.split(' ').slice(2).join(' ')
    return level && level !== 'tỉnh' && /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*$/u.test(name)
      ? { level, name }
      : undefined
  }
  if (mention.type !== 'Place') return undefined
  const { level: written, name } = levelAndName(mention)
  const level = written ?? unitsNamed(name).find(unit => !unit.parent)?.level
  return level ? { level, name } : undefined
}

/** Heads of committees that tell their level themselves: `Tỉnh ủy Điện Biên`, not `Tỉnh ủy tỉnh Điện Biên`. */
export const OWN_LEVEL = /^(tỉnh|thành|huyện|thị|quận|xã|phường|châu) (?:ủy|đoàn)/
const FULL: { [word: string]: string } = { thành: 'thành phố', thị: 'thị xã' }
/** The level that a match of OWN_LEVEL tells: `thành phố` of `Thành ủy`. */
export const levelOfCommittee = ([, word]: RegExpExecArray): string =>
  FULL[word as string] ?? (word as string)

/** The one province that has a district of that name; none where several have. */
const provinceOf = ({ name, level }: Locality): Locality | undefined => {
  if (!DISTRICTS.has(level)) return undefined
  const codes = new Set(unitsNamed(name).flatMap(unit => (unit.level === level && unit.parent) || []))
  const [code] = codes
  return codes.size === 1 && code ? unitOfCode(code) : undefined
}

const DISTRICTS = new Set(['huyện', 'quận', 'thị xã', 'thành phố'])

const isProvince = ({ name, level }: Locality) =>
  level === 'tỉnh' ||
  (level === 'thành phố' && unitsNamed(name).some(unit => !unit.parent && unit.level === level))
