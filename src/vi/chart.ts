/**
 * A sentence with all that is known of it: the kind of each term, and the edges that begin at each place. An edge
 * is a stretch of terms with a label: a term of the lexicon (`#Rank`: "Thiếu tướng") or a mention that a pattern has
 * proposed (`{Place}`: "tỉnh Điện Biên"). Patterns are matched over it (pattern.ts).
 */
import { kindOf, namedByPatterns, withLabel } from './kinds.ts'
import type { Edge, Lexicon } from './lexicon.ts'
import type { Term } from './terms.ts'
import { isCapital } from './words.ts'

export type { Edge } from './lexicon.ts'

export class Chart {
  readonly terms: readonly Term[]
  /** The edges that begin at each term, longest first; changed by `add` alone. */
  readonly edges: Edge[][]
  private known: number[] = []
  /** How much patterns named when `known` was worked out. */
  private named = -1

  constructor(terms: readonly Term[], edges: Edge[][]) {
    this.terms = terms
    this.edges = edges
  }

  /** The kind of each term (kinds.ts); to be asked for anew when a pattern was made. */
  get kinds(): readonly number[] {
    if (this.named !== namedByPatterns()) this.readKinds()
    return this.known
  }

  private readKinds(): void {
    this.named = namedByPatterns()
    this.known = new Array(this.terms.length)
    for (let at = 0; at < this.terms.length; at++) {
      let kind = kindOf((this.terms[at] as Term).word)
      const edges = this.edges[at] as Edge[]
      for (let i = 0; i < edges.length; i++) kind = withLabel(kind, (edges[i] as Edge).label)
      this.known[at] = kind
    }
  }

  /** The chart of a sentence with what the lexicon knows of it. */
  static of(terms: readonly Term[], lexicon: Lexicon): Chart {
    const edges: Edge[][] = []
    for (let at = 0; at < terms.length; at++) edges.push(lexicon.at(terms, at))
    // Nothing else begins in a compound: the `bị` of `chuẩn bị` is not the `bị` that is a word of its own.
    for (let at = 0; at < terms.length; at++)
      for (const { label, end } of edges[at] as Edge[])
        if (label === 'Compound')
          for (let i = at; i < end; i++)
            edges[i] = (edges[i] as Edge[]).filter(edge => edge.end > end || (i === at && edge.end === end))
    return new Chart(terms, edges)
  }

  /** Does the term at `at`, if any, begin with a capital? */
  isCapital(at: number): boolean {
    const term = this.terms[at]
    return term !== undefined && isCapital(term.word)
  }

  /** Adds an edge in its place by length, after those that are as long. */
  add(at: number, edge: Edge): void {
    const edges = this.edges[at] as Edge[]
    let place = 0
    while (place < edges.length && (edges[place] as Edge).end >= edge.end) place++
    // A new list: that of a term at which nothing began is shared.
    if (edges.length === 0) this.edges[at] = [edge]
    else edges.splice(place, 0, edge)
    if (this.named >= 0) this.known[at] = withLabel(this.known[at] as number, edge.label)
  }

  /** The text of the terms from `start` to before `end`. */
  text(start: number, end: number): string {
    let out = ''
    for (let i = start; i < end; i++) {
      const term = this.terms[i] as Term
      out += i === end - 1 ? term.text : term.text + term.post
    }
    return out
  }
}
