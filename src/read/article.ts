/** From the fields that a file gives to an Article: text in one form, an id, everything checked. */
import { KetnoiError } from '../errors.ts'
import { contentHash } from '../hash.ts'
import { Article } from '../types.ts'
import { check } from './check.ts'

const Fields = Article.partial({ id: true })

/** What no store can hold as text: halves of a surrogate pair, and zero. */
const UNSTORABLE = /[\p{Cs}\0]/gu

/** Marks that nobody sees, left in text by editors and web pages: byte order mark, soft hyphen, breaks of no width. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g

/** NFC, lines ended by LF, no unseen marks. `Điện` typed in pieces (e, ^, .) becomes the one `Điện`. */
const tidy = (text: string): string =>
  text.replace(UNSEEN, '').replace(/\r\n?/g, '\n').normalize('NFC').replace(UNSTORABLE, '\uFFFD')

/** An address without what doesn't tell articles apart: `https://www.bao.vn/a-1.html#top` → `bao.vn/a-1.html`. */
function idOfUrl(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, pathname, search } = new URL(url)
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search
}

/** Dumps of news sites write absent fields as null or '', ids as numbers, and dates with the time of day. */
function lenient(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw
  const fields = new Map(
    Object.entries(raw).filter(([key, value]) => value !== null && (value !== '' || key === 'text')),
  )
  const { id, published } = raw as { id?: unknown; published?: unknown }
  if (typeof id === 'number') fields.set('id', String(id))
  if (typeof published === 'string' && /^\d{4}-\d\d-\d\d[T ]\d/.test(published))
    fields.set('published', published.slice(0, 10))
  return Object.fromEntries(fields)
}

/**
 * The article in `raw`. Its id is the one given, else made from the address, else a hash of title and text.
 * @param where names the place for errors: `bai.jsonl:3`.
 * @throws KetnoiError naming the place, the field and what was wanted.
 */
export function toArticle(raw: unknown, where: string): Article {
  const { id, ...fields } = check(Fields, lenient(raw), where)
  const title = tidy(fields.title).replace(/\s+/g, ' ').trim()
  const text = tidy(fields.text)
  if (!/\S/.test(text)) throw new KetnoiError(`${where}: the article is empty; want text`)
  const ownId = id ?? (fields.url ? idOfUrl(fields.url) : contentHash(12, title, text))
  return { id: ownId, ...fields, title, text }
}
