/** A list of rules, each with a pattern, that knows which of them can match in a sentence and begin at a term. */
import type { Chart } from './chart.ts'
import { labelsIn } from './labels.ts'
import type { Pattern } from './pattern.ts'
import type { Term } from './terms.ts'
import { knownWord, LOOKS, type Look } from './words.ts'

/** For terms of one kind: the rules that can begin there, and the needs that are met. */
interface Kind<R> {
  begin: readonly R[]
  needs: readonly number[]
}

export class Rules<R extends { pattern: Pattern }> {
  readonly rules: readonly R[]
  /** The words that patterns begin with or need, counted from 1. */
  private readonly words = new Map<number, number>()
  /** What was found out for terms of one kind: by their labels, then by word (0 if none of those) and looks. */
  private readonly kinds: Map<number, Kind<R>>[] = []
  /** Each set of words, looks and labels that some pattern needs one of, and the places in it of what each rule needs. */
  private readonly needs: ReadonlySet<string>[] = []
  private readonly needed: { rule: R; needs: number[] }[]

  constructor(rules: readonly R[]) {
    this.rules = rules
    const numbers = new Map<string, number>()
    const numberOf = (need: ReadonlySet<string>): number => {
      const key = [...need].sort().join(' ')
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, numbers.size)
      return this.needs.push(need) - 1
    }
    this.needed = rules.map(rule => ({ rule, needs: rule.pattern.needs.map(numberOf) }))
    const keys = [...rules.flatMap(({ pattern }) => [...pattern.starts]), ...this.needs.flatMap(n => [...n])]
    for (const word of new Set(keys.map(knownWord))) this.words.set(word, this.words.size + 1)
  }

  private kindOf(chart: Chart, at: number): Kind<R> {
    const labels = chart.labels[at] as number
    const looks = chart.looks[at] as number
    const number = (this.words.get(chart.words[at] as number) ?? 0) * 32 + looks
    this.kinds[labels] ??= new Map()
    const kinds = this.kinds[labels]
    let kind = kinds.get(number)
    if (!kind) {
      const keys = [(chart.terms[at] as Term).normal, ...[...labelsIn(labels)].map(label => `#${label}`)]
      for (const look in LOOKS) if (looks & LOOKS[look as Look]) keys.push(`#${look}`)
      const fits = (set: ReadonlySet<string>) => keys.some(key => set.has(key))
      kind = {
        begin: this.rules.filter(({ pattern: { starts } }) => starts.has('*') || fits(starts)),
        needs: [...this.needs.keys()].filter(i => fits(this.needs[i] as ReadonlySet<string>)),
      }
      kinds.set(number, kind)
    }
    return kind
  }

  /** The rules that can begin at `at`, in their order. */
  at(chart: Chart, at: number): readonly R[] {
    return this.kindOf(chart, at).begin
  }

  /** The rules that can match somewhere in a chart: all that they need is there. */
  in(chart: Chart): ReadonlySet<R> {
    const found = new Uint8Array(this.needs.length)
    for (let at = 0; at < chart.terms.length; at++) for (const i of this.kindOf(chart, at).needs) found[i] = 1
    return new Set(
      this.needed.filter(({ needs }) => needs.every(i => found[i] === 1)).map(({ rule }) => rule),
    )
  }
}
