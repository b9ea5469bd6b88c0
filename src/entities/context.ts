/**
 * What an article is about, for completing short forms: `UBND tỉnh` in an article about Điện Biên is
 * `UBND tỉnh Điện Biên`. The unit of each level is the one that the article names most, the title counting thrice.
 */
import { foldName } from '../text/fold.ts'
import { parentsOf, unitsNamed } from '../vi/gazetteer.ts'
import type { Mention } from './mention.ts'
import { COMMUNES, DISTRICTS, levelAndName } from './places.ts'

export interface Locality {
  /** The name without level word: `Điện Biên`. */
  name: string
  /** `tỉnh`, `thành phố`, `huyện` … */
  level: string
}

export class Context {
  private readonly votes = new Map<string, { locality: Locality; votes: number; first: number }>()
  /** In the order of the text. */
  private readonly mentions: { mention: Mention; locality: Locality }[] = []
  private readonly items = new Map<number, Context>()
  private readonly mains = new Map<string, Locality | undefined>()
  private readonly clear = new Map<string, boolean>()

  constructor(text: readonly Mention[], title: readonly Mention[] = []) {
    for (const mention of title) this.count(mention, 3, -1)
    const items = new Map<number, Mention[]>()
    for (const mention of text) {
      const { paragraph } = mention.sentence
      const locality = this.count(mention, paragraph === 0 ? 2 : 1, mention.start)
      if (!locality) continue
      this.mentions.push({ mention, locality })
      if (items.get(paragraph)?.push(mention) === undefined) items.set(paragraph, [mention])
    }
    if (items.size < 2) return
    for (const [paragraph, mentions] of items)
      if (mentions.some(isInItem)) this.items.set(paragraph, new Context(mentions))
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

  /** The unit that the article names most, of those that fit. `what` tells what is asked, which is worked out once. */
  private main(what: string, fits: (locality: Locality) => boolean): Locality | undefined {
    if (!this.mains.has(what)) {
      let best: { locality: Locality; votes: number; first: number } | undefined
      for (const vote of this.votes.values())
        if (
          fits(vote.locality) &&
          (!best || vote.votes > best.votes || (vote.votes === best.votes && vote.first < best.first))
        )
          best = vote
      this.mains.set(what, best?.locality)
    }
    return this.mains.get(what)
  }

  /** Does the article name that unit at least twice as much as each other that fits? */
  private isClear(what: string, fits: (locality: Locality) => boolean): boolean {
    let clear = this.clear.get(what)
    if (clear === undefined) {
      const main = this.main(what, fits)
      const votes = [...this.votes.values()].filter(({ locality }) => fits(locality))
      const most = votes.find(({ locality }) => locality === main)?.votes ?? 0
      clear = votes.every(({ locality, votes }) => locality === main || votes * 2 <= most)
      this.clear.set(what, clear)
    }
    return clear
  }

  /** Of the units that fit the one that was named last before a place of the text, not too far from it. */
  private before(
    at: number,
    fits: (m: { mention: Mention; locality: Locality }) => boolean,
  ): Locality | undefined {
    let [low, high] = [0, this.mentions.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.mentions[middle] as { mention: Mention }).mention.start < at) low = middle + 1
      else high = middle
    }
    return this.mentions.slice(Math.max(0, low - FAR), low).findLast(fits)?.locality
  }

  /** The province, or city of that rank, that the article is about: of Vietnam, if it names any. */
  private get ownProvince(): Locality | undefined {
    return (
      this.main('province of Vietnam', l => isProvince(l) && unitsNamed(l.name).some(unit => !unit.parent)) ??
      this.main('province', isProvince)
    )
  }

  /**
   * The province that `mention` is in by what its sentence says, else that of the item of a column of short news
   * (`* Sáng qua, …`) that it is in, else the one that the article is about.
   */
  province({ sentence, start }: Mention): Locality | undefined {
    return (
      this.before(
        start,
        m => m.mention.sentence === sentence && isProvince(m.locality) && isOwner(m.mention),
      ) ??
      this.items.get(sentence.paragraph)?.ownProvince ??
      this.before(
        start,
        m =>
          m.mention.sentence.paragraph === sentence.paragraph &&
          isProvince(m.locality) &&
          isOfUnit(m.mention),
      ) ??
      this.ownProvince
    )
  }

  /** The district, town or city of a province that was named last before `mention`: of what a `Phòng` is the office. */
  district({ start }: Mention): Locality | undefined {
    const fits = (locality: Locality) => DISTRICTS.has(locality.level) && !isProvince(locality)
    return this.before(start, m => fits(m.locality)) ?? this.main('district', fits)
  }

  /**
   * The unit that a bare level word at `mention` means: below the province the one named last before it in its
   * paragraph, else the one that the article names most.
   */
  unit(level: string, mention: Mention): Locality | undefined {
    const fits = (locality: Locality) => locality.level === level
    const province = this.province(mention)
    if (level === 'tỉnh')
      return province && fits(province) ? province : this.main(level, l => isProvince(l) && fits(l))
    if (level === 'thành phố' && province?.level === 'thành phố') return province
    const { paragraph } = mention.sentence
    return (
      this.before(mention.start, m => fits(m.locality) && m.mention.sentence.paragraph === paragraph) ??
      (COMMUNES.has(level) || this.isClear(level, fits)
        ? undefined
        : this.before(mention.start, m => fits(m.locality))) ??
      this.main(level, fits)
    )
  }
}

/** How many units before it a bare level word can mean: those named further off are forgotten. */
const FAR = 200

/** What an item of a column of short news begins with. */
const ITEM = new Set(['*', '•'])
const isInItem = ({ sentence: { chart } }: Mention): boolean => ITEM.has(chart.terms[0]?.text ?? '')

/** Whether those named next are of this province: `tại điểm cầu tỉnh Sơn La có …`, `phát biểu từ Sơn La, …`, `đoàn tỉnh Đắk Lắk do …`. */
const isOwner = ({ sentence: { chart }, first, last }: Mention): boolean => {
  const word = (at: number) => foldName(chart.terms[at]?.text ?? '')
  const before = `${word(first - 2)} ${word(first - 1)}`
  if (before === 'điểm cầu' || before === 'biểu từ') return true
  return word(last) === 'do' && Array.from({ length: 5 }, (_, i) => word(first - 1 - i)).includes('đoàn')
}
/** `huyện Đakrông, Quảng Trị`: the scene is there. */
const isOfUnit = ({ sentence, first }: Mention): boolean => {
  const before = sentence.mentions.findLast(m => m.last < first)
  const isNext =
    before && before.last === first - 1 && [',', '('].includes(sentence.chart.terms[before.last]?.text ?? '')
  return isNext === true && before.type === 'Place' && DISTRICTS.has(levelAndName(before).level ?? '')
}

/** The unit that a place is, or that a committee with a level of its own names: `Huyện ủy Mai Châu`. */
const unitOf = (mention: Mention): Locality | undefined => {
  if (mention.type === 'Organization') {
    const own = OWN_LEVEL.exec(foldName(mention.text))
    const level = own && levelOfCommittee(own)
    if (!level || level === 'tỉnh') return undefined
    const name = mention.text.split(' ').slice(2).join(' ')
    return /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*$/u.test(name) ? { level, name } : undefined
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
  const parents = unitsNamed(name).flatMap(unit => (unit.level === level ? parentsOf(unit) : []))
  return new Set(parents.map(({ code }) => code)).size === 1 ? parents.at(-1) : undefined
}

export const isProvince = ({ name, level }: Locality) =>
  level === 'tỉnh' ||
  (level === 'thành phố' && unitsNamed(name).some(unit => !unit.parent && unit.level === level))
