/**
 * The words that are known: every `seeds/lexicon/<class>.txt` is a class, one term a line, found by its file name.
 * `#` begins a comment, a tab a value (`UBND ⇥ Ủy ban nhân dân`). A capital in the list wants a capital in the text
 * (`Lào` the country, not `lào`); a small letter takes either (`chủ tịch`, `Chủ tịch`, `CHỦ TỊCH`).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shipped } from '../paths.ts'
import { splitTerms, type Term } from './terms.ts'
import { Trie } from './trie.ts'
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

/** A term of a class: which of its syllables want a capital, and its value. */
interface Found {
  class: string
  capitals: number[]
  value?: string | undefined
}

const haveCapitals = (terms: readonly Term[], at: number, wanted: readonly number[]): boolean => {
  for (let i = 0; i < wanted.length; i++)
    if (!isCapital((terms[at + (wanted[i] as number)] as Term).word)) return false
  return true
}

/** Most terms begin nothing. */
const NOTHING: Edge[] = []

export class Lexicon {
  readonly classes = new Set<string>()
  private readonly trie = new Trie()
  /** The terms that end at each node of the trie. */
  private readonly found: (Found[] | undefined)[] = []
  /** Can a term that goes over the node begin with a small letter? Most words do, and few terms. */
  private readonly small: boolean[] = []

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
    let node = 0
    for (const { word } of terms) {
      node = this.trie.add(node, word.id)
      this.small[node] ||= capitals[0] !== 0
    }
    const here = this.found[node] ?? []
    here.push({ class: name, capitals, value })
    this.found[node] = here
  }

  /** The known terms that begin at `at`, longest first. */
  at(terms: readonly Term[], at: number): Edge[] {
    const { found, small, trie } = this
    let out = NOTHING
    const { word } = terms[at] as Term
    const anyCase = isCapital(word)
    let node = trie.next(0, word.id)
    for (let end = at + 1; node && (anyCase || small[node]); end++) {
      const here = found[node]
      if (here)
        for (let i = 0; i < here.length; i++) {
          const { class: label, capitals, value } = here[i] as Found
          if (!haveCapitals(terms, at, capitals)) continue
          out = out === NOTHING ? [{ label, end, value }] : [{ label, end, value }, ...out]
        }
      node = end < terms.length ? trie.next(node, (terms[end] as Term).word.id) : 0
    }
    return out
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
