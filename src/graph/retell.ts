/** What an article says, as the graph holds it, under other decisions than those it was added by. */
import type { Decisions } from '../link/decisions.ts'
import { fixedId, isFixed, retold } from '../link/identity.ts'
import type { EntityType } from '../types.ts'
import { type Graph, isMentions, isStates, nodeKey } from './graph.ts'
import type { Said } from './said.ts'

/** @param own holds the article with all its edges */
export const retell = (own: Graph, article: string, decisions: Decisions): Said | undefined => {
  const node = own.getNodeAttributes(nodeKey('Article', article))
  if (node.label !== 'Article') return undefined
  const said: Said = { article: node, mentions: new Map(), states: new Map() }
  for (const { edge, attributes, target } of own.outEdgeEntries(nodeKey('Article', article))) {
    if (!isMentions(attributes)) continue
    const label = own.getNodeAttribute(target, 'label') as EntityType
    const { name } = attributes
    if (decisions.isRemoved({ type: label, name }, article)) continue
    const telling = retold(label, attributes.telling, name, article, decisions)
    said.mentions.set(edge, {
      label,
      kin: [],
      ...(isFixed(label) && { id: fixedId({ type: label, telling }, name, article, decisions) }),
      attributes: { ...attributes, telling },
    })
  }
  for (const { edge, attributes } of own.outEdgeEntries(nodeKey('Article', article))) {
    if (!isStates(attributes)) continue
    const { subject: _, ...states } = attributes
    if (said.mentions.has(states.from) && said.mentions.has(states.to)) said.states.set(edge, states)
  }
  return said
}
