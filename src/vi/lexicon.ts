/**
 * The words that are known: every `seeds/lexicon/<class>.txt` is a class, one term a line, found by its file name.
 * `#` begins a comment, a tab a value (`UBND ⇥ Ủy ban nhân dân`). A capital in the list wants a capital in the text
 * (`Lào` the country, not `lào`); a small letter takes either (`chủ tịch`, `Chủ tịch`, `CHỦ TỊCH`).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shipped } from '../paths.ts'
import { splitTerms, type Term } from './terms.ts'

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

/** A node of the trie: the syllables that can follow, and the classes of the term that ends here. */
interface TrieNode {
  next: Map<string, TrieNode>
  found: { class: string; capitals: boolean[]; value?: string | undefined }[]
}

/** A known term that begins at some place of a sentence: its class, and the place after its last syllable. */
export interface Known {
  class: string
  end: number
  value?: string | undefined
}

const isCapital = (text: string) => /^\p{Lu}/u.test(text)

export class Lexicon {
  readonly classes = new Set<string>()
  private readonly root: TrieNode = { next: new Map(), found: [] }

  /** Adds a term to a class; `value` is carried along (a gazetteer's code). */
  add(name: string, term: string, value?: string): void {
    this.classes.add(name)
    const terms = splitTerms(term).flat()
    let node = this.root
    for (const { normal } of terms) {
      const next = node.next.get(normal) ?? { next: new Map(), found: [] }
      node.next.set(normal, next)
      node = next
    }
    const capitals = terms.map(t => isCapital(t.text))
    node.found.push({ class: name, capitals, value })
  }

  /** The known terms that begin at `at`, shortest first. */
  at(terms: readonly Term[], at: number): Known[] {
    const out: Known[] = []
    let node: TrieNode | undefined = this.root
    for (let end = at; end < terms.length; ) {
      node = node.next.get((terms[end] as Term).normal)
      if (!node) break
      end++
      for (const { class: name, capitals, value } of node.found)
        if (capitals.every((wanted, i) => !wanted || isCapital((terms[at + i] as Term).text)))
          out.push({ class: name, end, value })
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
