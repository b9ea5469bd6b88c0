/** Neo4j: a server, a cluster or Aura, over Bolt. Who signs in, and to which database, the environment tells. */
import type { ManagedTransaction, Driver as Neo4jDriver, Session } from 'neo4j-driver'
import { KetnoiError } from '../../errors.ts'
import type { Cell, Driver, Needs, OpenOptions, Params, Row } from '../driver.ts'
import { tooOld } from '../neo4j-version.ts'

export const addresses = 'the address of a Neo4j server such as neo4j://localhost:7687'
export const accepts = (address: string): boolean => /^(neo4j|bolt)(\+s|\+ssc)?:\/\//i.test(address)

/** Seconds; a server that restarts in the midst of a build is back before that. */
const RETRY = 120

/** Those who write wait at this node for their turn. */
const TAKE_TURN = "MERGE (l:Lock {id: 'ketnoi'}) SET l.turns = coalesce(l.turns, 0) + 1"

/** What `Needs` are in Neo4j, by name. A unique property has an index of its own. */
const definitions = ({ unique, keyed, sorted, searched }: Needs): Map<string, string> => {
  const each = searched.properties.map(property => `n.${property}`).join(', ')
  const constraint = (name: string, pattern: string, property: string) =>
    [name, `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${pattern} REQUIRE ${property} IS UNIQUE`] as const
  return new Map([
    ...[...unique, 'Lock'].map(label => constraint(`ketnoi_${label}_id`, `(n:${label})`, 'n.id')),
    ...keyed.map(type => constraint(`ketnoi_${type}_key`, `()-[r:${type}]-()`, 'r.key')),
    ...sorted.map(({ label, property }): [string, string] => {
      const name = `ketnoi_${label}_${property}`
      return [name, `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`]
    }),
    // Names are folded by ketnoi; an analyzer that drops English stop words would lose the names An and The.
    [
      'ketnoi_names',
      `CREATE FULLTEXT INDEX ketnoi_names IF NOT EXISTS FOR (n:${searched.labels.join('|')}) ON EACH [${each}] OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-no-stop-words' } }`,
    ],
  ])
}

/** How long to go on trying, in milliseconds. */
const retryTime = (): number => {
  const { KETNOI_RETRY = `${RETRY}` } = process.env
  if (!/^\d{1,6}$/.test(KETNOI_RETRY))
    throw new KetnoiError(`KETNOI_RETRY: want whole seconds such as ${RETRY}, not "${KETNOI_RETRY}"`)
  return Number(KETNOI_RETRY) * 1000
}

/** What the driver throws, told so that a person can act on it. */
const told = (error: unknown, address: string): unknown => {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const say = (text: string) => new KetnoiError(text, { cause: error })
  if (/Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/.test(code))
    return say(`${address}: the server refuses the user or password; check NEO4J_USERNAME and NEO4J_PASSWORD`)
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    // A client that looks for the members of a cluster does not say why none answers.
    const signed = /^\w+\+s:/i.test(address)
      ? ', and that its certificate is signed by one that Node trusts (NODE_EXTRA_CA_CERTS names more; +ssc instead of +s takes any)'
      : ''
    return say(
      `${address}: no Neo4j server answers; check the address, that the server runs${signed}: ${error.message}`,
    )
  }
  if (/Database\.DatabaseNotFound/.test(code))
    return say(`${address}: no such database; check NEO4J_DATABASE: ${error.message}`)
  if (code.startsWith('Neo.ClientError.Statement')) return say(`the query failed: ${error.message}`)
  return code.startsWith('Neo.') ? say(`${address}: ${error.message}`) : error
}

/** What the server says to a reader that writes is told as what it means; all else is thrown on. */
const refusedWrite = (error: unknown): never => {
  if (error instanceof Error && 'code' in error && /AccessMode|Forbidden/.test(String(error.code)))
    throw new KetnoiError(`the query would change the graph; want one that only reads: ${error.message}`, {
      cause: error,
    })
  throw error
}

export const open = async (address: string, _: OpenOptions): Promise<Driver> => {
  const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD, NEO4J_DATABASE } = process.env
  if (NEO4J_PASSWORD === undefined)
    throw new KetnoiError(`${address}: want the password of ${NEO4J_USERNAME} in NEO4J_PASSWORD`)
  // Only those who use a server wait for its client to load.
  const { default: neo4j } = await import('neo4j-driver')
  const client: Neo4jDriver = neo4j.driver(address, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
    maxTransactionRetryTime: retryTime(),
    userAgent: 'ketnoi',
  })
  const place = {
    ...(NEO4J_DATABASE && { database: NEO4J_DATABASE }),
    // In a cluster another member may answer; it waits until it has what was written last.
    bookmarkManager: neo4j.bookmarkManager(),
  }

  /** Parameters as the server wants them: a JavaScript number that is whole is an integer. */
  const sent = (value: unknown): unknown => {
    if (Number.isSafeInteger(value)) return neo4j.int(value as number)
    if (Array.isArray(value)) return value.map(sent)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sent(item)]))
    return value === undefined ? null : value
  }

  const plainMap = (map: object): { [key: string]: Cell } =>
    Object.fromEntries(Object.entries(map).map(([key, value]) => [key, plain(value)]))

  /** A value of Neo4j in the common shape. */
  const plain = (value: unknown): Cell => {
    if (value === null || value === undefined) return null
    if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toBigInt()
    if (neo4j.isNode(value as object)) {
      const { labels, properties } = value as { labels: string[]; properties: object }
      return { labels, properties: plainMap(properties) }
    }
    if (neo4j.isRelationship(value as object)) {
      const { type, properties } = value as { type: string; properties: object }
      return { type, properties: plainMap(properties) }
    }
    if (neo4j.isPath(value as object)) {
      const { start, segments } = value as {
        start: object
        segments: { relationship: object; end: object }[]
      }
      return {
        nodes: [start, ...segments.map(segment => segment.end)].map(plain),
        relationships: segments.map(segment => plain(segment.relationship)),
      }
    }
    if (Array.isArray(value)) return value.map(plain)
    if (typeof value !== 'object') return value as Cell
    // Dates, times and durations write themselves as ISO text.
    return Object.getPrototypeOf(value) === Object.prototype ? plainMap(value) : String(value)
  }

  /** Runs work in a session of its own and closes that. */
  const within = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const session = client.session(place)
    try {
      return await work(session)
    } catch (error) {
      throw told(error, address)
    } finally {
      await session.close()
    }
  }

  const rowsOf = async (transaction: ManagedTransaction, cypher: string, params: Params): Promise<Row[]> => {
    const { records } = await transaction.run(cypher, sent(params) as Params)
    return records.map(record => plainMap(record.toObject()))
  }

  const names = async (session: Session): Promise<Set<unknown>> => {
    const rows = await session.executeRead(async transaction => [
      ...(await rowsOf(transaction, 'SHOW CONSTRAINTS YIELD name', {})),
      ...(await rowsOf(transaction, 'SHOW INDEXES YIELD name', {})),
    ])
    return new Set(rows.map(({ name }) => name))
  }

  /** Makes one thing; that another process makes it at the same time is as good. */
  const define = async (session: Session, name: string, statement: string): Promise<void> => {
    try {
      await session.executeWrite(transaction => transaction.run(statement))
    } catch (error) {
      if (!(await names(session)).has(name)) throw error
    }
  }

  try {
    const { agent = '' } = await client.getServerInfo(place)
    await client.verifyAuthentication(place)
    const old = tooOld(agent)
    if (old) throw new KetnoiError(`${address}: ${old}`)
  } catch (error) {
    await client.close()
    throw told(error, address)
  }

  return {
    define: needs =>
      within(async session => {
        const there = await names(session)
        // What is there is left alone, for a change of the schema waits until nobody writes.
        for (const [name, statement] of definitions(needs))
          if (!there.has(name)) await define(session, name, statement)
        await session.run('CALL db.awaitIndexes(600)')
      }),
    turn: work =>
      within(session =>
        session.executeWrite(async transaction => {
          await transaction.run(TAKE_TURN)
          return work({
            read: (cypher, params) => rowsOf(transaction, cypher, params),
            write: async statements => {
              // Sent without waiting for each; the server runs them in this order.
              await Promise.all(
                statements.map(({ cypher, params }) => transaction.run(cypher, sent(params) as Params)),
              )
            },
          })
        }),
      ),
    read: (cypher, params) =>
      within(session =>
        session.executeRead(transaction => rowsOf(transaction, cypher, params)).catch(refusedWrite),
      ),
    close: () => client.close(),
  }
}
