/**
 * The two contracts that data crosses a border in: the article that is read and the record of what it says.
 * Each is a zod schema (for data from outside) and the type made from it (for code).
 */
import { z } from 'zod'

export const ENTITY_TYPES = ['Person', 'Organization', 'Place', 'Event'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

/** An ISO 8601 date, as precise as is known: `2023`, `2023-06`, `2023-06-21`. */
const isoDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'want a date such as 2023-06-21')
/** A date, or two with a slash between: `2023-06-21/2023-06-23`. */
const isoPeriod = z
  .string()
  .regex(
    /^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/,
    'want a date such as 2023-06-21, or two: 2023-06-21/2023-06-23',
  )

/** One article: `text` is NFC, without the title; all offsets into it are UTF-16 units. */
export const Article = z.object({
  id: z.string().min(1),
  title: z.string().default(''),
  text: z.string(),
  published: isoDate.optional(),
  url: z.string().optional(),
  source: z.string().optional(),
  authors: z.array(z.string()).optional(),
})
export type Article = z.infer<typeof Article>

/** A stretch of an article's text: `text.slice(start, end)`, in UTF-16 units. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().positive() })
export type Span = z.infer<typeof Span>

/** One thing that an article names. `name` is its full name, completed from context; `id` holds within the article. */
export const Entity = z.object({
  id: z.string().min(1),
  type: z.enum(ENTITY_TYPES),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  properties: z.object({
    /** Person: `Thiếu tướng`. */
    rank: z.string().optional(),
    /** Organization and Event: what kind it is, as the pattern that found it says: `army`, `party`, `meeting`. */
    kind: z.string().optional(),
    /** Place: the level word, `tỉnh`. */
    level: z.string().optional(),
    /** Place: the code of the administrative unit. */
    code: z.string().optional(),
    /** Event: when, as precise as the text. */
    date: isoPeriod.optional(),
  }),
  mentions: z.array(Span).min(1),
})
export type Entity = z.infer<typeof Entity>

export const Relation = z.object({
  /** A relationship type of `schema/relations`. */
  type: z.string().regex(/^[A-Z][A-Z_]*$/),
  from: z.string(),
  to: z.string(),
  properties: z.object({
    /** ATTENDED: chair, speaker, host, guest; sorted. */
    roles: z.array(z.string()).optional(),
    /** HOLDS_POSITION: the title without the body's name. */
    title: z.string().optional(),
    status: z.enum(['current', 'former', 'acting']).optional(),
  }),
  /** The stretch of the text that says it. */
  evidence: Span,
  /** The name of the pattern that found it. */
  rule: z.string(),
})
export type Relation = z.infer<typeof Relation>

/**
 * What one article says; one line of `ketnoi extract`. `language` is that of the text, a BCP 47 tag: `vi`, or `und`
 * (undetermined) where it is not Vietnamese. ketnoi can't tell other languages apart, and finds nothing in them.
 */
export const Record = Article.extend({
  language: z.enum(['vi', 'und']),
  entities: z.array(Entity),
  relations: z.array(Relation),
})
export type Record = z.infer<typeof Record>
