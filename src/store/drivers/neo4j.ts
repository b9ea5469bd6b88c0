/** Neo4j: a server, a cluster or Aura, over Bolt. Who signs in, and to which database, the environment tells. */
import type { Driver as Neo4jDriver } from 'neo4j-driver'
import { KetnoiError } from '../../errors.ts'
import type { Cell, Driver, OpenOptions, Params, Row } from '../driver.ts'

export const addresses = 'the address of a Neo4j server such as neo4j://localhost:7687'
export const accepts = (address: string): boolean => /^(neo4j|bolt)(\+s|\+ssc)?:\/\//i.test(address)

/** Milliseconds; a server that restarts in the midst of a build is back before that. */
const RETRY = 120_000

/** What the driver throws, told so that a person can act on it. */
const told = (error: unknown, address: string): unknown => {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const say = (text: string) => new KetnoiError(text, { cause: error })
  if (/Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/.test(code))
    return say(`${address}: the server refuses the user or password; check NEO4J_USERNAME and NEO4J_PASSWORD`)
  if (code === 'ServiceUnavailable' || code === 'SessionExpired')
    return say(
      `${address}: no Neo4j server answers; check the address, and that the server runs: ${error.message}`,
    )
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
  const place = NEO4J_DATABASE ? { database: NEO4J_DATABASE } : {}
  const client: Neo4jDriver = neo4j.driver(address, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
    maxTransactionRetryTime: RETRY,
    userAgent: 'ketnoi',
  })

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
  const within = async <T>(work: (session: ReturnType<Neo4jDriver['session']>) => Promise<T>): Promise<T> => {
    const session = client.session(place)
    try {
      return await work(session)
    } catch (error) {
      throw told(error, address)
    } finally {
      await session.close()
    }
  }

  try {
    await client.verifyConnectivity(place)
    await client.verifyAuthentication(place)
  } catch (error) {
    await client.close()
    throw told(error, address)
  }

  return {
    define: statements =>
      within(async session => {
        for (const statement of statements) await session.run(statement)
      }),
    transaction: statements =>
      within(session =>
        session.executeWrite(async transaction => {
          for (const { cypher, params } of statements) await transaction.run(cypher, sent(params) as Params)
        }),
      ),
    read: (cypher, params) =>
      within(session =>
        session
          .executeRead(async transaction => {
            const { records } = await transaction.run(cypher, sent(params) as Params)
            return records.map((record): Row => plainMap(record.toObject()))
          })
          .catch(refusedWrite),
      ),
    close: () => client.close(),
  }
}
