/**
 * A sentence with all that is known of it: what each term looks like, and the edges that begin at each place. An edge
 * is a stretch of terms with a label: a term of the lexicon (`#Rank`: "Thiếu tướng") or a mention that a pattern has
 * proposed (`{Place}`: "tỉnh Điện Biên"). Patterns are matched over it (pattern.ts).
 */
import type { Lexicon } from './lexicon.ts'
import type { Term } from './terms.ts'

/** What a single term looks like, as bits. */
export const LOOKS = { Cap: 1, Upper: 2, Num: 4, Punct: 8, Letter: 16 } as const
export type Look = keyof typeof LOOKS

export interface Edge {
  label: string
  /** The place after the last term. */
  end: number
  /** What the lexicon holds for the term, such as the code of a place. */
  value?: string | undefined
}

const look = (text: string): number => {
  if (/^\d/.test(text)) return LOOKS.Num
  if (!/^\p{L}/u.test(text)) return LOOKS.Punct
  if (!/^\p{Lu}/u.test(text)) return LOOKS.Letter
  const upper = text.length > 1 && text === text.toUpperCase() ? LOOKS.Upper : 0
  return LOOKS.Letter | LOOKS.Cap | upper
}

export class Chart {
  readonly terms: readonly Term[]
  readonly looks: Uint8Array
  /** The edges that begin at each term, longest first. */
  readonly edges: Edge[][]

  constructor(terms: readonly Term[], edges: Edge[][]) {
    this.terms = terms
    this.looks = Uint8Array.from(terms, term => look(term.text))
    this.edges = edges
  }

  /** The chart of a sentence with what the lexicon knows of it. */
  static of(terms: readonly Term[], lexicon: Lexicon): Chart {
    const known = (at: number) =>
      lexicon.at(terms, at).map(({ class: label, end, value }) => ({ label, end, value }))
    const edges = terms.map((_, at): Edge[] => known(at).reverse())
    // Nothing else begins in a compound: the `bị` of `chuẩn bị` is not the `bị` that is a word of its own.
    for (const [at, here] of edges.entries())
      for (const { label, end } of here)
        if (label === 'Compound')
          for (let i = at; i < end; i++)
            edges[i] = (edges[i] as Edge[]).filter(edge => edge.end > end || (i === at && edge.end === end))
    return new Chart(terms, edges)
  }

  add(at: number, edge: Edge): void {
    const edges = this.edges[at] as Edge[]
    const place = edges.findIndex(other => other.end < edge.end)
    if (place < 0) edges.push(edge)
    else edges.splice(place, 0, edge)
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
