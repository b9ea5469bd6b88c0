/**
 * A sentence with all that is known of it: what each term looks like, and the edges that begin at each place. An edge
 * is a stretch of terms with a label: a term of the lexicon (`#Rank`: "Thiếu tướng") or a mention that a pattern has
 * proposed (`{Place}`: "tỉnh Điện Biên"). Patterns are matched over it (pattern.ts).
 */
import { NO_LABELS, withLabel } from './labels.ts'
import type { Edge, Lexicon } from './lexicon.ts'
import type { Term } from './terms.ts'

export type { Edge } from './lexicon.ts'

export class Chart {
  readonly terms: readonly Term[]
  /** What each term looks like (LOOKS). */
  readonly looks: Uint8Array
  /** The number of each term's word. */
  readonly words: Uint32Array
  /** The edges that begin at each term, longest first; changed by `add` alone. */
  readonly edges: Edge[][]
  /** The labels of the edges that begin at each term, as a set (labels.ts). */
  readonly labels: Uint32Array

  constructor(terms: readonly Term[], edges: Edge[][]) {
    this.terms = terms
    this.edges = edges
    this.looks = new Uint8Array(terms.length)
    this.words = new Uint32Array(terms.length)
    this.labels = new Uint32Array(terms.length)
    for (let at = 0; at < terms.length; at++) {
      const { looks, id } = (terms[at] as Term).word
      this.looks[at] = looks
      this.words[at] = id
      let labels = NO_LABELS
      for (const edge of edges[at] as Edge[]) labels = withLabel(labels, edge.label)
      this.labels[at] = labels
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

  /** Adds an edge in its place by length, after those that are as long. */
  add(at: number, edge: Edge): void {
    const edges = this.edges[at] as Edge[]
    let place = 0
    while (place < edges.length && (edges[place] as Edge).end >= edge.end) place++
    // A new list: that of a term at which nothing began is shared.
    if (edges.length === 0) this.edges[at] = [edge]
    else edges.splice(place, 0, edge)
    this.labels[at] = withLabel(this.labels[at] as number, edge.label)
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
