/** Facts: the relationships between entities that one or more articles state. */
import { contentHash } from '../hash.ts'
import { graphSchema } from '../schema/graph.ts'
import type { Fact, States } from './graph.ts'
import { asSet, known, tellingProperties } from './join.ts'

/** The key of the fact that a statement states: by its two ends and its type, a position also by title and status. */
export const factKey = (statement: States, object: string): string => {
  const telling = tellingProperties(statement.relation).map(
    property => statement[property as 'title' | 'status'],
  )
  return contentHash(16, statement.relation, statement.subject, object, ...telling)
}

/** A fact as one article states it, once or in several sentences. */
export const factStated = (statements: [States, ...States[]], published: string | undefined): Fact => {
  const [{ relation, title, status }] = statements
  const own = graphSchema().facts[relation]?.properties ?? {}
  return known<Fact>({
    type: relation,
    sources: 1,
    first: published,
    last: published,
    roles: 'roles' in own ? asSet(...statements.flatMap(statement => statement.roles ?? [])) : undefined,
    title: 'title' in own ? title : undefined,
    status: 'status' in own ? status : undefined,
  })
}
