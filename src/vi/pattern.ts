/**
 * Patterns over the terms of a sentence, with full backtracking; how they are written is told in syntax.ts.
 * A pattern becomes a chain of steps, each of which knows the step that goes on after it.
 */
import { Chart, type Edge } from './chart.ts'
import { anyOf, oneOf } from './conditions.ts'
import { fits, kindOf, type Test } from './kinds.ts'
import { type Item, needsOf, readPattern, startsOf } from './syntax.ts'
import { noWord } from './words.ts'

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

/** Of `captures` and `over` only the first are under way, as many as the numbers tell: what is left is used again. */
interface State {
  chart: Chart
  kinds: readonly number[]
  start: number
  captures: Capture[]
  captured: number
  over: { at: number; edge: Edge }[]
  passed: number
  out: Match[]
  budget: number
}

/** Goes on from `at`; true when the rest of the pattern matched. */
type Step = (state: State, at: number) => boolean
/** Most attempts find nothing. */
const NOTHING: Match[] = []

/** Has a match these captures? */
const isSame = ({ captures: found }: Match, { captures, captured }: State): boolean => {
  if (found.length !== captured) return false
  for (let i = 0; i < captured; i++) {
    const [one, other] = [found[i] as Capture, captures[i] as Capture]
    if (one.start !== other.start || one.end !== other.end) return false
  }
  return true
}

const NOT_OVER: Match['over'] = []

const accept: Step = (state, at) => {
  const { start, captures, captured, over, passed, out } = state
  for (let i = 0; i < out.length; i++) if (isSame(out[i] as Match, state)) return true
  const match = {
    start,
    end: at,
    captures: captures.slice(0, captured).map(({ name, start, end }) => ({ name, start, end })),
    over: passed > 0 ? over.slice(0, passed).map(({ at, edge }) => ({ at, edge })) : NOT_OVER,
  }
  state.out = [...out, match]
  return true
}

/** A run of single terms. */
const compileRun = (test: Test, item: Item & { kind: 'repeat' }, next: Step): Step => {
  const { min, lazy } = item
  const max = Math.min(item.max, MAX_RUN)
  return (state, at) => {
    const { kinds } = state
    const size = kinds.length
    if (lazy) {
      for (let n = 0; n <= max; n++) {
        if (n >= min && next(state, at + n)) return true
        if (at + n >= size || !fits(kinds[at + n] as number, test) || state.budget-- < 0) return false
      }
      return false
    }
    let n = 0
    while (n < max && at + n < size && fits(kinds[at + n] as number, test)) n++
    for (; n >= min; n--) {
      if (next(state, at + n)) return true
      if (state.budget-- < 0) return false
    }
    return false
  }
}

/** A group that repeats: `again` goes over it once more, and comes back here. */
const compileRepeat = (item: Item & { kind: 'repeat' }, next: Step): Step => {
  const { min, lazy, item: inner } = item
  if (inner.kind === 'term') return compileRun(anyOf(inner.options), item, next)
  const max = Math.min(item.max, Math.max(min, MAX_REPEAT))
  /** How often the group was gone over in the repetition that is under way. */
  let times = 0
  const goOn: Step = (state, at) => {
    if (times < min) return again(state, at)
    if (times === max) return next(state, at)
    return lazy ? next(state, at) || again(state, at) : again(state, at) || next(state, at)
  }
  const again = compile(inner, (state, at) => {
    times++
    const matched = goOn(state, at)
    times--
    return matched
  })
  // What follows may come here again, if this stands in a group that repeats.
  return (state, at) => {
    const before = times
    times = 0
    const matched = goOn(state, at)
    times = before
    return matched
  }
}

const ANY = oneOf(new Set(['*']))
/** The kind of what comes after the last term. */
const END = kindOf(noWord(''))

/** The options in their order, of those that can begin with the term that is there. */
const compileEither = (options: readonly Item[], next: Step): Step => {
  const all = options.map(option => {
    const { keys, empty } = startsOf(option)
    return { step: compile(option, next), begins: empty ? ANY : oneOf(keys) }
  })
  const keys = startsOf({ kind: 'either', options })
  const begins = keys.empty ? ANY : oneOf(keys.keys)
  return (state, at) => {
    const kind = at < state.kinds.length ? (state.kinds[at] as number) : END
    if (!fits(kind, begins)) return false
    for (let i = 0; i < all.length; i++) {
      const option = all[i] as (typeof all)[number]
      if (fits(kind, option.begins) && option.step(state, at)) return true
    }
    return false
  }
}

const goOver = (state: State, at: number, edge: Edge): void => {
  const { over, passed } = state
  const one = over[passed]
  if (one) {
    one.at = at
    one.edge = edge
  } else over.push({ at, edge })
  state.passed++
}

const compileEdge = (item: Item & { kind: 'edge' }, next: Step): Step => {
  const { labels, mention } = item
  const begins = oneOf(startsOf(item).keys)
  // Every edge is tried, also after one fitted: `UBND {Place}` proposes each place that can begin there.
  return (state, at) => {
    const { kinds } = state
    if (at >= kinds.length || !fits(kinds[at] as number, begins)) return false
    const edges = state.chart.edges[at] as Edge[]
    let matched = false
    for (let i = 0; i < edges.length; i++) {
      const edge = edges[i] as Edge
      if (!labels.includes(edge.label)) continue
      if (state.budget-- < 0) return matched
      if (mention) goOver(state, at, edge)
      if (next(state, edge.end)) matched = true
      if (mention) state.passed--
      else if (matched) return true
    }
    return matched
  }
}

const beginCapture = (state: State, name: string, at: number): void => {
  const { captures, captured } = state
  const capture = captures[captured]
  if (capture) {
    capture.name = name
    capture.start = at
    capture.end = -1
  } else captures.push({ name, start: at, end: -1 })
  state.captured++
}

const compileCapture = ({ name, item }: Item & { kind: 'capture' }, next: Step): Step => {
  const inner = compile(item, (state, at) => {
    const { captures } = state
    let last = state.captured - 1
    while ((captures[last] as Capture).name !== name || (captures[last] as Capture).end >= 0) last--
    const capture = captures[last] as Capture
    capture.end = at
    const matched = next(state, at)
    capture.end = -1
    return matched
  })
  return (state, at) => {
    beginCapture(state, name, at)
    const matched = inner(state, at)
    state.captured--
    return matched
  }
}

const compile = (item: Item, next: Step): Step => {
  switch (item.kind) {
    case 'term': {
      const test = anyOf(item.options)
      return (state, at) =>
        at < state.kinds.length && fits(state.kinds[at] as number, test) && next(state, at + 1)
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
      return (state, at) => at === state.kinds.length && next(state, at)
  }
}

/** One for all attempts. */
const state: State = {
  chart: new Chart([], []),
  kinds: [],
  start: 0,
  captures: [],
  captured: 0,
  over: [],
  passed: 0,
  out: NOTHING,
  budget: 0,
}

export class Pattern {
  readonly source: string
  /** What a match can begin with (see `Rules`). */
  readonly starts: ReadonlySet<string>
  /** What must stand somewhere in a match (see `Rules`): one of each set. */
  readonly needs: readonly ReadonlySet<string>[]
  private readonly begins: Test
  private readonly run: Step

  /** @throws KetnoiError where the pattern is not well formed */
  constructor(source: string) {
    const item = readPattern(source)
    const first = startsOf(item)
    this.source = source
    this.starts = first.empty ? new Set(['*']) : first.keys
    this.needs = needsOf(item)
    this.begins = oneOf(this.starts)
    this.run = compile(item, accept)
  }

  /** The matches that begin at `at`: one, or one for each mention that could stand in it. */
  at(chart: Chart, at: number): readonly Match[] {
    const { kinds } = chart
    if (!fits(kinds[at] as number, this.begins)) return NOTHING
    state.chart = chart
    state.kinds = kinds
    state.start = at
    state.out = NOTHING
    state.budget = BUDGET
    this.run(state, at)
    return state.out
  }
}
