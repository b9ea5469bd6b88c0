/**
 * How patterns over the terms of a sentence are written, in the spirit of compromise's match syntax:
 *
 *   ủy  'ủy ban'         a word (spelling is folded: `Uỷ` too); in a pattern words simply follow each other
 *   #Cap #Upper #Num #Punct #Letter    what one term looks like; #Foreign: no Vietnamese syllable (`Vinatex`)
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
import { LOOKS, type Look } from './words.ts'

/** What is asked of one term: to be a word, to look so (bits of LOOKS; none for `.`), to begin a term of that class. */
export type Condition = { not: boolean } & ({ word: string } | { looks: number } | { label: string })

/** A pattern as it was read. A `term` fits where all conditions of one of its options hold. */
export type Item =
  | { kind: 'term'; options: Condition[][] }
  | { kind: 'edge'; labels: string[]; mention: boolean }
  | { kind: 'sequence'; items: Item[] }
  | { kind: 'either'; options: readonly Item[] }
  | { kind: 'repeat'; item: Item; min: number; max: number; lazy: boolean }
  | { kind: 'capture'; name: string; item: Item }
  | { kind: 'look'; item: Item; want: boolean }
  | { kind: 'start' }
  | { kind: 'end' }

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

const condition = (text: string): Condition => {
  const not = text.startsWith('!')
  const name = not ? text.slice(1) : text
  if (name === '.') return { not: false, looks: 0 }
  if (!name.startsWith('#')) return { not, word: foldWord(name.replace(/\\(.)/g, '$1')) }
  const label = name.slice(1)
  return label in LOOKS ? { not, looks: LOOKS[label as Look] } : { not, label }
}

const readItem = (text: string): Item => {
  if (text.startsWith('{')) return { kind: 'edge', labels: text.slice(1, -1).split('|'), mention: true }
  const all = text.split('&').map(condition)
  const [only] = all
  if (only && all.length === 1 && !only.not && 'label' in only)
    return { kind: 'edge', labels: [only.label], mention: false }
  return { kind: 'term', options: [all] }
}

/** Options of one term each are one item: `( #Letter | - )*` is a run, not a choice at every step. */
const oneTerm = (options: Item[]): Item | undefined => {
  const terms = options.map(option =>
    option.kind === 'sequence' && option.items.length === 1 ? option.items[0] : undefined,
  )
  if (!terms.every(item => item?.kind === 'term')) return undefined
  return { kind: 'term', options: terms.flatMap(item => item.options) }
}

const QUANTIFIER = /^(?:([?*+])|\{(\d+)(?:,(\d+))?\})(\?)?$/

/** @throws KetnoiError where the pattern is not well formed */
export const readPattern = (source: string): Item => {
  const list = tokens(source)
  let at = 0
  const fail = (what: string): never => {
    throw new KetnoiError(`the pattern \`${source}\` ${what}`)
  }
  const single = (item: Item): Item =>
    item.kind === 'sequence' && item.items.length === 1 && item.items[0]?.kind === 'term'
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
    return options.length === 1 ? (options[0] as Item) : (oneTerm(options) ?? { kind: 'either', options })
  }
  return sequence('')
}

const keyOf = (all: Condition[]): string => {
  for (const one of all) {
    if (one.not) continue
    if ('word' in one) return one.word
    if ('label' in one) return `#${one.label}`
    for (const look in LOOKS) if (one.looks === LOOKS[look as Look]) return `#${look}`
  }
  return '*'
}

/** What a match can begin with: words, `#Look`s, `#Label`s, or `*` for anything. `empty`: it may go over no term. */
export const startsOf = (item: Item): { keys: Set<string>; empty: boolean } => {
  switch (item.kind) {
    case 'term':
      return { keys: new Set(item.options.map(keyOf)), empty: false }
    case 'edge':
      return { keys: new Set(item.labels.map(label => `#${label}`)), empty: false }
    case 'either': {
      const all = item.options.map(startsOf)
      return { keys: new Set(all.flatMap(s => [...s.keys])), empty: all.some(s => s.empty) }
    }
    case 'repeat': {
      const inner = startsOf(item.item)
      return { keys: inner.keys, empty: inner.empty || item.min === 0 }
    }
    case 'capture':
      return startsOf(item.item)
    case 'sequence': {
      const keys = new Set<string>()
      for (const part of item.items) {
        const inner = startsOf(part)
        for (const key of inner.keys) keys.add(key)
        if (!inner.empty) return { keys, empty: false }
      }
      return { keys, empty: true }
    }
    default:
      return { keys: new Set(), empty: true }
  }
}

/** What every match goes over: one of each of these sets of words, `#Look`s and `#Label`s. */
export const needsOf = (item: Item): Set<string>[] => {
  switch (item.kind) {
    case 'term':
    case 'edge': {
      const { keys } = startsOf(item)
      return keys.has('*') ? [] : [keys]
    }
    case 'sequence':
      return item.items.flatMap(needsOf)
    case 'either': {
      const all = item.options.map(option => needsOf(option)[0])
      return all.every(need => need !== undefined) ? [new Set(all.flatMap(need => [...need]))] : []
    }
    case 'repeat':
      return item.min > 0 ? needsOf(item.item) : []
    case 'capture':
      return needsOf(item.item)
    default:
      return []
  }
}
