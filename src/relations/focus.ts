/**
 * The event that a clause speaks of without naming it: `phát biểu tại hội nghị`, `Cùng dự còn có …`.
 */
import type { DraftEntity, Mention } from '../entities/index.ts'
import { foldName } from '../text/fold.ts'
import type { Match } from '../vi/pattern.ts'
import type { Clause } from './clause.ts'

/** Words of the lexicon that an event's name begins with. */
const HEADS = new Set(['EventHead', 'Talks', 'Visit', 'Reception', 'Homage'])
/** Before an event that is only spoken of: `chào mừng kỷ niệm 43 năm …`, `so với hội nghị lần thứ 7`,
 * `trong khuôn khổ Tháng Công nhân`. */
const SPOKEN_OF = new Set([
  'mừng',
  'nhân',
  'dịp',
  'tới',
  'với',
  'cho',
  'từ',
  'sau',
  'trước',
  'về',
  'ứng',
  'khổ',
  'thuộc',
])

/** Words after which a sentence tells what someone says, and events are only talked of: `yêu cầu chuẩn bị cho Hội thi …`. */
const SAYS = new Set(
  [
    'yêu cầu',
    'đề nghị',
    'kiến nghị',
    'cho biết',
    'nhấn mạnh',
    'khẳng định',
    'biểu dương',
    'ghi nhận',
    'đánh giá',
    'cảm ơn',
  ].concat([
    'chia sẻ',
    'lưu ý',
    'bày tỏ',
    'nhắc lại',
    'nhớ lại',
    'kể lại',
    'hứa sẽ',
    'giao cho',
    'mong muốn',
    'xây dựng',
    'chuẩn bị',
  ]),
)
const isSaid = ({ chart: { terms } }: Clause, at: number): boolean =>
  terms.slice(0, at).some((term, i) => SAYS.has(`${term.normal} ${terms[i + 1]?.normal ?? ''}`))

/** Two months, in milliseconds. */
const LONG_AGO = 60 * 86_400_000

/** The kinds of events that an article is not about where it only names them. */
const isRemembered = ({ kind, text }: Mention): boolean => kind === 'past' || /^k[ỉỷ] niệm/u.test(text)

/** What `Giải` means besides an event that is called so. */
const CONTEST =
  /^(?:cúp|v league|premier league|champions league|hội khỏe|sea games|asian cup|aff cup|world cup) /u

export class Focus {
  private current: DraftEntity | undefined
  private readonly named: DraftEntity[] = []

  private readonly day: string | undefined
  private readonly all: readonly DraftEntity[]
  private readonly told = new Map<readonly string[], boolean>()

  /**
   * @param day when the article was published (ISO)
   * @param all the events of the article
   */
  constructor(day: string | undefined, all: readonly DraftEntity[]) {
    this.day = day?.length === 10 ? day : undefined
    this.all = all
  }

  /**
   * The event of a match: the one named last before `at` in the clause, else the last whose name begins as the clause
   * says (`Dự lễ đón`, `hội nghị nghe ông A báo cáo`), else that of the sentences before.
   */
  of(clause: Clause, match: Match, at: number): DraftEntity | undefined {
    const mention = clause.mentions
      .slice(0, at)
      .findLast(m => m?.type === 'Event' && m.entity && !isRemembered(m))
    if (mention) return mention.entity
    const { edges, terms } = clause.chart
    // Not in the list of those who came: `Dự lễ có ông A, Trưởng ban Tổ chức lễ hội`.
    const listed = match.captures.find(({ name }) => name === 'from')
    for (let i = Math.min(match.end + 2, terms.length - 1); i >= 0; i--) {
      if (listed && i < listed.end && i >= listed.start) continue
      for (const edge of edges[i] ?? []) {
        if (!HEADS.has(edge.label) || clause.mentions[i]) continue
        const head = foldName(clause.chart.text(i, edge.end))
        const event = this.named.findLast(
          ({ name }) =>
            `${foldName(name)} `.startsWith(`${head} `) || (head === 'giải' && CONTEST.test(foldName(name))),
        )
        // It is what the next sentences speak of too: `Cùng dự hội đàm, …. Phía Đức có …`.
        if (event && edge.label !== 'EventHead') this.current = event
        if (event) return event
      }
    }
    // Nobody is a guest of a wreath: `Dự khai mạc có …` after `đã đặt vòng hoa tại …`.
    const isOfGuests = clause.chart.terms.slice(match.start, match.start + 2).some(t => t.normal === 'dự')
    if (isOfGuests && this.current?.properties.kind === 'homage')
      return this.named.findLast(event => event.properties.kind !== 'homage')
    return this.current
  }

  /** Does the article name an event that begins with one of these heads? Most articles tell of no trial. */
  names(heads: readonly string[]): boolean {
    let known = this.told.get(heads)
    if (known === undefined) {
      known = this.all.some(({ name }) => heads.some(head => foldName(name).startsWith(head)))
      this.told.set(heads, known)
    }
    return known
  }

  /** The event whose name begins with one of these heads: that named last, else the first of the article. */
  withHead(heads: readonly string[]): DraftEntity | undefined {
    const fits = (event: DraftEntity) =>
      heads.some(head => `${foldName(event.name)} `.startsWith(`${head} `)) && !this.isToCome(event)
    return this.named.findLast(fits) ?? this.all.find(fits)
  }

  /** Is the event after the day of publication? */
  isToCome({ properties: { date } }: DraftEntity): boolean {
    const start = date?.split('/')[0] ?? ''
    return !!this.day && start.length === 10 && start > this.day
  }

  /** Was the event long before the article, which only recalls it? */
  private isLongAgo({ properties: { date } }: DraftEntity): boolean {
    const end = date?.split('/').at(-1)
    return (
      !!this.day &&
      !!end &&
      Date.parse(this.day) - Date.parse(end.length === 4 ? `${end}-12-31` : end) > LONG_AGO
    )
  }

  /** After a sentence: its last event in focus is the one that what follows speaks of. */
  read(clause: Clause, isUnreal: (at: number) => boolean): void {
    clause.mentions.forEach((mention, at) => {
      if (mention?.type !== 'Event' || !mention.entity) return
      // `Lễ bế mạc Liên hoan phim …` names the festival too.
      for (const inner of mention.inside)
        if (inner.type === 'Event' && inner.entity && !isRemembered(inner)) this.named.push(inner.entity)
      this.named.push(mention.entity)
      const word = clause.chart.terms[at - 1]?.normal ?? ''
      const isSpokenOf = (SPOKEN_OF.has(word) && mention.kind !== 'visit') || isSaid(clause, at)
      const isAway = isRemembered(mention) || this.isToCome(mention.entity) || this.isLongAgo(mention.entity)
      if (!isSpokenOf && !isAway && !isUnreal(at)) this.current = mention.entity
    })
  }
}
