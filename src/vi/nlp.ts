/**
 * compromise for Vietnamese: the one file that knows compromise. A language plugin, as French and Spanish have them,
 * in a world of its own: compromise keeps one world for all who import it, so the plugin goes to a private copy and
 * English compromise in the same program is left as it is.
 */
import { createRequire } from 'node:module'
import type compromise from 'compromise/one'
import { Chart } from './chart.ts'
import { addUnits } from './gazetteer.ts'
import { type Lexicon, readLexicon } from './lexicon.ts'
import { splitTerms, type Term } from './terms.ts'
import { forgetWords, LOOKS, type Look } from './words.ts'

/** The parts of compromise's world that a language replaces. Its own types leave them open. */
interface World {
  model: { one: { [part: string]: unknown } }
  methods: {
    one: {
      tokenize: { [step: string]: unknown }
      termMethods: { isTitleCase: (term: DocumentTerm) => boolean }
      killUnicode: (text: string) => string
      parseMatch: (match: string, options: unknown, world: unknown) => MatchToken[]
    }
  }
  compute: { [step: string]: unknown }
  hooks: string[]
}
/** One item of a parsed match string. */
interface MatchToken {
  tag?: string
  greedy?: boolean
  negative?: boolean
  min?: number
  optional?: boolean
}
export type Nlp = typeof compromise
export type View = ReturnType<Nlp>

/** Loads compromise a second time, so that what is changed is ours alone. */
const privateCopy = (): Nlp => {
  const require = createRequire(import.meta.url)
  const path = require.resolve('compromise/one')
  const shared = require.cache[path]
  delete require.cache[path]
  const copy = require(path) as Nlp
  if (shared) require.cache[path] = shared
  else delete require.cache[path]
  return copy
}

/** Tags that cover a phrase, not a word: in a match string `#Rank` is the whole of `Thiếu tướng`. */
const phraseTags = new Set(['Person', 'Organization', 'Place', 'Event'])

let known: Lexicon | undefined
/** The lexicon that ships with ketnoi, read at first use. */
const lexicon = (): Lexicon => {
  if (!known) {
    known = readLexicon()
    addUnits(known)
    for (const name of known.classes) phraseTags.add(name)
  }
  return known
}

/** A term in a document of compromise. */
export interface DocumentTerm extends Term {
  /** White space before it; only at the start of the text. */
  pre: string
  tags: Set<string>
  index: [sentence: number, term: number]
}

/** A document of compromise, by what the rest of ketnoi needs of it: its sentences, as lists of our terms. */
export interface TermView {
  docs: DocumentTerm[][]
}

/** The chart of a sentence: its terms with what the lexicon knows of them. */
export const chartOf = (terms: readonly Term[]): Chart => Chart.of(terms, lexicon())

/** Tags the terms of a sentence with what they look like and with the classes of the lexicon. */
const tag = (terms: readonly DocumentTerm[]): void => {
  const chart = chartOf(terms)
  for (const [at, term] of terms.entries()) {
    const bits = term.word.looks
    for (const name in LOOKS) if (bits & LOOKS[name as Look]) term.tags.add(name)
    for (const edge of chart.edges[at] ?? [])
      for (let i = at; i < edge.end; i++) terms[i]?.tags.add(edge.label)
  }
}

/** Sentences of terms from text in any normal form. */
export const sentencesOf = (text: string): Term[][] => {
  forgetWords()
  return splitTerms(text.normalize('NFC'))
}

/** The same as compromise holds them. */
const fromString = (input: string): DocumentTerm[][] => {
  const nfc = input.normalize('NFC')
  return sentencesOf(nfc).map((terms, i) =>
    terms.map(({ text, normal, word, post, start, end }, at) => ({
      text,
      pre: i === 0 && at === 0 ? nfc.slice(0, start) : '',
      post,
      normal,
      word,
      start,
      end,
      tags: new Set<string>(),
      index: [i, at],
    })),
  )
}

const language = {
  compute: {
    vietnamese: (view: TermView) => {
      for (const terms of view.docs) tag(terms)
    },
  },
  mutate: (world: World) => {
    const { one } = world.methods
    // Replaced, not merged: what is merged keeps the folding of đ and the English abbreviations ("và" is no Virginia).
    const empty = [
      'unicode',
      'abbreviations',
      'lexicon',
      '_multiCache',
      'aliases',
      'prefixes',
      'suffixes',
      'emoticons',
      'frozenLex',
    ]
    for (const part of empty) world.model.one[part] = {}
    world.model.one.contractions = []
    delete world.compute.contractions
    one.killUnicode = text => text
    one.tokenize.fromString = fromString
    one.termMethods.isTitleCase = term => /^\p{Lu}/u.test(term.text)
    const parse = one.parseMatch
    one.parseMatch = (match, options, inWorld) =>
      parse(typeof match === 'string' ? match.normalize('NFC') : match, options, inWorld).map(token =>
        token.tag && phraseTags.has(token.tag) && !token.negative && token.min === undefined
          ? { ...token, greedy: true }
          : token,
      )
    world.hooks = ['vietnamese']
  },
}

/** compromise for Vietnamese: `nlp(text)` gives compromise's View, its terms tagged with the classes of the lexicon. */
export const nlp: Nlp = privateCopy()
nlp.plugin(language as unknown as Parameters<Nlp['plugin']>[0])
