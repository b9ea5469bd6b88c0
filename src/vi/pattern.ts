/**
 * Patterns over the terms of a sentence, in the spirit of compromise's match syntax, with full backtracking:
 *
 *   ủy  'ủy ban'         a word (spelling is folded: `Uỷ` too); in a pattern words simply follow each other
 *   #Cap #Upper #Num #Punct #Letter    what one term looks like
 *   #Rank                a term of the lexicon, however many syllables: `Thiếu tướng`
 *   {Place}              a mention of that type, found before; {Place|Organization} either
 *   !#Rank  !ủy          one term that is not that (for #Rank: where no such term begins)
 *   #Cap&!#Title         one term that is all of these
 *   .                    any one term
 *   \( \)               a sign that the syntax uses
 *   ( a b | c )          either; ( … )? ( … )* ( … )+ ( … ){1,3}, and the same after any item; `+?` `*?` take as few as they can
 *   [ … ]  [<to> … ]     what is wanted, by name
 *   (?= … ) (?! … )      only where … follows, or does not
 *   ^ $                  the sentence's start, its end
 *
 * Example: `#Rank [<Person> #FamilyName #Cap{1,3}]` finds `Vũ Kim Hà` in "Thiếu tướng Vũ Kim Hà".
 */
import { KetnoiError } from '../errors.ts'
import { foldWord } from '../text/fold.ts'
import { type Chart, type Edge, LOOKS, type Look } from './chart.ts'

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
/** Does one term fit? */
type Test = (chart: Chart, at: number) => boolean

type Item =
  | { kind: 'test'; test: Test; starts: string[] }
  | { kind: 'edge'; labels: Set<string>; mention: boolean }
  | { kind: 'sequence'; items: Item[] }
  | { kind: 'either'; options: Item[] }
  | { kind: 'repeat'; item: Item; min: number; max: number; lazy: boolean }
  | { kind: 'capture'; name: string; item: Item }
  | { kind: 'look'; item: Item; want: boolean }
  | { kind: 'start' }
  | { kind: 'end' }

// --- reading ---

const TOKEN =
  /\s*(\(\?[=!]|\[(?:<\w+>)?|[\]()|^$]|(?:!?(?:#\w+|\{[\w|]+\}|(?:\\\S|[^\s\\[\](){}|^$?*+&!#])+))(?:&!?(?:#\w+|(?:\\\S|[^\s\\[\](){}|^$?*+&!#])+))*|[?*+]\??|\{\d+(?:,\d+)?\}\??)/y

const tokens = (source: string): string[] => {
  const out: string[] = []
  TOKEN.lastIndex = 0
  for (let at = 0; source.slice(at).trim(); at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(source)
    if (!match)
      throw new KetnoiError(`the pattern \`${source}\` cannot be read from \`${source.slice(at).trim()}\` on`)
    out.push(match[1] as string)
  }
  return out
}

const condition = (text: string): { test: Test; starts: string[] } => {
  const negative = text.startsWith('!')
  const name = negative ? text.slice(1) : text
  let test: Test
  if (name === '.') test = () => true
  else if (!name.startsWith('#')) {
    const word = foldWord(name.replace(/\\(.)/g, '$1'))
    test = (chart, at) => chart.terms[at]?.normal === word
  } else if (name.slice(1) in LOOKS) {
    const bit = LOOKS[name.slice(1) as Look]
    test = (chart, at) => ((chart.looks[at] as number) & bit) !== 0
  } else {
    const label = name.slice(1)
    test = (chart, at) => (chart.edges[at] as Edge[]).some(edge => edge.label === label)
  }
  if (negative) return { test: (chart, at) => !test(chart, at), starts: ['*'] }
  return {
    test,
    starts: [name === '.' ? '*' : name.startsWith('#') ? name : foldWord(name.replace(/\\(.)/g, '$1'))],
  }
}

const readItem = (text: string): Item => {
  if (text.startsWith('{'))
    return { kind: 'edge', labels: new Set(text.slice(1, -1).split('|')), mention: true }
  const parts = text.split('&').map(condition)
  if (parts.length === 1 && /^#/.test(text) && !(text.slice(1) in LOOKS))
    return { kind: 'edge', labels: new Set([text.slice(1)]), mention: false }
  const certain = parts.find(part => part.starts[0] !== '*')
  return {
    kind: 'test',
    test: (chart, at) => parts.every(part => part.test(chart, at)),
    starts: certain?.starts ?? ['*'],
  }
}

/** Options of one term each are one test: `( #Letter | - )*` is a run, not a choice at every step. */
const oneTest = (options: Item[]): Item | undefined => {
  const tests = options.map(option =>
    option.kind === 'sequence' && option.items.length === 1 ? option.items[0] : undefined,
  )
  if (!tests.every(item => item?.kind === 'test')) return undefined
  return {
    kind: 'test',
    test: (chart, at) => tests.some(item => item.test(chart, at)),
    starts: tests.flatMap(item => item.starts),
  }
}

const QUANTIFIER = /^(?:([?*+])|\{(\d+)(?:,(\d+))?\})(\?)?$/

const read = (source: string): Item => {
  const list = tokens(source)
  let at = 0
  const fail = (what: string): never => {
    throw new KetnoiError(`the pattern \`${source}\` ${what}`)
  }
  const single = (item: Item): Item =>
    item.kind === 'sequence' && item.items.length === 1 && item.items[0]?.kind === 'test'
      ? item.items[0]
      : item
  const sequence = (closing: string): Item => {
    const options: Item[] = []
    let items: Item[] = []
    for (;;) {
      const token = list[at++] ?? (closing === '' ? '' : fail(`lacks a closing ${closing}`))
      if (token === closing) break
      if (token === '|') {
        options.push({ kind: 'sequence', items })
        items = []
        continue
      }
      const quantifier = QUANTIFIER.exec(token)
      if (quantifier) {
        const item = items.pop() ?? fail(`has ${token} after nothing`)
        const [, sign, from, to, lazy] = quantifier
        const min = sign ? (sign === '+' ? 1 : 0) : Number(from)
        const max = sign ? (sign === '?' ? 1 : Number.POSITIVE_INFINITY) : Number(to ?? from)
        items.push({ kind: 'repeat', item, min, max, lazy: lazy === '?' })
      } else if (token === '(') items.push(single(sequence(')')))
      else if (token === '(?=' || token === '(?!')
        items.push({ kind: 'look', item: sequence(')'), want: token === '(?=' })
      else if (token.startsWith('['))
        items.push({ kind: 'capture', name: token.slice(2, -1), item: sequence(']') })
      else if (token === '^') items.push({ kind: 'start' })
      else if (token === '$') items.push({ kind: 'end' })
      else if (token === ')' || token === ']') fail(`has a ${token} too many`)
      else items.push(readItem(token))
    }
    options.push({ kind: 'sequence', items })
    return options.length === 1 ? (options[0] as Item) : (oneTest(options) ?? { kind: 'either', options })
  }
  return sequence('')
}

// --- matching ---

const accept: Step = (state, at) => {
  const captures = state.captures.map(capture => ({ ...capture }))
  const same = (m: Match) =>
    m.captures.length === captures.length &&
    m.captures.every((c, i) => c.start === captures[i]?.start && c.end === captures[i]?.end)
  if (!state.out.some(same)) state.out.push({ start: state.start, end: at, captures, over: [...state.over] })
  return true
}

const compileRepeat = (item: Item & { kind: 'repeat' }, next: Step): Step => {
  const { min, lazy } = item
  const inner = item.item
  if (inner.kind === 'test') {
    const { test } = inner
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
  let step = next
  for (let n = Math.min(item.max, Math.max(min, MAX_REPEAT)); n > 0; n--) {
    const rest = step
    const again = compile(inner, rest)
    if (n <= min) step = again
    else step = lazy ? (s, at) => next(s, at) || again(s, at) : (s, at) => again(s, at) || next(s, at)
  }
  return step
}

const compile = (item: Item, next: Step): Step => {
  switch (item.kind) {
    case 'test':
      return (state, at) => at < state.chart.terms.length && item.test(state.chart, at) && next(state, at + 1)
    case 'edge':
      // Every edge is tried, also after one fitted: `UBND {Place}` proposes each place that can begin there.
      return (state, at) => {
        let matched = false
        for (const edge of state.chart.edges[at] ?? []) {
          if (!item.labels.has(edge.label)) continue
          if (state.budget-- < 0) return matched
          if (item.mention) state.over.push({ at, edge })
          if (next(state, edge.end)) matched = true
          if (item.mention) state.over.pop()
          if (matched && !item.mention) return true
        }
        return matched
      }
    case 'sequence':
      return item.items.reduceRight((step, part) => compile(part, step), next)
    case 'either': {
      const options = item.options.map(option => compile(option, next))
      return (state, at) => options.some(option => option(state, at))
    }
    case 'repeat':
      return compileRepeat(item, next)
    case 'capture': {
      const inner = compile(item.item, (state, at) => {
        const capture = state.captures.find(c => c.name === item.name && c.end < 0)
        if (!capture) return false
        capture.end = at
        const matched = next(state, at)
        capture.end = -1
        return matched
      })
      return (state, at) => {
        state.captures.push({ name: item.name, start: at, end: -1 })
        const matched = inner(state, at)
        state.captures.pop()
        return matched
      }
    }
    case 'look': {
      const inner = compile(item.item, () => true)
      return (state, at) => {
        const { captures, over } = state
        state.captures = []
        state.over = []
        const fits = inner(state, at)
        state.captures = captures
        state.over = over
        return fits === item.want && next(state, at)
      }
    }
    case 'start':
      return (state, at) => at === 0 && next(state, at)
    case 'end':
      return (state, at) => at === state.chart.terms.length && next(state, at)
  }
}

/** What a match can begin with: words, `#Look`s, labels, or `*` for anything. */
const starts = (item: Item): { keys: Set<string>; empty: boolean } => {
  switch (item.kind) {
    case 'test':
      return { keys: new Set(item.starts), empty: false }
    case 'edge':
      return { keys: new Set([...item.labels].map(label => `#${label}`)), empty: false }
    case 'either': {
      const all = item.options.map(starts)
      return { keys: new Set(all.flatMap(s => [...s.keys])), empty: all.some(s => s.empty) }
    }
    case 'repeat': {
      const inner = starts(item.item)
      return { keys: inner.keys, empty: inner.empty || item.min === 0 }
    }
    case 'capture':
      return starts(item.item)
    case 'sequence': {
      const keys = new Set<string>()
      for (const part of item.items) {
        const inner = starts(part)
        for (const key of inner.keys) keys.add(key)
        if (!inner.empty) return { keys, empty: false }
      }
      return { keys, empty: true }
    }
    default:
      return { keys: new Set(), empty: true }
  }
}

export class Pattern {
  readonly source: string
  /** What a match can begin with (see `Rules`). */
  readonly starts: ReadonlySet<string>
  private readonly run: Step

  /** @throws KetnoiError where the pattern is not well formed */
  constructor(source: string) {
    const item = read(source)
    const first = starts(item)
    this.source = source
    this.starts = first.empty ? new Set(['*']) : first.keys
    this.run = compile(item, accept)
  }

  /** The matches that begin at `at`: one, or one for each mention that could stand in it. */
  at(chart: Chart, at: number): Match[] {
    const state: State = { chart, start: at, captures: [], over: [], out: [], budget: BUDGET }
    this.run(state, at)
    return state.out
  }
}

/** A list of rules, each with a pattern, that knows which of them can begin at a term. */
export class Rules<R extends { pattern: Pattern }> {
  private readonly byStart = new Map<string, number[]>()
  readonly rules: readonly R[]

  constructor(rules: readonly R[]) {
    this.rules = rules
    for (const [i, rule] of rules.entries())
      for (const key of rule.pattern.starts) {
        const list = this.byStart.get(key)
        if (list) list.push(i)
        else this.byStart.set(key, [i])
      }
  }

  /** The rules that can begin at `at`, in their order. */
  at(chart: Chart, at: number): R[] {
    const found = new Set<number>(this.byStart.get('*'))
    const take = (key: string) => {
      for (const i of this.byStart.get(key) ?? []) found.add(i)
    }
    take((chart.terms[at] as { normal: string }).normal)
    const bits = chart.looks[at] as number
    for (const name in LOOKS) if (bits & LOOKS[name as Look]) take(`#${name}`)
    for (const edge of chart.edges[at] as Edge[]) take(`#${edge.label}`)
    return [...found].sort((a, b) => a - b).map(i => this.rules[i] as R)
  }
}
