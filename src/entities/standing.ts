/**
 * The bodies that stand (`seeds/organizations.ndjson`): under which name a body is known, and of what kind it is.
 * `Trung ương Đảng` is the Ban Chấp hành Trung ương Đảng.
 */
import { readFileSync } from 'node:fs'
import { shipped } from '../paths.ts'
import { foldSpelling } from '../text/spelling.ts'

export interface StandingBody {
  name: string
  aliases: string[]
  kind: string
  /** The name of the body that it is part of. */
  parent?: string
  /** The unit where it sits, with its level word. */
  seat?: string
}

let byName: Map<string, StandingBody> | undefined

/** The standing body of that name or alias. */
export const standingBody = (name: string): StandingBody | undefined => {
  if (!byName) {
    byName = new Map()
    const lines = readFileSync(shipped('seeds', 'organizations.ndjson'), 'utf8').split('\n')
    const bodies = lines.filter(line => line).map(line => JSON.parse(line) as StandingBody)
    for (const body of bodies)
      for (const form of [body.name, ...body.aliases]) byName.set(foldSpelling(form), body)
  }
  return byName.get(foldSpelling(name))
}
