/** What `extract` says of a text, in a form that tests can write down. */
import { extract } from '../../src/relations/index.ts'
import type { Article, EntityType } from '../../src/types.ts'

export const said = (text: string, article: Partial<Article> = {}) => {
  const record = extract({ id: 'bai', title: '', published: '2024-05-20', text, ...article })
  const { entities, relations } = record
  const nameOf = (id: string) => entities.find(entity => entity.id === id)?.name
  return {
    /** The full names of all entities of a type. */
    names: (type: EntityType) => entities.filter(entity => entity.type === type).map(entity => entity.name),
    /** The words of the text that name an entity. */
    mentions: (name: string) =>
      entities
        .filter(entity => entity.name === name)
        .flatMap(entity => entity.mentions.map(({ start, end }) => record.text.slice(start, end))),
    properties: (name: string) => entities.find(entity => entity.name === name)?.properties,
    /** `Vũ Kim Hà -> Quân khu 2 (Phó tư lệnh, former)`, sorted, one a line. */
    facts: (type: string) =>
      relations
        .filter(relation => relation.type === type)
        .map(({ from, to, properties: { title, status, roles = [] } }) => {
          const own = [title, status, ...roles].filter(word => word !== undefined).join(', ')
          return `${nameOf(from)} -> ${nameOf(to)}${own && ` (${own})`}`
        })
        .sort()
        .join('\n'),
    /** The words that say the facts of a type. */
    evidence: (type: string) =>
      relations
        .filter(relation => relation.type === type)
        .map(({ evidence: { start, end } }) => record.text.slice(start, end)),
  }
}
