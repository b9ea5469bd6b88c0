/**
 * Reads marked articles: a text in which a person has marked by hand what extraction should find. The form is told in
 * CONTRIBUTING.md. What comes out has the shape of a record, so that the two can be compared item by item.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { KetnoiError } from '../../src/errors.ts'
import { graphSchema } from '../../src/schema/graph.ts'
import { Article, Entity, Relation, type Span } from '../../src/types.ts'

const MarkedRelation = Relation.omit({ evidence: true, rule: true })

/** An article, and what it says as a person reads it. */
export interface Marked {
  article: Article
  entities: Entity[]
  relations: z.infer<typeof MarkedRelation>[]
  /** By the ids of entities: what names the same one in all articles of its series. */
  gids: Map<string, string>
}

const MARK = /\[\[([A-Z]\d+)\||\]\]/g
const ENTITY_LINE = /^([A-Z]\d+) (\w+) "([^"]+)"(.*)$/
const RELATION_LINE = /^([A-Z_]+) ([A-Z]\d+) ([A-Z]\d+)(.*)$/
const VALUE = /^ (\w+)=(?:"([^"]*)"|([^\s"]+))/

/** Stops with the place of a mistake; `line` counts from 1. */
type Fail = (what: string) => never
const failAt =
  (file: string, line: number): Fail =>
  what => {
    throw new KetnoiError(`${file}:${line}: ${what}`)
  }

/** A paragraph without its marks, and where each mark stands in it: offsets in UTF-16 units. */
const unmark = (paragraph: string, fail: Fail): { text: string; marks: (Span & { id: string })[] } => {
  let text = ''
  let done = 0
  const open: { id: string; start: number }[] = []
  const marks: (Span & { id: string })[] = []
  for (const { 0: sign, 1: id, index } of paragraph.matchAll(MARK)) {
    text += paragraph.slice(done, index)
    done = index + sign.length
    if (id) open.push({ id, start: text.length })
    else marks.push({ ...(open.pop() ?? fail('`]]` closes no mark')), end: text.length })
  }
  if (open[0]) fail(`the mark ${open[0].id} is not closed in its paragraph`)
  return { text: text + paragraph.slice(done), marks }
}

/** The values at the end of a line, `rank="Đại tá" date=2023-06`; the same key may come again. */
const values = (rest: string, known: readonly string[], fail: Fail): { [key: string]: string[] } => {
  const found: { [key: string]: string[] } = {}
  for (let left = rest.trimEnd(); left; ) {
    const [whole, key = '', quoted, bare] =
      VALUE.exec(left) ?? fail(`want key="value" with one space before it, not ${left}`)
    if (!known.includes(key)) fail(`${key} is not known here, want ${known.join(', ')}`)
    found[key] = [...(found[key] ?? []), quoted ?? bare ?? '']
    left = left.slice(whole.length)
  }
  return found
}

/** Data of the shape that a schema wants. */
const checked = <T>(schema: z.ZodType<T>, data: unknown, fail: Fail): T => {
  const { data: right, error } = schema.safeParse(data)
  const issue = error?.issues[0]
  return issue ? fail(`${issue.path.join('.')}: ${issue.message}`) : (right as T)
}

const readEntity = (
  line: string,
  mentions: Map<string, Span[]>,
  fail: Fail,
): { entity: Entity; gid: string | undefined } => {
  const [, id = '', type, name, rest = ''] = ENTITY_LINE.exec(line) ?? fail('want: P1 Person "name"')
  const { alias = [], rank, date, gid } = values(rest, ['alias', 'rank', 'date', 'gid'], fail)
  const properties = { rank: rank?.[0], date: date?.[0] }
  if (!mentions.has(id)) fail(`${id} is marked nowhere in the text`)
  const data = { id, type, name, aliases: alias, properties, mentions: mentions.get(id) }
  return { entity: checked(Entity, data, fail), gid: gid?.[0] }
}

const readRelation = (
  line: string,
  entities: Map<string, Entity>,
  fail: Fail,
): Marked['relations'][number] => {
  const [, type = '', from = '', to = '', rest = ''] =
    RELATION_LINE.exec(line) ?? fail('want: HELD_IN E1 L1, then its properties')
  const ends = graphSchema().facts[type] ?? fail(`${type} is no relationship type of schema/graph.yaml`)
  for (const [id, wanted] of [[from, ends.from] as const, [to, ends.to] as const]) {
    const entity = entities.get(id) ?? fail(`no line says what ${id} is`)
    if (!wanted.includes(entity.type)) fail(`${id} is of type ${entity.type}, want ${wanted.join(' or ')}`)
  }
  const { roles, title, status } = values(rest, ['roles', 'title', 'status'], fail)
  const properties = { roles: roles?.[0]?.split(','), title: title?.[0], status: status?.[0] }
  return checked(MarkedRelation, { type, from, to, properties }, fail)
}

/**
 * A marked article from the text of its file; `file` is for messages.
 * @throws KetnoiError naming the file and the line that is wrong
 */
export const parseMarked = (source: string, file: string): Marked => {
  const header: { [key: string]: string } = {}
  const mentions = new Map<string, Span[]>()
  const entities = new Map<string, Entity>()
  const relations: Marked['relations'] = []
  const gids: Marked['gids'] = new Map()
  const paragraphs: string[] = []
  const lineOfMark = new Map<string, number>()
  let part = 0
  let length = 0
  for (const [i, line] of source.normalize('NFC').split(/\r?\n/).entries()) {
    const fail = failAt(file, i + 1)
    if (line === '---') part++
    else if (part === 1) {
      const { text, marks } = unmark(line, fail)
      for (const { id, start, end } of marks) {
        mentions.set(id, [...(mentions.get(id) ?? []), { start: length + start, end: length + end }])
        lineOfMark.set(id, i + 1)
      }
      paragraphs.push(text)
      length += text.length + 1
    } else if (!line.trim()) continue
    else if (part === 0) {
      const [, key = '', value = ''] = /^(\w+): *(.+)$/.exec(line) ?? fail('want key: value')
      header[key] = value
    } else if (part === 2) {
      const { entity, gid } = readEntity(line, mentions, fail)
      if (entities.has(entity.id)) fail(`${entity.id} has a line already`)
      entities.set(entity.id, entity)
      if (gid) gids.set(entity.id, gid)
    } else relations.push(readRelation(line, entities, fail))
  }
  const fail = failAt(file, 1)
  if (part !== 3) fail(`want four parts with a line --- between them, not ${part + 1}`)
  for (const [id, line] of lineOfMark)
    if (!entities.has(id)) failAt(file, line)(`no line says what the mark ${id} is`)
  const { id, title, published, byline } = header
  const data = { id, title, published, authors: byline && [byline], text: paragraphs.join('\n') }
  return { article: checked(Article, data, fail), entities: [...entities.values()], relations, gids }
}

/** The series of marked articles in some folders and the folders in them, a folder each; files by their names. */
export const readSeries = (folders: readonly string[]): Marked[][] =>
  folders.flatMap(folder => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    const files = entries.filter(({ name }) => name.endsWith('.gold')).map(({ name }) => join(folder, name))
    const inside = entries.filter(entry => entry.isDirectory()).map(({ name }) => join(folder, name))
    const own = files.map(file => parseMarked(readFileSync(file, 'utf8'), file))
    return [...(own.length > 0 ? [own] : []), ...readSeries(inside)]
  })
