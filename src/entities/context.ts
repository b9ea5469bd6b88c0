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

  /** The district, town or city of a province that was named last before `at`: of what a `Phòng` is the office. */
  district(at: number): Locality | undefined {
    const fits = (locality: Locality) => DISTRICTS.has(locality.level) && !isProvince(locality)
    return this.mentions.findLast(m => fits(m.locality) && m.mention.start < at)?.locality ?? this.main(fits)
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

  /** The province, or city of that rank, that the article is about. */
  get province(): Locality | undefined {
    return this.main(isProvince)
  }

  /**
   * The unit that a bare level word at `mention` means: below the province the one named last before it, else the
   * one that the article names most.
   */
  unit(level: string, at: number): Locality | undefined {
    const fits = (locality: Locality) => locality.level === level
    if (level === 'tỉnh') return this.main(l => isProvince(l) && fits(l))
    const { province } = this
    if (level === 'thành phố' && province?.level === 'thành phố') return province
    return this.mentions.findLast(m => fits(m.locality) && m.mention.start < at)?.locality ?? this.main(fits)
  }
}

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
