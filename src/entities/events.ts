/**
 * Events of an article, with their dates: the date that stands in the sentence (`Sáng 5-12, … tổ chức Hội nghị …`),
 * else a year in the name (`diễn tập … năm 2023`). The same name is the same event.
 */
import { type DateContext, type DateMention, findDates, numberOf, shift } from '../text/dates.ts'
import { foldSpelling } from '../text/spelling.ts'
import { type DraftEntity, link, type Mention, type Sentence } from './mention.ts'

/** The dates of a sentence that stand outside the names of its events. */
const datesOf = (sentence: Sentence, text: string, context: DateContext): DateMention[] => {
  const names = sentence.mentions.filter(m => m.type === 'Event')
  const words = text.slice(sentence.start, sentence.end)
  return findDates(words, { ...context, coming: COMING.test(words) })
    .map(date => ({ ...date, start: date.start + sentence.start, end: date.end + sentence.start }))
    .filter(date => !names.some(m => m.start <= date.start && date.end <= m.end))
}

/** A sentence that tells what is to come. */
const COMING = /(?:^|[\s(])(?:sẽ|dự kiến|sắp|tới đây|lùi sang|dời sang)(?=\s)/iu

/** How far from its start a sentence's date still tells its day, in UTF-16 units. */
const DATELINE = 60

/** The day that was told last, be it within a sentence. */
const SAME_DAY = /(?:cùng ngày|trong ngày)(?! \d)/iu
/** How far after an event's name `vào sáng hôm sau` is still told of it, in UTF-16 units. */
const NEAR = 60
/** `Buổi tối, …`, `Chiều, …`, `Kết thúc hội đàm, …`: the day that the sentences before began with. */
const NEXT_STEP =
  /^(?:(?:(?:đầu giờ|cuối|buổi) )?(?:sáng|trưa|chiều|tối),|buổi (?:sáng|trưa|chiều|tối)|kết thúc|ngay sau|sau (?:buổi|lễ|hội|cuộc|đại hội)|tiếp đó),? /iu
/** `Tối hôm trước, …`, `hôm sau`: the day before or after that. */
const DAY_BESIDE =
  /(?:^|[ ,;])(?:hôm (trước|sau)|(trước)(?: đó| lễ chính)? (một|hai|ba|bốn|năm|\d{1,2}) (?:ngày|hôm))(?=[ ,.;])/iu
/** The sentence tells that an event takes place: it does on the day that the paragraph began with. */
const TAKES_PLACE = /(?:tổ chức|diễn ra|khai mạc|bế mạc|chứng kiến)/u

/** `quyết định ký ngày 25-10`, `sinh ngày …`: the day of a paper or a life, not of what the article tells. */
const ASIDE =
  /(?:ký|sinh|công điện|nghị quyết|quyết định|chỉ thị|công văn|văn bản|thông báo|trước|từ|đến)(?: số \S+)? (?:ngày )?$/iu

/** `định khai mạc ngày 14/10, nay dời sang ngày 21/10`: the new day counts. */
const MOVED_TO = /(?:dời|lùi|hoãn|chuyển)(?: lịch| lại)? (?:sang|đến|tới)(?: ngày| sáng| chiều| tối)? $/iu
/** `Diễn đàn … do Bộ Y tế tổ chức đã diễn ra ngày 12-5`: the clause of the event ends in its day. */
const HELD_ON = /^[^;:“”]{0,160} (?:diễn ra|khai mạc)(?: vào)?(?: sáng| chiều| tối)?(?: ngày)? $/iu

/** `tối 5/10 … sau hai ngày làm việc`: the last day of those. */
const AFTER_DAYS =
  /sau (hai|ba|bốn|năm|sáu|bảy|\d{1,2}) ngày (?:làm việc|diễn ra|tranh tài|thi đấu|sôi nổi|xét xử)/iu

/**
 * The event that a date is told of: that right before a bracket, a period or `vào ngày`:
 * `Quốc khánh (2/9/1945 - 2/9/2025)`, `chuyến công tác tại Việt Nam từ ngày 9 đến 11/5`.
 */
const ownerOf = (date: DateMention, sentence: Sentence, text: string): Mention | undefined => {
  const owner = sentence.mentions.findLast(m => m.type === 'Event' && m.end <= date.start)
  const gap = owner ? text.slice(owner.end, date.start) : ''
  return owner && (/^ \([^)]{0,20}$/u.test(gap) || /^ [^,;:.()]{0,30}(?:từ|vào)(?: ngày| lúc)? $/u.test(gap))
    ? owner
    : undefined
}

/** The date told for an event: the nearest after it in its clause, else the last before it, in the same sentence. */
const dateIn = (mention: Mention, all: readonly DateMention[], text: string): DateMention | undefined => {
  const owners = all.map(date => ownerOf(date, mention.sentence, text))
  const own = all.find((_, i) => owners[i] === mention)
  if (own && !isAnniversaryPair(own.iso)) return own
  const dates = all.filter((_, i) => {
    const owner = owners[i]
    // `trận đồi A1 trong Chiến dịch Điện Biên Phủ (1954)`: a year of history is that of all.
    return !owner || owner.kind === 'past' || (owner.start <= mention.start && mention.end <= owner.end)
  })
  const moved = dates.find(
    date => date.start > mention.end && MOVED_TO.test(text.slice(mention.end, date.start)),
  )
  if (moved) return moved
  const held = dates.find(
    date => date.start > mention.end && HELD_ON.test(text.slice(mention.end, date.start)),
  )
  if (held) return held
  const before = dates.findLast(date => date.end <= mention.start)
  const after = dates.find(date => date.start >= mention.end && date.start - mention.end < 60)
  if (before && after && text.slice(before.end, mention.start).includes(';')) return after
  if (!before || !after) return before ?? after
  return after.start - mention.end < mention.start - before.end && after.start - mention.end < 20
    ? after
    : before
}

/** Does a longer name begin with a head, so that the head alone means that event? `Lễ viếng` of `Lễ viếng đồng chí …`. */
const namedElsewhere = (mentions: readonly Mention[]): ((head: string) => boolean) => {
  const names = mentions.map(m => {
    // `cuộc họp báo về …` is the `họp báo` of later.
    const name = `${foldSpelling(m.text).replace(/^(?:cuộc|buổi) /u, '')} `
    // `Lễ trao giải` of `Lễ bế mạc và trao giải Liên hoan phim …`
    return { name, second: name.replace(/^(\S+) \S+ \S+ và /u, '$1 '), isHead: m.short === 'head' }
  })
  const known = new Map<string, boolean>()
  return head => {
    const begin = `${foldSpelling(head)} `
    if (!known.has(begin))
      known.set(
        begin,
        names.some(
          ({ name, second, isHead }) =>
            (!isHead || name.length > begin.length) && (name.startsWith(begin) || second.startsWith(begin)),
        ),
      )
    return known.get(begin) as boolean
  }
}

export const resolveEvents = (
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  text: string,
  context: DateContext,
): DraftEntity[] => {
  const entities: DraftEntity[] = []
  const byName = new Map<string, DraftEntity>()
  const dates = new Map(sentences.map(sentence => [sentence, datesOf(sentence, text, context)]))
  /** The day that a sentence before began with: `Chiều 5-12, …`, not `… trước ngày 30-4`. */
  const dayBefore = (sentence: Sentence, within = DATELINE): string | undefined => {
    for (let i = sentence.index - 1; i >= 0; i--) {
      const s = sentences[i] as Sentence
      const date = (dates.get(s) ?? []).findLast(
        ({ iso, start }) =>
          iso.length >= 10 &&
          !isAnniversaryPair(iso) &&
          (start - s.start < within || i === 0) &&
          !ASIDE.test(text.slice(s.start, start)) &&
          (s.paragraph === sentence.paragraph || !/^trước đó/iu.test(text.slice(s.start, start))),
      )
      if (date) return date.iso
    }
    return undefined
  }
  const begins = new Map<number, Sentence>()
  for (const sentence of sentences)
    if (!begins.has(sentence.paragraph)) begins.set(sentence.paragraph, sentence)
  /** Is an event told to take place, in a paragraph that began with its day? */
  const isOfParagraph = ({ sentence, kind }: Mention): boolean => {
    const words = text.slice(sentence.start, sentence.end)
    const first = begins.get(sentence.paragraph) as Sentence
    return (
      kind !== 'past' &&
      first !== sentence &&
      TAKES_PLACE.test(words) &&
      !COMING.test(words) &&
      (dates.get(first) ?? []).length > 0
    )
  }
  const isNamedElsewhere = namedElsewhere(mentions)
  for (const mention of mentions) {
    if (mention.short === 'head' && isNamedElsewhere(mention.text)) continue
    if (isOfVisit(mention)) continue
    const isVerb = mention.rule.startsWith('verb-')
    if (mention.short === 'before') {
      // The innermost that ends there: the festival in `lễ bế mạc Liên hoan phim … (DANAFF III)`.
      const { sentence, first } = mention
      const who = mentions.findLast(
        m => m.sentence === sentence && m.last < first && first - m.last < 6,
      )?.entity
      if (who) {
        who.aliases.add(mention.text)
        byName.set(foldSpelling(mention.text), who)
        link(mention, who)
        continue
      }
    }
    const key = isVerb ? `${mention.start}` : foldSpelling(mention.text)
    let entity = byName.get(key)
    if (!entity) {
      entity = { type: 'Event', name: mention.text, aliases: new Set(), properties: {}, mentions: [] }
      if (mention.kind) entity.properties.kind = mention.kind
      byName.set(key, entity)
      entities.push(entity)
    }
    link(mention, entity)
    if (entity.properties.date) continue
    const { sentence } = mention
    const near = dateIn(mention, dates.get(sentence) ?? [], text)
    const told = isOutermost(mention) ? near : near && isAnniversaryPair(near.iso) ? near : undefined
    const lead = text.slice(sentence.start, mention.end)
    const sameDay = SAME_DAY.test(lead)
      ? dayBefore(sentence, Number.POSITIVE_INFINITY)
      : NEXT_STEP.test(lead)
        ? dayBefore(sentence)
        : dayBeside(text.slice(sentence.start, Math.min(sentence.end, mention.end + NEAR)), () =>
            dayBefore(sentence),
          )
    if (told && isAnniversaryPair(told.iso)) {
      // `kỷ niệm 80 năm Quốc khánh (2/9/1945 - 2/9/2025)`: the event's day, then the anniversary's.
      const [then, now] = told.iso.split('/') as [string, string]
      entity.properties.date = mention.kind === 'past' || !isOutermost(mention) ? then : now
      continue
    }
    const days = AFTER_DAYS.exec(text.slice(sentence.start, sentence.end))
    if (days && told?.iso.length === 10 && !isVerb) {
      entity.properties.date = `${shift(told.iso, 1 - numberOf(days[1] as string))}/${told.iso}`
      continue
    }
    const date =
      sameDay ??
      told?.iso ??
      inName(mention.text, context) ??
      (isVerb || isOfParagraph(mention) ? dayBefore(sentence) : undefined)
    if (date) entity.properties.date = date
  }
  for (const sentence of sentences) {
    refine(sentence, dates.get(sentence) ?? [], entities, text)
    extend(sentence, dates.get(sentence) ?? [], entities, text)
  }
  return entities
}

/** The day of an event that is told later by its head: `Theo bà Hòa, diễn đàn dự kiến diễn ra ngày 12-5`. */
const refine = (
  sentence: Sentence,
  dates: readonly DateMention[],
  entities: readonly DraftEntity[],
  text: string,
): void => {
  for (const { iso, start } of dates) {
    const [, lead = ''] = TOLD_BY_HEAD.exec(text.slice(sentence.start, start)) ?? []
    if (iso.length < 7 || !lead || iso.includes('/')) continue
    const event = entities.findLast(({ name, mentions: [first] }) => {
      const head = foldSpelling(name).split(' ').slice(0, 2).join(' ')
      const isBefore = first && first.end <= sentence.start
      return isBefore && ` ${foldSpelling(lead)} `.startsWith(` ${head} `)
    })
    const known = event?.properties.date ?? ''
    if (event && iso.length > known.length && iso.startsWith(known)) event.properties.date = iso
  }
}
const TOLD_BY_HEAD =
  /^(?:.*, )?((?:hội|diễn|lễ|giải|đại|cuộc|triển|liên|festival|phiên|kỳ|tọa)\P{Lu}[^;:“”]*) (?:diễn ra|khai mạc|tổ chức)(?: vào)?(?: sáng| chiều| tối)?(?: ngày| tháng)? $/iu

/**
 * The period of an event that was named with its first day, in its sentence or before:
 * `Cuộc diễn tập kéo dài từ ngày 11 đến 13-10`, `mở cửa đến hết ngày 10-5`, `kéo dài hai ngày`.
 */
const extend = (
  sentence: Sentence,
  dates: readonly DateMention[],
  entities: readonly DraftEntity[],
  text: string,
): void => {
  const words = text.slice(sentence.start, sentence.end)
  const dated = (end: number) =>
    entities
      .filter(
        ({ mentions: [first], properties }) => properties.date?.length === 10 && first && first.start < end,
      )
      .findLast(e => isOutermost(e.mentions[0] as Mention))
  const until = dates.find(
    date => date.iso.length === 10 && UNTIL.test(text.slice(sentence.start, date.start)),
  )
  const days = DAYS.exec(words)
  if (until || days) {
    const event = dated(until?.start ?? sentence.start + (days?.index ?? 0))
    const from = event?.properties.date
    const to = until?.iso ?? (from && shift(from, numberOf(days?.[1] as string) - 1))
    if (event && from && to && from < to) event.properties.date = `${from}/${to}`
    return
  }
  if (sentence.mentions.some(m => m.type === 'Event') || !LASTS.test(words)) return
  const period = dates.find(date => date.iso.includes('/') && !isAnniversaryPair(date.iso))
  const from = period?.iso.split('/')[0]
  const event =
    period && entities.find(e => e.properties.date === from || e.properties.date === period.iso.split('/')[1])
  if (event) event.properties.date = period.iso
}
const UNTIL =
  /(?:kéo dài|mở cửa|mở|diễn ra|trưng bày|phục vụ)(?: cho)? (?:đến|tới|hết)(?: hết)? (?:ngày )?$/iu
const DAYS = /(?:kéo dài|diễn ra)(?: trong)? (hai|ba|bốn|năm|sáu|bảy|\d{1,2}) ngày(?!\s*\d)/iu
const LASTS = /(?:kéo dài|diễn ra|tổ chức|mở cửa|kết thúc)/iu

/** The same day of two years: that of an event and of its anniversary. */
const isAnniversaryPair = (iso: string): boolean => /^\d{4}(-\d\d-\d\d)\/\d{4}\1$/.test(iso)

/** The date in an event's name: `diễn tập … năm 2023`, `Hội chợ thương mại biên giới 2024`. */
const inName = (name: string, context: DateContext): string | undefined =>
  findDates(name, context).at(-1)?.iso ?? /(?<![\d.,/-])(?:19|20)\d{2}$/.exec(name)?.[0]

const dayBeside = (lead: string, dayBefore: () => string | undefined): string | undefined => {
  const [, beside = '', before, days = 'một'] = DAY_BESIDE.exec(lead) ?? []
  const day = beside || before ? dayBefore() : undefined
  if (day?.length !== 10) return undefined
  return shift(day, beside === 'sau' ? 1 : -numberOf(days))
}

/** `thăm Trung đoàn 82, được ông A đón tiếp`: the reception is part of the visit. */
const isOfVisit = ({ rule, sentence, first }: Mention): boolean =>
  rule === 'verb-reception-at-end' && sentence.mentions.some(m => m.kind === 'visit' && m.first < first)

const isOutermost = (mention: Mention) => mention.sentence.mentions.includes(mention)
