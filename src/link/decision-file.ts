/**
 * Decisions as a text file that people read, write and keep under version control: one a line, parts parted by tabs,
 * sorted.
 *
 *     same      Organization  Tập đoàn Trường Hải     THACO                     one company, two names
 *     different Person        Lê Văn Dũng @bai-1      Lê Văn Dũng @bai-2        an officer and an official
 *     rename    Organization  UBND tinh Điện Biên     UBND tỉnh Điện Biên       typing error of the paper
 *     remove    Person        Bí Thư                  not a name
 */
import { existsSync, readFileSync } from 'node:fs'
import { KetnoiError } from '../errors.ts'
import { ENTITY_TYPES, type EntityType } from '../types.ts'
import { comparedName, type Decision, type Ref } from './decisions.ts'

const HEADER =
  '# Who is who, as people decided: verb, type, name, other or new name, reason, parted by tabs. Sorted.\n' +
  '# A name that several bear has the id of an article behind it: `Lê Văn Dũng @bai-1`.\n'

const refText = ({ name, article }: Ref): string => (article ? `${name} @${article}` : name)

const readRef = (type: EntityType, text: string): Ref => {
  const [, name = text, article] = /^(.*\S)\s+@(\S.*)$/.exec(text) ?? []
  return { type, name: name.normalize('NFC').trim(), ...(article && { article }) }
}

/** One decision as a line, without its end. */
export const decisionLine = (decision: Decision): string => {
  const { verb, one, reason } = decision
  const parts = [verb, one.type, refText(one)]
  if ('other' in decision) parts.push(...[parts.pop() ?? '', refText(decision.other)].sort())
  if ('name' in decision) parts.push(decision.name)
  return [...parts, reason].map(part => part.replace(/\s+/g, ' ').trim()).join('\t')
}

/** @throws KetnoiError naming the place and what was wanted */
const readLine = (line: string, where: string): Decision => {
  const wrong = (what: string) => new KetnoiError(`${where}: ${what}, in: ${line}`)
  const [verb = '', type = '', one = '', ...rest] = line.split('\t').map(part => part.trim())
  if (!ENTITY_TYPES.includes(type as EntityType))
    throw wrong(`want ${ENTITY_TYPES.join(', ')} as the second part, after a tab, not "${type}"`)
  if (!one) throw wrong('want a name as the third part')
  const ref = readRef(type as EntityType, one)
  if (verb === 'remove') return { verb, one: ref, reason: rest[0] ?? '' }
  const [second = '', reason = ''] = rest
  if (!second) throw wrong('want another name as the fourth part')
  if (verb === 'rename') return { verb, one: ref, name: second.normalize('NFC'), reason }
  if (verb !== 'same' && verb !== 'different')
    throw wrong(`want same, different, rename or remove as the first part, not "${verb}"`)
  return { verb, one: ref, other: readRef(type as EntityType, second), reason }
}

const key = ({ type, name, article = '' }: Ref): string =>
  JSON.stringify([type, comparedName(type, name), article])

/**
 * Two decisions of which only one can hold: what is told to be different is the same by others, one by one or in a
 * row; or one thing has two new names.
 * @returns the numbers of the two
 */
export const contrary = (all: readonly Decision[]): [number, number] | undefined => {
  const group = new Map<string, Set<string>>()
  const because = new Map<Set<string>, number>()
  for (const [i, decision] of all.entries()) {
    if (decision.verb !== 'same') continue
    const keys = [key(decision.one), key(decision.other)]
    const joined = new Set(keys.flatMap(name => [...(group.get(name) ?? [name])]))
    for (const name of joined) group.set(name, joined)
    because.set(joined, i)
  }
  const renamed = new Map<string, number>()
  for (const [i, decision] of all.entries()) {
    if (decision.verb === 'different') {
      const same = group.get(key(decision.one))
      if (same?.has(key(decision.other))) return [because.get(same) ?? i, i]
    }
    if (decision.verb === 'rename') {
      const before = renamed.get(key(decision.one))
      if (before !== undefined) return [before, i]
      renamed.set(key(decision.one), i)
    }
  }
  return undefined
}

/**
 * Decisions from the text of a file.
 * @param where names the file in errors
 * @throws KetnoiError for a line that can't be read, and for two lines that contradict each other
 */
export const parseDecisions = (text: string, where: string): Decision[] => {
  const lines = text.split(/\r?\n/).map((line, i) => ({ line, at: `${where}:${i + 1}` }))
  const told = lines.filter(({ line }) => line.trim() && !line.startsWith('#'))
  const all = told.map(({ line, at }) => readLine(line, at))
  const [first, second] = contrary(all) ?? []
  if (first !== undefined && second !== undefined)
    throw new KetnoiError(
      `${told[second]?.at}: contrary to ${told[first]?.at}; keep one of them:\n  ${told[first]?.line}\n  ${told[second]?.line}`,
    )
  return all
}

/** Decisions as the text of a file. */
export const decisionsText = (all: readonly Decision[]): string =>
  HEADER +
  [...new Set(all.map(decisionLine))]
    .sort()
    .map(line => `${line}\n`)
    .join('')

/** @returns undefined where there is no such file */
export const readDecisions = (path: string): Decision[] | undefined =>
  existsSync(path) ? parseDecisions(readFileSync(path, 'utf8'), path) : undefined
