import type { Entity, EntityType } from '../types.ts'
import type { Chart } from '../vi/chart.ts'
import type { EntityRule } from './propose.ts'

/** A mention as the entity pass holds it: where it stands, what found it, and which entity it names. */
export interface Mention {
  type: EntityType
  /** Offsets in the article's text, in UTF-16 units. */
  start: number
  end: number
  text: string
  /** The places of its first term and after its last one, in its sentence. */
  first: number
  last: number
  sentence: Sentence
  rule: string
  kind?: string | undefined
  /** How it is completed, where it is a short form (see `schema/patterns.ts`). */
  short?: EntityRule['short']
  /** Certain enough to tell what the same words mean elsewhere in the article. */
  certain: boolean
  /** The mentions inside its name. */
  inside: Mention[]
  entity?: DraftEntity
}

/** A sentence with its mentions; `mentions` are the outermost ones, from left to right. */
export interface Sentence {
  index: number
  /** The paragraph that it stands in, counted from 0. */
  paragraph: number
  chart: Chart
  mentions: Mention[]
  /** What looks like a mention but names nobody that the article tells: a bare `Quân khu` where none was named. */
  nameless: Mention[]
  start: number
  end: number
}

/** An entity in the making. */
export interface DraftEntity {
  type: EntityType
  name: string
  aliases: Set<string>
  properties: Entity['properties']
  mentions: Mention[]
  /** The unit that completed a body's short form, or that its name ends with: level word and name. */
  unit?: { level: string; name: string }
}

/** Says that `mention` names `entity`. */
export const link = (mention: Mention, entity: DraftEntity): void => {
  mention.entity = entity
  entity.mentions.push(mention)
}

const collect = (mentions: readonly Mention[], out: Mention[]): Mention[] => {
  for (const mention of mentions) {
    out.push(mention)
    if (mention.inside.length > 0) collect(mention.inside, out)
  }
  return out
}

/** All mentions of some sentences, each before those inside it. */
export const allMentions = (mentions: readonly Mention[]): Mention[] => collect(mentions, [])
