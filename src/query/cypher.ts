/** What must be known of a query's Cypher before it runs: that it only reads, and which parameters it takes. */

/** Comments and quoted text or names say nothing about what a query does: `'DELETE'` deletes nothing. */
const bare = (cypher: string): string =>
  cypher.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g, found =>
    found.startsWith('/') ? ' ' : ' _ ',
  )

const WRITES =
  /(?<![.$:\w])(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|DROP|LOAD|INSERT|ALTER|GRANT|DENY|REVOKE)\b/i

/**
 * Refuses a query that could change the graph or call a procedure, or that is more than one statement.
 * @param refuse is given what is wrong, and throws
 */
export const checkReadOnly = (cypher: string, refuse: (what: string) => never): void => {
  const text = bare(cypher)
  const write = WRITES.exec(text)?.[1]
  if (write) refuse(`a saved query only reads; take out ${write.toUpperCase()}`)
  const procedure = /\bCALL\s+(?!\{|\()(\S+)/i.exec(text)?.[1]
  if (procedure) refuse(`a saved query calls no procedures; take out CALL ${procedure}`)
  if (/;\s*\S/.test(text)) refuse('want one statement; take out what follows the `;`')
}

/** The names of the parameters that a query takes, each once: `$event` → `event`. */
export const cypherParameters = (cypher: string): string[] => [
  ...new Set([...bare(cypher).matchAll(/\$(\w+)/g)].map(match => match[1] ?? '')),
]
