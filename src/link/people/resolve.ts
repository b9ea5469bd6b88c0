/** How tellings of one name are compared, to know which are one person. */
import type { Kind } from '../group.ts'
import { linkingWords } from '../words.ts'
import { type Dossier, dossierOf, ENOUGH, weigh } from './evidence.ts'
import { readPersonTelling } from './telling.ts'

/** Four syllables and more, but not `Nguyễn Thị Thu Hà`: such a name is seldom borne by two people in the news. */
const isRare = (name: string): boolean => {
  const words = name.split(' ')
  return words.length > 3 && words[1] !== 'thị'
}

/** Who bears one name. */
export const people = (name: string): Kind<Dossier> => ({
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
  ],
  dossier: tellings => dossierOf(tellings.map(readPersonTelling)),
  weigh: (one, other) => weigh(one, other, isRare(name)),
  enough: ENOUGH,
  doubtful: true,
})
