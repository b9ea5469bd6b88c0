/** A list of rules, each with a pattern, that knows which of them can match at a term. */
import type { Chart } from './chart.ts'
import { oneOf } from './conditions.ts'
import { byKind, fits, type Test, Together } from './kinds.ts'
import type { Pattern } from './pattern.ts'

/** A rule with what it needs: for each of the tests a match has a term that fits. */
export interface Entry<R> {
  rule: R
  needs: readonly Test[]
}

export class Rules<R extends { pattern: Pattern }> {
  readonly rules: readonly R[]
  /** What stands at a place and after it; one for all charts. */
  private readonly rest = new Together()
  private readonly begin: (kind: number) => readonly Entry<R>[]

  constructor(rules: readonly R[]) {
    this.rules = rules
    const entries = rules.map(rule => ({
      begins: oneOf(rule.pattern.starts),
      entry: { rule, needs: rule.pattern.needs.map(oneOf) },
    }))
    this.begin = byKind(kind => entries.filter(({ begins }) => fits(kind, begins)).map(({ entry }) => entry))
  }

  /** The rules that can begin at `at`, in their order. */
  at(chart: Chart, at: number): readonly Entry<R>[] {
    return this.begin(chart.kinds[at] as number)
  }

  /** The rules that can match in a chart, with the places where they can begin: all that they need comes from there on. */
  in(chart: Chart): { at: number; rule: R }[] {
    const out: { at: number; rule: R }[] = []
    const { kinds } = chart
    const rest = this.rest.clear()
    for (let at = kinds.length - 1; at >= 0; at--) {
      const kind = kinds[at] as number
      rest.add(kind)
      const entries = this.begin(kind)
      for (let i = entries.length - 1; i >= 0; i--) {
        const { rule, needs } = entries[i] as Entry<R>
        if (rest.fit(needs)) out.push({ at, rule })
      }
    }
    return out.reverse()
  }
}
