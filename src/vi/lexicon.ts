/**
 * The words that are known: every `seeds/lexicon/<class>.txt` is a class, one term a line, found by its file name.
 * `#` begins a comment, a tab a value (`UBND ⇥ Ủy ban nhân dân`). A capital in the list wants a capital in the text
 * (`Lào` the country, not `lào`); a small letter takes either (`chủ tịch`, `Chủ tịch`, `CHỦ TỊCH`).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shipped } from '../paths.ts'
import { splitTerms, type Term } from './terms.ts'
import { isCapital, knownWord } from './words.ts'

export interface LexiconEntry {
  term: string
  /** What stands after a tab. */
  value?: string
}

/** `family-name` → `FamilyName`: the class as patterns and tags write it. */
export const className = (file: string): string =>
  file.replace(/\.txt$/, '').replace(/(?:^|-)(\p{L})/gu, (_, letter: string) => letter.toUpperCase())

/** The entries of one class file. */
export const readClass = (path: string): LexiconEntry[] =>
  readFileSync(path, 'utf8')
    .normalize('NFC')
    .split(/\r?\n/)
    .map(line => line.replace(/(^|\s)#.*/, ''))
    .filter(line => line.trim())
    .map(line => {
      const [term = '', value] = line.split('\t')
      return value === undefined ? { term: term.trim() } : { term: term.trim(), value: value.trim() }
    })

/** A stretch of terms with a label, from a place that whoever holds it knows. */
export interface Edge {
  label: string
  /** The place after the last term. */
  end: number
  /** What the lexicon holds for the term, such as the code of a place. */
  value?: string | undefined
}

/** A node of the trie: the syllables that can follow, and the classes of the term that ends here. */
interface TrieNode {
  next?: Map<number, TrieNode>
  found: Found[]
}

/** A term of a class: which of its syllables want a capital, and its value. */
interface Found {
  class: string
  capitals: number[]
  value?: string | undefined
}

/** The node where a term ends, made where there is none. */
const endOf = (root: TrieNode, terms: readonly Term[]): TrieNode => {
  let node = root
  for (const { word } of terms) {
    node.next ??= new Map()
    let next = node.next.get(word.id)
    if (!next) {
      next = { found: [] }
      node.next.set(word.id, next)
    }
    node = next
  }
  return node
}

const haveCapitals = (terms: readonly Term[], at: number, wanted: readonly number[]): boolean => {
  for (const i of wanted) if (!isCapital((terms[at + i] as Term).word)) return false
  return true
}

/** Most terms begin nothing. */
const NOTHING: Edge[] = []

export class Lexicon {
  readonly classes = new Set<string>()
  private readonly all: TrieNode = { found: [] }
  /** Only the terms that may begin with a small letter: most words do, and few terms. */
  private readonly small: TrieNode = { found: [] }

  /** Adds a term to a class; `value` is carried along (a gazetteer's code). */
  add(name: string, term: string, value?: string): void {
    const terms = splitTerms(term).flat()
    for (const { normal } of terms) knownWord(normal)
    this.addTerms(name, terms, value)
  }

  /** The same for a term that was split before. */
  addTerms(name: string, terms: readonly Term[], value?: string): void {
    this.classes.add(name)
    const capitals = terms.flatMap(({ word }, i) => (isCapital(word) ? [i] : []))
    const found = { class: name, capitals, value }
    for (const root of capitals[0] === 0 ? [this.all] : [this.all, this.small])
      endOf(root, terms).found.push(found)
  }

  /** The known terms that begin at `at`, longest first. */
  at(terms: readonly Term[], at: number): Edge[] {
    let out = NOTHING
    const { word } = terms[at] as Term
    let node = (isCapital(word) ? this.all : this.small).next?.get(word.id)
    for (let end = at + 1; node; end++) {
      for (const { class: label, capitals, value } of node.found) {
        if (!haveCapitals(terms, at, capitals)) continue
        if (out === NOTHING) out = []
        out.push({ label, end, value })
      }
      node = end < terms.length ? node.next?.get((terms[end] as Term).word.id) : undefined
    }
    return out.length > 1 ? out.reverse() : out
  }
}

/** The lexicon of a folder (default: the one that ships with ketnoi). */
export const readLexicon = (folder = shipped('seeds', 'lexicon')): Lexicon => {
  const lexicon = new Lexicon()
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort())
    for (const { term, value } of readClass(join(folder, file))) lexicon.add(className(file), term, value)
  return lexicon
}
