/**
 * Patterns over the terms of a sentence, with full backtracking; how they are written is told in syntax.ts.
 * A pattern becomes a chain of steps, each of which knows the step that goes on after it.
 */
import { Chart, type Edge } from './chart.ts'
import { anyOf, type Test } from './conditions.ts'
import { hasLabel, labelNumber, NO_LABELS } from './labels.ts'
import { type Item, needsOf, readPattern, startsOf } from './syntax.ts'
import { knownWord } from './words.ts'

/** A stretch that a pattern wanted, as places of terms. */
export interface Capture {
  name: string
  start: number
  end: number
}

export interface Match {
  start: number
  end: number
  captures: Capture[]
  /** The mentions that the match went over, with the place where each begins. */
  over: { at: number; edge: Edge }[]
}

/** The work that one attempt may do: a text that makes a pattern try everything is given up on, at the same place each time. */
const BUDGET = 3000
/** How often a bracketed group repeats at most. */
const MAX_REPEAT = 12
/** How far a single-term item repeats at most. */
const MAX_RUN = 60

interface State {
  chart: Chart
  start: number
  captures: Capture[]
  over: { at: number; edge: Edge }[]
  out: Match[]
  budget: number
}

/** Goes on from `at`; true when the rest of the pattern matched. */
type Step = (state: State, at: number) => boolean
/** Most attempts find nothing. */
const NOTHING: Match[] = []

const accept: Step = (state, at) => {
  const captures = state.captures.map(capture => ({ ...capture }))
  const same = (m: Match) =>
    m.captures.length === captures.length &&
    m.captures.every((c, i) => c.start === captures[i]?.start && c.end === captures[i]?.end)
  if (state.out === NOTHING) state.out = []
  if (!state.out.some(same)) state.out.push({ start: state.start, end: at, captures, over: [...state.over] })
  return true
}

/** A run of single terms. */
const compileRun = (test: Test, item: Item & { kind: 'repeat' }, next: Step): Step => {
  const { min, lazy } = item
  const max = Math.min(item.max, MAX_RUN)
  return (state, at) => {
    const { chart } = state
    const size = chart.terms.length
    if (lazy) {
      for (let n = 0; n <= max; n++) {
        if (n >= min && next(state, at + n)) return true
        if (at + n >= size || !test(chart, at + n) || state.budget-- < 0) return false
      }
      return false
    }
    let n = 0
    while (n < max && at + n < size && test(chart, at + n)) n++
    for (; n >= min; n--) {
      if (next(state, at + n)) return true
      if (state.budget-- < 0) return false
    }
    return false
  }
}

const compileRepeat = (item: Item & { kind: 'repeat' }, next: Step): Step => {
  const { min, lazy, item: inner } = item
  if (inner.kind === 'term') return compileRun(anyOf(inner.options), item, next)
  let step = next
  for (let n = Math.min(item.max, Math.max(min, MAX_REPEAT)); n > 0; n--) {
    const rest = step
    const again = compile(inner, rest)
    if (n <= min) step = again
    else step = lazy ? (s, at) => next(s, at) || again(s, at) : (s, at) => again(s, at) || next(s, at)
  }
  return step
}

/** The options in their order; of those that begin with a word only the ones that begin with the word that is there. */
const compileEither = (options: readonly Item[], next: Step): Step => {
  const all = options.map(option => {
    const { keys, empty } = startsOf(option)
    const words = empty || [...keys].some(key => key === '*' || key.startsWith('#')) ? undefined : keys
    return { step: compile(option, next), words }
  })
  const known = new Set(all.flatMap(({ words }) => [...(words ?? [])]))
  const stepsAt = (word = '*') => all.filter(({ words }) => !words || words.has(word)).map(({ step }) => step)
  const byWord = new Map([...known].map(word => [knownWord(word), stepsAt(word)]))
  const others = stepsAt()
  return (state, at) => {
    const { words } = state.chart
    const steps = at < words.length ? (byWord.get(words[at] as number) ?? others) : others
    for (let i = 0; i < steps.length; i++) if ((steps[i] as Step)(state, at)) return true
    return false
  }
}

const hasOne = (set: number, labels: readonly number[]): boolean => {
  for (let i = 0; i < labels.length; i++) if (hasLabel(set, labels[i] as number)) return true
  return false
}

const compileEdge = (item: Item & { kind: 'edge' }, next: Step): Step => {
  const { labels, mention } = item
  const numbers = labels.map(labelNumber)
  // Every edge is tried, also after one fitted: `UBND {Place}` proposes each place that can begin there.
  return (state, at) => {
    const { chart } = state
    if (at >= chart.terms.length) return false
    const here = chart.labels[at] as number
    if (here === NO_LABELS || !hasOne(here, numbers)) return false
    const edges = chart.edges[at] as Edge[]
    let matched = false
    for (let i = 0; i < edges.length; i++) {
      const edge = edges[i] as Edge
      if (!labels.includes(edge.label)) continue
      if (state.budget-- < 0) return matched
      if (mention) state.over.push({ at, edge })
      if (next(state, edge.end)) matched = true
      if (mention) state.over.pop()
      else if (matched) return true
    }
    return matched
  }
}

const compileCapture = ({ name, item }: Item & { kind: 'capture' }, next: Step): Step => {
  const inner = compile(item, (state, at) => {
    const capture = state.captures.findLast(c => c.name === name && c.end < 0)
    if (!capture) return false
    capture.end = at
    const matched = next(state, at)
    capture.end = -1
    return matched
  })
  return (state, at) => {
    state.captures.push({ name, start: at, end: -1 })
    const matched = inner(state, at)
    state.captures.pop()
    return matched
  }
}

const compile = (item: Item, next: Step): Step => {
  switch (item.kind) {
    case 'term': {
      const test = anyOf(item.options)
      return (state, at) => at < state.chart.terms.length && test(state.chart, at) && next(state, at + 1)
    }
    case 'edge':
      return compileEdge(item, next)
    case 'sequence':
      return item.items.reduceRight((step, part) => compile(part, step), next)
    case 'either':
      return compileEither(item.options, next)
    case 'repeat':
      return compileRepeat(item, next)
    case 'capture':
      return compileCapture(item, next)
    case 'look': {
      const inner = compile(item.item, () => true)
      return (state, at) => inner(state, at) === item.want && next(state, at)
    }
    case 'start':
      return (state, at) => at === 0 && next(state, at)
    case 'end':
      return (state, at) => at === state.chart.terms.length && next(state, at)
  }
}

/** One for all attempts: each leaves `captures` and `over` as empty as it found them. */
const state: State = { chart: new Chart([], []), start: 0, captures: [], over: [], out: NOTHING, budget: 0 }

export class Pattern {
  readonly source: string
  /** What a match can begin with (see `Rules`). */
  readonly starts: ReadonlySet<string>
  /** What must stand somewhere in a match (see `Rules`): one of each set. */
  readonly needs: readonly ReadonlySet<string>[]
  private readonly run: Step

  /** @throws KetnoiError where the pattern is not well formed */
  constructor(source: string) {
    const item = readPattern(source)
    const first = startsOf(item)
    this.source = source
    this.starts = first.empty ? new Set(['*']) : first.keys
    this.needs = needsOf(item)
    this.run = compile(item, accept)
  }

  /** The matches that begin at `at`: one, or one for each mention that could stand in it. */
  at(chart: Chart, at: number): readonly Match[] {
    state.chart = chart
    state.start = at
    state.out = NOTHING
    state.budget = BUDGET
    this.run(state, at)
    return state.out
  }
}
