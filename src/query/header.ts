/**
 * A saved query is one `.cypher` file that explains itself: its leading `//` lines hold YAML, the rest is the Cypher.
 *
 *     // title: Who attended an event
 *     // description: The people and bodies that were present, with the sentences that say so.
 *     // parameters:
 *     //   event: { type: Event, required: true, description: the event }
 *     // example: { event: hội nghị ra nghị quyết }
 *     // questions: { vi: ['Ai đã dự {event}?'], en: ['Who attended {event}?'] }
 *     // expectation:
 *     //   columns: { name: the name }
 *     //   example: [{ name: Vũ Kim Hà }]
 *     MATCH …
 */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { KetnoiError } from '../errors.ts'
import { ENTITY_TYPES, type EntityType } from '../types.ts'
import { checkReadOnly, cypherParameters } from './cypher.ts'

const LABELS = `(${ENTITY_TYPES.join('|')})`
const TYPE = new RegExp(`^(Entity|date|integer|text|${LABELS}(\\|${LABELS})*)$`)

const described = {
  /** A label or several (`Person|Organization`), `Entity` for any of them, or `date`, `integer`, `text`. */
  type: z.string().regex(TYPE, `want Entity, date, integer, text, or labels such as Person|Organization`),
  description: z.string().min(1),
  /** text: the only words that are taken. */
  values: z.array(z.string()).min(1).optional(),
  /** text: the property of a relationship that it is matched with, marks and case apart; Cypher gets the list of spellings. */
  of: z
    .string()
    .regex(/^[A-Z_]+\.[a-z]+$/, 'want a relationship and a property, such as HOLDS_POSITION.title')
    .optional(),
  /** integer: the bounds, both included. */
  min: z.int().optional(),
  max: z.int().optional(),
}
const Parameter = z.union(
  [
    z.strictObject({ ...described, required: z.literal(true) }),
    z.strictObject({ ...described, default: z.union([z.string(), z.int(), z.null()]) }),
  ],
  'want type, description, and either `required: true` or `default: …` (null for none)',
)
export type Parameter = z.infer<typeof Parameter>

const Cell = z.union([z.string(), z.number(), z.null(), z.array(z.string())])
const common = {
  title: z.string().min(1),
  description: z.string().min(1),
  parameters: z.record(z.string().regex(/^[a-z][A-Za-z]*$/, 'want a name such as event'), Parameter),
  /** Parameter values that have an answer on the sample articles. */
  example: z.record(z.string(), z.union([z.string(), z.int()])),
}
/** A query whose answer is drawn returns nodes, relationships and paths, so it has no columns to tell of. */
const GraphHeader = z.strictObject(common)
const Header = z.strictObject({
  ...common,
  /** How people ask this; `{event}` stands for the value of a parameter. */
  questions: z.strictObject({ vi: z.array(z.string()).min(1), en: z.array(z.string()).min(1) }),
  expectation: z.strictObject({
    /** The columns in their order, each with what it holds. */
    columns: z.record(z.string(), z.string()),
    /** Rows (or parts of rows) that the example's answer holds on the sample articles. */
    example: z.array(z.record(z.string(), Cell)).min(1),
  }),
})

interface Text {
  /** The file's name without `.cypher`. */
  name: string
  cypher: string
}
export interface SavedQuery extends z.infer<typeof Header>, Text {}
export interface GraphQuery extends z.infer<typeof GraphHeader>, Text {}

/** The labels that a parameter's value may name; none for a date, an integer or a text. */
export const labelsOf = ({ type }: Parameter): readonly EntityType[] =>
  type === 'Entity' ? ENTITY_TYPES : ENTITY_TYPES.filter(label => type.split('|').includes(label))

/** Throws an error that names the file and the line. */
type Fail = (line: number, what: string) => never
/** The line of a field, or of the nearest field around it that is there. */
type LineOf = (path: PropertyKey[]) => number

/** Splits a query file, and checks its header and what its Cypher and its parameters say of each other. */
const readParts = <Head extends z.infer<typeof GraphHeader>>(
  file: string,
  source: string,
  schema: z.ZodType<Head>,
) => {
  const lines = source.split(/\r?\n/)
  const end = lines.findIndex(line => !line.startsWith('//'))
  const head = end < 0 ? lines : lines.slice(0, end)
  const cypher = end < 0 ? '' : lines.slice(end).join('\n').trim()
  const fail: Fail = (line, what) => {
    throw new KetnoiError(`${file}:${line}: ${what}`)
  }

  const counter = new LineCounter()
  const document = parseDocument(head.map(line => line.replace(/^\/\/ ?/, '')).join('\n'), {
    lineCounter: counter,
  })
  const broken = document.errors[0]
  if (broken)
    fail(counter.linePos(broken.pos[0]).line, `the header is not YAML: ${broken.message.split('\n')[0]}`)

  const lineOf: LineOf = path => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true)
      const pair = isMap(parent)
        ? parent.items.find(item => isScalar(item.key) && item.key.value === path[length - 1])
        : undefined
      const range = isScalar(pair?.key) ? pair.key.range : undefined
      if (range) return counter.linePos(range[0]).line
    }
    return 1
  }
  const checked = schema.safeParse(document.toJS())
  if (!checked.success) {
    const issue = checked.error.issues[0]
    const path = issue?.path ?? []
    return fail(lineOf(path), `${path.join('.') || 'header'}: ${issue?.message}`)
  }

  const header = checked.data
  if (!cypher) fail(head.length, 'there is no Cypher below the header')
  checkReadOnly(cypher, what => fail(head.length + 1, what))
  const declared = Object.keys(header.parameters)
  for (const used of cypherParameters(cypher))
    if (!declared.includes(used))
      fail(lineOf(['parameters']), `parameters: $${used} is used but not declared`)
  for (const parameter of declared)
    if (!cypherParameters(cypher).includes(parameter))
      fail(lineOf(['parameters', parameter]), `parameters.${parameter}: declared but not used in the Cypher`)
  for (const given of Object.keys(header.example))
    if (!declared.includes(given)) fail(lineOf(['example', given]), `example.${given}: no such parameter`)
  for (const [parameter, spec] of Object.entries(header.parameters))
    if ('required' in spec && !(parameter in header.example))
      fail(lineOf(['example']), `example: want a value for ${parameter}`)
  return { header, cypher, declared, fail, lineOf }
}

/**
 * Reads one query file.
 * @param file its path, for messages
 * @param name the query's name
 * @throws KetnoiError that names the file, line and field
 */
export const parseQuery = (file: string, name: string, source: string): SavedQuery => {
  const { header, cypher, declared, fail, lineOf } = readParts(file, source, Header)
  for (const language of ['vi', 'en'] as const)
    for (const [, slot] of header.questions[language].join(' ').matchAll(/\{(\w+)\}/g))
      if (!declared.includes(slot ?? ''))
        fail(lineOf(['questions', language]), `questions.${language}: {${slot}} is no parameter`)
  for (const column of header.expectation.example.flatMap(row => Object.keys(row)))
    if (!(column in header.expectation.columns))
      fail(lineOf(['expectation', 'example']), `expectation.example: ${column} is no column`)
  return { ...header, name, cypher }
}

/**
 * Reads one file of a query whose answer is a graph to look at; its header ends with the example.
 * @throws KetnoiError that names the file, line and field
 */
export const parseGraphQuery = (file: string, name: string, source: string): GraphQuery => {
  const { header, cypher } = readParts(file, source, GraphHeader)
  return { ...header, name, cypher }
}
