/**
 * Bodies of an article: short forms are completed from context, and one body's forms become one entity.
 * `UBND tỉnh` in an article about Điện Biên is `UBND tỉnh Điện Biên`; `Quân khu` is the one that was named last.
 */
import { foldWord } from '../text/fold.ts'
import { foldSpelling } from '../text/spelling.ts'
import type { Edge } from '../vi/chart.ts'
import { unitsNamed } from '../vi/gazetteer.ts'
import { type Context, isProvince, type Locality, levelOfCommittee, OWN_LEVEL } from './context.ts'
import { type DraftEntity, link, type Mention } from './mention.ts'
import { levelAndName } from './places.ts'
import { standingBody } from './standing.ts'

/** The level word that the mention ends with: `tỉnh` in `UBND tỉnh`. */
export const lastLevel = (mention: Mention): string | undefined => {
  const { chart } = mention.sentence
  for (let at = mention.first + 1; at < mention.last; at++)
    if ((chart.edges[at] as Edge[]).some(e => e.label === 'PlaceHead' && e.end === mention.last))
      return foldSpelling(chart.text(at, mention.last))
  return undefined
}

/** The Place that the name ends with: `tỉnh Điện Biên` in `UBND tỉnh Điện Biên`. */
const lastPlace = (mention: Mention): Mention | undefined => {
  const inner = mention.inside.at(-1)
  if (!inner || inner.end !== mention.end) return undefined
  return inner.type === 'Place' ? inner : lastPlace(inner)
}

const localityOf = (place: Mention): Locality | undefined => {
  const { level: written, name } = levelAndName(place)
  const level = written ?? unitsNamed(name).find(unit => !unit.parent)?.level
  return level ? { level, name } : undefined
}

/** Is there nothing but a comma or `và` between two mentions? */
const isNextInList = (a: Mention, b: Mention): boolean => {
  const { terms } = a.sentence.chart
  if (b.first - a.last !== 1) return false
  return [',', 'và', ';', '-', '–'].includes(terms[a.last]?.normal ?? '')
}

/** What bodies of a list share: `HĐND, UBND tỉnh Nam Định` are both of the province. */
const fromList = (mention: Mention, list: readonly Mention[], context: Context): Locality | undefined => {
  const next = list[list.indexOf(mention) + 1]
  if (next?.type !== 'Organization' || !isNextInList(mention, next)) return undefined
  const place = lastPlace(next)
  if (place) return localityOf(place)
  const level = lastLevel(next)
  if (level) return context.unit(level, next)
  return next.short === 'unit' ? fromList(next, list, context) : undefined
}

/** The same, but that a `Sở` is of a province: `Sở Văn hóa và Thể thao, UBND quận Hoàn Kiếm`. */
const listedUnit = (mention: Mention, list: readonly Mention[], context: Context): Locality | undefined => {
  const unit = fromList(mention, list, context)
  return unit && !isProvince(unit) && /^sở /u.test(foldWord(mention.text)) ? undefined : unit
}

/** Offices that districts have, and provinces do not. */
const DISTRICT_OFFICE =
  /^phòng (?:giáo dục|gd|nội vụ|tài chính|dân tộc|tư pháp|kinh tế|quản lý đô thị|văn hóa|vh|lao động|lđ|nông nghiệp|nn|y tế|tài nguyên|tn)/

/** The offices of the police, whose names leave out whose they are: `Phòng Cảnh sát hình sự` of the Công an tỉnh. */
const POLICE_OFFICE =
  /^(?:phòng|đội) (?:cảnh sát|an ninh|kỹ thuật hình sự|xuất nhập cảnh|quản lý xuất nhập cảnh|pc\d|pa\d|csgt|cshs)/

/** `Phòng Tác chiến, Bộ Tham mưu Quân khu`: an office that the text tells whose it is needs no unit. */
const isOfNext = ({ text, last, sentence: { chart, mentions } }: Mention): boolean => {
  const next = mentions.find(m => m.first > last - 1)
  if (!/^phòng /iu.test(text) || next?.type !== 'Organization' || next.first - last !== 1) return false
  return (
    [',', '(', 'thuộc', 'của'].includes(chart.terms[last]?.normal ?? '') &&
    !/^(?:ubnd|ủy ban)/iu.test(next.text)
  )
}

/** The full name of a body named in short by its unit. */
const withUnit = (
  mention: Mention,
  list: readonly Mention[],
  context: Context,
): { name: string; unit?: Locality } => {
  const { text } = mention
  if (isOfNext(mention)) return { name: text }
  const own = OWN_LEVEL.exec(foldWord(text))
  const level = own ? levelOfCommittee(own) : lastLevel(mention)
  const unit = level
    ? context.unit(level, mention)
    : (listedUnit(mention, list, context) ??
      (DISTRICT_OFFICE.test(foldWord(text)) ? context.district(mention) : undefined) ??
      context.province(mention))
  if (!unit) return { name: text }
  // `Thành ủy TP.HCM`, `Sở Y tế TP.HCM`: nobody writes `HCM` alone.
  if ((own || !level) && unit.name === 'HCM') return { name: `${text} TP.HCM`, unit }
  return { name: level ? `${text} ${unit.name}` : `${text} ${unit.level} ${unit.name}`, unit }
}

const NUMBERED =
  /^(tiểu đoàn|trung đoàn|lữ đoàn|sư đoàn|binh đoàn|hải đoàn|đoàn|bệnh viện|nhà máy) (?:.* )?(\d+)$/

/** What a name is compared by. A bare province gets its level (`Công an Hà Nội`), a head with its own level loses it. */
const keyOf = (name: string, place: Mention | undefined): string => {
  const folded = foldSpelling(name)
  // `Lữ đoàn 147` is the `Lữ đoàn Hải quân đánh bộ 147`, `Bệnh viện 108` the `Bệnh viện Trung ương Quân đội 108`.
  const numbered = NUMBERED.exec(folded)
  if (numbered) return `${numbered[1]} ${numbered[2]}`
  const locality = place && localityOf(place)
  if (!place || !locality) return folded
  const bare = folded.slice(0, folded.length - foldSpelling(place.text).length).trim()
  return OWN_LEVEL.test(folded)
    ? `${bare} ${foldSpelling(locality.name)}`
    : `${bare} ${locality.level} ${foldSpelling(locality.name)}`
}

const lastStart = (mentions: readonly Mention[]): number => Math.max(-1, ...mentions.map(m => m.start))

const isCommittee = ({ text }: Mention): boolean => foldSpelling(text) === 'đảng ủy'

/** `Bí thư Đảng ủy, Chính ủy Quân khu 3`: the committee is that of the body of the next title, or of its commune. */
const bodyOfNextTitle = (mention: Mention): string | undefined => {
  const { chart, mentions } = mention.sentence
  const next = mentions[mentions.indexOf(mention) + 1]
  const isTitle = chart.edges[mention.last + 1]?.some(e => e.label === 'Title' && e.end <= (next?.first ?? 0))
  if (!next?.entity || next.type !== 'Organization' || next.first > mention.last + 6) return undefined
  if (chart.terms[mention.last]?.normal !== ',' || !isTitle) return undefined
  const { name, unit } = next.entity
  if (!unit) return name
  return /^(?:xã|phường|đặc khu)$/.test(unit.level) ? `${unit.level} ${unit.name}` : undefined
}

/** The committees of a council, whose names leave it out: `Ban Pháp chế` of the HĐND tỉnh. */
const COUNCIL_COMMITTEE = /^ban (?:pháp chế|kinh tế - ngân sách|kinh tế - xã hội|văn hóa - xã hội|đô thị)$/

const WHOLE = /^(?:công an|hđnd|hội đồng nhân dân) /

/**
 * Whose an office of the police or of a council is: told next (`thuộc Công an huyện Tánh Linh`), else the one of that
 * kind that was named most before.
 */
const wholeOf = (
  { start, text }: Mention,
  next: DraftEntity | undefined,
  named: readonly Body[],
): DraftEntity | undefined => {
  if (next && WHOLE.test(foldSpelling(next.name))) return next
  const level = COUNCIL_COMMITTEE.test(foldWord(text))
    ? /^(?:hđnd|hội đồng nhân dân) /
    : /^phòng/iu.test(text)
      ? /^công an (?:tỉnh|thành phố|tp)/
      : /^công an /
  const before = ({ entity }: Body) => entity.mentions.filter(m => m.start < start).length
  return named.filter(body => level.test(body.folded)).sort((a, b) => before(b) - before(a))[0]?.entity
}

interface Body {
  entity: DraftEntity
  folded: string
}

/** Joins the mentions of bodies to entities, completing the short ones. */
export const resolveOrganizations = (mentions: readonly Mention[], context: Context): DraftEntity[] => {
  const byKey = new Map<string, Body>()
  const named: Body[] = []
  const enter = (mention: Mention, name: string, key: string, unit?: Locality): void => {
    const standing = standingBody(name)
    if (standing) key = foldSpelling(standing.name)
    let body = byKey.get(key)
    if (!body) {
      const entity: DraftEntity = {
        type: 'Organization',
        name: standing?.name ?? name,
        aliases: new Set(),
        properties: {},
        mentions: [],
      }
      const kind = standing?.kind ?? mention.kind
      if (kind) entity.properties.kind = kind
      if (unit) entity.unit = unit
      body = { entity, folded: foldSpelling(name) }
      byKey.set(key, body)
      named.push(body)
    }
    if (name !== body.entity.name) body.entity.aliases.add(name)
    link(mention, body.entity)
  }
  const by = (short: Mention['short']) => mentions.filter(mention => mention.short === short)
  const isPartOfNamed = ({ text, inside }: Mention) =>
    inside.length === 0 && (POLICE_OFFICE.test(foldWord(text)) || COUNCIL_COMMITTEE.test(foldWord(text)))
  for (const mention of by('unit')) {
    if (isPartOfNamed(mention)) continue
    const { name, unit } = withUnit(mention, mention.sentence.mentions, context)
    enter(mention, name, foldSpelling(name), unit)
  }
  const inner = (mention: Mention) =>
    mention.inside.find(m => m.type === 'Organization' && m.end === mention.end)
  /** `Ban Thường vụ Tỉnh ủy` is that of the completed `Tỉnh ủy Sơn La`. */
  const enterWhole = (mention: Mention): void => {
    const part = inner(mention)
    if (part?.entity && part.short) {
      const name = mention.text.slice(0, part.start - mention.start) + part.entity.name
      enter(mention, name, foldSpelling(name), part.entity.unit)
    } else enter(mention, mention.text, keyOf(mention.text, lastPlace(mention)))
  }
  // Inner bodies come before those that they are part of.
  const whole = by(undefined).toReversed()
  const isOfHead = (mention: Mention): boolean => {
    const part = inner(mention)
    return part ? part.short === 'head' || isOfHead(part) : false
  }
  for (const mention of whole) if (!isOfHead(mention) && !isPartOfNamed(mention)) enterWhole(mention)
  const wholes = named.filter(body => WHOLE.test(body.folded))
  for (const mention of mentions.filter(m => (!m.short || m.short === 'unit') && isPartOfNamed(m))) {
    const next = mention.sentence.mentions.find(m => m.first === mention.last + 1)
    const whole = wholeOf(mention, next?.entity, wholes)
    const { name, unit } = whole
      ? { name: `${mention.text} ${whole.name}`, unit: whole.unit }
      : withUnit(mention, mention.sentence.mentions, context)
    enter(mention, name, foldSpelling(name), unit)
  }
  for (const mention of by('before')) {
    const before = mentions.findLast(
      m => m.sentence === mention.sentence && m.last < mention.first && m.last >= mention.first - 7,
    )
    const body = named.find(b => b.entity === before?.entity)
    if (!body) continue
    body.entity.aliases.add(mention.text)
    byKey.set(foldSpelling(mention.text), body)
    link(mention, body.entity)
  }
  for (const mention of by('known')) {
    const key = keyOf(mention.text, lastPlace(mention))
    // `Hòa Khang` is the `Tập đoàn Hòa Khang`.
    const whole = byKey.get(key) ?? named.find(({ folded }) => folded.endsWith(` ${key}`))
    if (whole) byKey.set(key, whole)
    enter(mention, mention.text, key)
  }
  // A bare head means the body of that head that was named most so far, then most in all, then last.
  for (const mention of [...by('head').filter(m => !isCommittee(m)), ...by('head').filter(isCommittee)]) {
    const of = isCommittee(mention) ? bodyOfNextTitle(mention) : undefined
    if (of) {
      const name = `${mention.text} ${of}`
      enter(mention, name, foldSpelling(name))
      continue
    }
    const head = `${foldSpelling(mention.text)} `
    const before = (body: Body) => body.entity.mentions.filter(m => m.start < mention.start)
    const [body] = named
      .filter(body => body.folded.startsWith(head))
      .sort(
        (a, b) =>
          before(b).length - before(a).length ||
          b.entity.mentions.length - a.entity.mentions.length ||
          lastStart(before(b)) - lastStart(before(a)),
      )
    if (body) link(mention, body.entity)
  }
  for (const mention of whole) if (isOfHead(mention)) enterWhole(mention)
  for (const { entity } of named) entity.mentions.sort((a, b) => a.start - b.start)
  return named.map(body => body.entity)
}
