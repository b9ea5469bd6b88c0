/** How tellings of one name are compared, to know which are one person. */
import { remembering } from '../../text/fold.ts'
import { SYLLABLE, syllableOf } from '../../vi/syllable.ts'
import type { Kind } from '../group.ts'
import { linkingWords } from '../words.ts'
import { type Dossier, dossierOf, ENOUGH, weigh } from './evidence.ts'
import { readPersonTelling } from './telling.ts'

/**
 * How seldom two people in the news bear one name: 2 for a name that is not Vietnamese (`Bounkhong Lachiemphone`), 1 for
 * four syllables and more, but not `Nguyễn Thị Thu Hà`.
 */
const rarity = (name: string): number => {
  const words = name.split(' ')
  if (words.length > 1 && words.some(word => syllableOf(word) === SYLLABLE.Foreign)) return 2
  return words.length > 3 && words[1] !== 'thị' ? 1 : 0
}

/** Of one telling, as most groups are at first: the same ones come again with each batch. */
const dossierOfOne = remembering(text => dossierOf([readPersonTelling(text)]), 4000)

/** Who bears one name. */
export const people = (name: string): Kind<Dossier> => {
  const seldom = rarity(name)
  return {
    certain: text => {
      const { posts, offices } = readPersonTelling(text)
      const held = posts.filter(([title]) => !linkingWords().many.has(title))
      return [...held.map(([title, body]) => `${title}|${body}`), ...offices]
    },
    features: ({ posts, above, beside, events, ranks, offices }) => [
      ...offices,
      ...posts.flatMap(({ body, scope }) => [
        body,
        ...scope.today,
        ...(scope.level === 'country' ? ['country'] : []),
      ]),
      ...above,
      ...beside,
      ...events,
      ...ranks.filter(({ rank }) => rank >= linkingWords().general).map(() => 'general'),
      // Who bears a name that few bear is compared with all who do.
      ...(seldom > 1 ? ['rare'] : []),
    ],
    dossier: ([first = '', ...others]) =>
      others.length ? dossierOf([first, ...others].map(readPersonTelling)) : dossierOfOne(first),
    weigh: (one, other) => weigh(one, other, seldom),
    enough: ENOUGH,
    doubtful: true,
  }
}
