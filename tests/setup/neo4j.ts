/**
 * A real Neo4j server for the tests, with authentication on. `NEO4J_URI` (with NEO4J_USERNAME and NEO4J_PASSWORD)
 * names one that runs already, whose data the tests delete; otherwise one of our own is started, and removed at the end.
 */
import type { TestProject } from 'vitest/node'
import { missingTools, ownServer, type TestServer } from './server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: TestServer | undefined
    /** Whether a test may start a server of its own. */
    ownServers: boolean
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const missing = await missingTools()
  project.provide('ownServers', missing.length === 0)
  const { NEO4J_URI: uri, NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env
  if (uri) {
    project.provide('neo4j', { uri, username, password, http: undefined })
    return
  }
  if (missing.length) {
    const text = `Neo4j tests want ${missing.join(' and ')} (Java 17 or later), or NEO4J_URI`
    if (process.env.CI) throw new Error(text)
    process.stderr.write(`\n*** ${text}: every test on Neo4j is LEFT OUT ***\n\n`)
    project.provide('neo4j', undefined)
    return
  }
  const own = await ownServer()
  try {
    await own.start()
  } catch (error) {
    await own.remove()
    throw error
  }
  project.provide('neo4j', own.server)
  return own.remove
}
