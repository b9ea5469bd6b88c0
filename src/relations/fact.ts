import type { DraftEntity, Sentence } from '../entities/index.ts'
import { foldName } from '../text/fold.ts'
import type { Relation } from '../types.ts'

/** A fact that a sentence states. */
export interface Fact {
  type: string
  from: DraftEntity
  to: DraftEntity
  properties: Relation['properties']
  sentence: Sentence
  rule: string
}

/** The facts of an article: each once, with the sentence that states it first and the roles of all. */
export class Facts {
  private readonly byKey = new Map<string, Fact>()
  private readonly ids = new Map<DraftEntity, number>()

  private id(entity: DraftEntity): number {
    const id = this.ids.get(entity) ?? this.ids.size
    this.ids.set(entity, id)
    return id
  }

  add(fact: Fact): void {
    if (fact.from === fact.to) return
    const { title = '', status = '' } = fact.properties
    const key = [fact.type, this.id(fact.from), this.id(fact.to), foldName(title), status].join('|')
    const known = this.byKey.get(key)
    if (!known) this.byKey.set(key, fact)
    else if (fact.properties.roles)
      known.properties.roles = [
        ...new Set([...(known.properties.roles ?? []), ...fact.properties.roles]),
      ].sort()
  }

  get all(): Fact[] {
    return [...this.byKey.values()]
  }
}
