import { type RelationFile, readRelationFiles } from '../schema/patterns.ts'
import { Pattern } from '../vi/pattern.ts'
import { Rules } from '../vi/rules.ts'

/** A pattern of `schema/relations`, ready to run. */
export interface RelationRule {
  name: string
  type: string
  pattern: Pattern
  /** No fact where the clause says this. */
  unless?: Pattern | undefined
  from: RelationFile['from']
  to: RelationFile['to']
  alike: boolean
  role?: 'chair' | 'speaker' | 'host' | 'guest' | undefined
  rising: boolean
  byPlace: boolean
  /** What the event's name begins with, where the clause names none; it may be named later. */
  of?: readonly string[] | undefined
  /** Only in the sentences after one that begins so. */
  after?: Pattern | undefined
}

export type InsideRule = Omit<RelationFile['inside'][number], 'pattern'> & {
  type: string
  pattern?: Pattern | undefined
}

let loaded: { clauses: Rules<RelationRule>; apart: Rules<RelationRule>; inside: InsideRule[] } | undefined

/** The patterns of all relationship types, read at first use. */
export const relationRules = () => {
  if (!loaded) {
    const files = readRelationFiles()
    const rulesOf = ({ type, from, to, alike, unless, patterns }: RelationFile): RelationRule[] =>
      patterns.map(p => ({
        ...p,
        type,
        from,
        to,
        alike,
        unless: unless === undefined ? undefined : new Pattern(unless),
        pattern: new Pattern(p.pattern),
        after: p.after === undefined ? undefined : new Pattern(p.after),
      }))
    loaded = {
      clauses: new Rules(files.filter(file => !file.apart).flatMap(rulesOf)),
      apart: new Rules(files.filter(file => file.apart).flatMap(rulesOf)),
      inside: files.flatMap(({ type, inside }) =>
        inside.map(rule => ({
          ...rule,
          type,
          pattern: rule.pattern === undefined ? undefined : new Pattern(rule.pattern),
        })),
      ),
    }
  }
  return loaded
}
