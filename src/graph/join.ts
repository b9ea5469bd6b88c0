/**
 * How what several articles say becomes one node or one fact. Order, grouping and repetition of the articles do not
 * matter: sets are united, dates widened, and of two spellings the same one always wins.
 */
import { graphSchema } from '../schema/graph.ts'
import { plainName } from '../text/fold.ts'
import type { EntityType } from '../types.ts'
import type { EntityNode, Fact, Form } from './graph.ts'

/** Sorted by UTF-16 unit, each once. */
export const asSet = (...items: string[]): string[] => [...new Set(items)].sort()

const isShouted = (name: string): boolean => name === name.toUpperCase() && name !== name.toLowerCase()

/** The better of two spellings: `Hội nghị` before `HỘI NGHỊ`, then the longer, then the one that sorts first. */
const betterName = (a: string, b: string): string => {
  if (isShouted(a) !== isShouted(b)) return isShouted(a) ? b : a
  if (a.length !== b.length) return a.length > b.length ? a : b
  return a < b ? a : b
}

const least = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

const most = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a

/** An end that is not told is open: of two, the open one is the later. */
const later = (a: Form, b: Form): Form => {
  const [x, y] = [a.validTo ?? '~', b.validTo ?? '~']
  if (x !== y) return x > y ? a : b
  return least(a.code, b.code) === a.code ? a : b
}

/** The unit that two articles name, each in the state of its day: the latest code, and the days of all. */
const joinUnits = (a: Form, b: Form): Pick<Form, 'code' | 'validFrom' | 'validTo'> => {
  if (!a.code || !b.code) return a.code ? a : b
  const { code, validTo } = later(a, b)
  const validFrom = a.validFrom && b.validFrom && least(a.validFrom, b.validFrom)
  return known({ code, validFrom: validFrom || undefined, validTo })
}

/** An object without the entries that are undefined. */
export const known = <T extends object>(entries: { [key in keyof T]: T[key] | undefined }): T =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as T

/** What two articles say of one entity. Where they tell different kinds, the one that sorts first stays. */
export const joinForms = (a: Form, b: Form): Form => {
  const name = betterName(a.name, b.name)
  const { code, validFrom, validTo } = joinUnits(a, b)
  return known<Form>({
    name,
    aliases: asSet(...a.aliases, ...b.aliases, a.name, b.name).filter(alias => alias !== name),
    ranks: a.ranks && b.ranks ? asSet(...a.ranks, ...b.ranks) : (a.ranks ?? b.ranks),
    kind: least(a.kind, b.kind),
    level: least(a.level, b.level),
    code,
    validFrom,
    validTo,
    start: least(a.start, b.start),
    end: most(a.end, b.end),
  })
}

export const entityNode = (label: EntityType, id: string, form: Form): EntityNode => ({
  ...form,
  label,
  id,
  folded: [form.name, ...form.aliases].map(plainName).join(' | '),
})

/** The form that a node or a MENTIONS edge holds. */
export const formOf = (form: Form): Form => {
  const { name, aliases, ranks, kind, level, code, validFrom, validTo, start, end } = form
  return known<Form>({ name, aliases, ranks, kind, level, code, validFrom, validTo, start, end })
}

/** One fact as two groups of articles state it, none of them in both. */
export const joinFacts = (a: Fact, b: Fact): Fact =>
  known<Fact>({
    ...a,
    sources: a.sources + b.sources,
    first: least(a.first, b.first),
    last: most(a.last, b.last),
    roles: a.roles && b.roles ? asSet(...a.roles, ...b.roles) : (a.roles ?? b.roles),
  })

/** A fact's own properties that tell it from others of its type between the same two nodes: `title`, `status`. */
export const tellingProperties = (type: string): string[] =>
  Object.entries(graphSchema().facts[type]?.properties ?? {})
    .filter(([, kind]) => kind === 'text')
    .map(([property]) => property)
