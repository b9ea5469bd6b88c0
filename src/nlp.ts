/**
 * compromise for Vietnamese, as `import nlp from 'ketnoi/vi'`: compromise's own View with our terms, the classes of the
 * lexicon as tags (`#Rank`, `#Title`, `#FamilyName`), and the mentions that the entity pass finds (`#Person`,
 * `#Organization`, `#Place`, `#Event`). A tag of a phrase matches the whole phrase:
 *
 *     nlp('Thiếu tướng Vũ Kim Hà dự.').match('#Rank #Person').text()  // 'Thiếu tướng Vũ Kim Hà'
 *     nlp('Thiếu tướng Vũ Kim Hà dự.').people().out('array')          // ['Vũ Kim Hà']
 *
 * It lives in a world of its own: English compromise in the same program is left as it is.
 */
import { mentionsOf } from './entities/index.ts'
import type { EntityType } from './types.ts'
import { nlp as base, type DocumentTerm, type Nlp, type TermView, type View } from './vi/nlp.ts'

/** A View with the entities of Vietnamese text. Each method gives the mentions found in it, from left to right. */
export interface ViView extends View {
  /** Names of persons, without rank and title: `Vũ Kim Hà`. */
  people(): View
  /** Names of bodies: `UBND tỉnh Điện Biên`. */
  organizations(): View
  /** Names of places, with their level word: `tỉnh Điện Biên`. */
  places(): View
  /** Names of events: `Lễ kỷ niệm 70 năm Chiến thắng Điện Biên Phủ`. */
  events(): View
}

/** The mentions of one type in a view's sentences, as pointers of compromise. */
const pointers = (docs: readonly DocumentTerm[][], type: EntityType): number[][] =>
  docs.flatMap(terms =>
    mentionsOf(terms)
      .filter(mention => mention.type === type)
      .map(({ first, last }) => {
        const [sentence, at] = (terms[0] as DocumentTerm).index
        return [sentence, at + first, at + last]
      }),
  )

base.plugin({
  compute: {
    entities: (view: TermView) => {
      for (const terms of view.docs)
        for (const { type, first, last } of mentionsOf(terms))
          for (let i = first; i < last; i++) terms[i]?.tags.add(type)
    },
  },
  hooks: ['entities'],
  api: (view: { prototype: { [method: string]: unknown } }) => {
    const of = (type: EntityType) =>
      function (this: TermView & { update(pointers: number[][]): View }) {
        return this.update(pointers(this.docs, type))
      }
    Object.assign(view.prototype, {
      people: of('Person'),
      organizations: of('Organization'),
      places: of('Place'),
      events: of('Event'),
    })
  },
} as unknown as Parameters<Nlp['plugin']>[0])

/** @param text Vietnamese text in any normal form; it is made NFC. */
const nlp = base as unknown as Omit<Nlp, never> & ((text: string) => ViView)
export default nlp
