/**
 * Lives told in steps, whose lines name nobody: `Sinh năm 1931; quê quán …; nguyên Chủ tịch Hội Cựu chiến binh tỉnh` after
 * the name in a line of its own, and `- 1968 - 1976: Trung đoàn trưởng Trung đoàn 50` under `Tóm tắt tiểu sử`.
 */
import type { Mention, Sentence } from '../entities/index.ts'
import { asPosition, type PersonPhrase } from './phrase.ts'
import { titlesOf } from './titles.ts'

const wordsOf = ({ chart: { terms } }: Sentence): string => terms.map(term => term.normal).join(' ')

/** A heading over the steps of a life. */
const HEADING = /(?:quá trình công tác|tiểu sử|đôi nét về|tóm tắt quá trình)/
/** What a step begins with. */
const STEP = /^(?:[+•*–-]|\d|từ|năm|tháng|trước|sinh|nguyên|quê)/u
const BORN = /^(?:sinh (?:năm|ngày)|quê|nguyên) /
const DIED = /từ trần|qua đời|tạ thế|hưởng thọ/
/** `1968 - 1976`, `đến năm 1976`: the post of the step is past. */
const OVER = /(?:-|–|đến)(?: tháng \S+| năm)? \d/
/** How far from its start a step's colon is, in terms. */
const COLON = 8

export class Lives {
  private who: Mention | undefined
  private isDead = false

  /**
   * The phrases that stand for the one whose life a sentence tells a step of, with the posts told there.
   * @param before the person named last @param first the person named first in the article
   */
  read(
    sentence: Sentence,
    named: readonly PersonPhrase[],
    before: Mention | undefined,
    first: Mention | undefined,
  ): PersonPhrase[] {
    const words = wordsOf(sentence)
    if (named.length === 0 && BORN.test(words)) this.who = before
    else if (!STEP.test(words)) this.who = undefined
    const { who } = this
    this.isDead ||= DIED.test(words)
    if (HEADING.test(words))
      this.who = before?.sentence.paragraph === sentence.paragraph ? before : (first ?? before)
    if (!who) return []
    const isTaken = (at: number) => named.some(p => p.first <= at && at < p.last)
    const titles = titlesOf(sentence).filter(item => !isTaken(item.first))
    const colon = sentence.chart.terms.findIndex(term => term.text === ':')
    const at = colon >= 0 && colon < COLON ? colon : titles[0]?.first
    if (at === undefined) return []
    const isOver = this.isDead || OVER.test(words)
    const positions = titles.map(item =>
      asPosition(who, isOver ? { ...item, status: item.status ?? 'former' } : item),
    )
    return [{ person: who, first: at, last: at + 1, positions }]
  }
}
