/** Which Neo4j can hold a graph. */

/** The first version that knows all the Cypher of ketnoi; `CALL (n) { … }` is new in it. */
const OLDEST = { major: 5, minor: 23 }

/**
 * What is wrong with a server's version, and nothing where it will do.
 * @param agent what the server calls itself: `Neo4j/5.26.30`, `Neo4j/2026.08.1`, `Neo4j/5.27-aura`
 */
export const tooOld = (agent: string): string | undefined => {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent)?.map(Number) ?? []
  // Another program that speaks Bolt may do; its errors will tell.
  if (major === undefined || minor === undefined) return undefined
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return undefined
  return `the server is ${agent}; want Neo4j ${OLDEST.major}.${OLDEST.minor} or later, such as the long-term 5.26`
}
