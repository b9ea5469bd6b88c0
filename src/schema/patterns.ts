/**
 * The patterns of `schema/entities/*.yaml` and `schema/relations/*.yaml`, as data. Each file is found by being in its
 * folder. `schema/parts.yaml` names pieces that several patterns share: `<Name>` in a pattern stands for its text.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { KetnoiError } from '../errors.ts'
import { shipped } from '../paths.ts'
import { ENTITY_TYPES } from '../types.ts'
import { readYaml } from './yaml.ts'

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'want a name such as name-after-rank')
const parts = z.record(z.string().regex(/^[A-Z]\w*$/), z.string())

const entityFile = z.strictObject({
  type: z.enum(ENTITY_TYPES),
  parts: parts.default({}),
  patterns: z.array(
    z.strictObject({
      name,
      pattern: z.string(),
      /** What a term of the mention is worth where mentions compete for the same words. */
      weight: z.number().positive().default(1),
      /** The kind it gives to what it finds: `army`, `meeting`. */
      kind: z.string().optional(),
      /**
       * It finds a short form, which is completed by: `unit`, the unit of the article (`UBND tỉnh`); `head`, the body
       * named last with that head (`Quân khu`); `name`, the person named last with that ending (`đồng chí Hà`, else a
       * person of that name alone), `ending`, the same but never a new person (`Thứ trưởng Thuấn`);
       * `before`, the mention just before (`Tập đoàn Dệt May Việt Nam (Vinatex)`); `known`, a name that was told so.
       * An `ending`, `head` or `before` that means nothing is dropped.
       */
      short: z.enum(['unit', 'head', 'name', 'ending', 'before', 'known']).optional(),
      /** Names inside the name are marked too, besides those that the pattern went over: `all`, or only `places`. */
      inside: z.enum(['all', 'places']).optional(),
      /** What it finds is certain enough to tell what the same words mean elsewhere in the article. */
      certain: z.boolean().default(false),
      /** Sentences with the mention in `[[…]]`. */
      examples: z.array(z.string()).min(1),
      /** Sentences in which it must find nothing. */
      not: z.array(z.string()).default([]),
    }),
  ),
})
export type EntityPattern = z.infer<typeof entityFile>['patterns'][number] & {
  type: (typeof ENTITY_TYPES)[number]
}

const relationFile = z.strictObject({
  type: z.string().regex(/^[A-Z][A-Z_]*$/),
  from: z.array(z.enum(ENTITY_TYPES)).min(1),
  to: z.array(z.enum(ENTITY_TYPES)).min(1),
  parts: parts.default({}),
  /** Both ends are of one type: a body is part of a body, an event of an event. */
  alike: z.boolean().default(false),
  /** Its patterns see the names in a person's titles too: `Đồn trưởng Đồn Biên phòng A Pa Chải (huyện Mường Nhé)`. */
  apart: z.boolean().default(false),
  /** No fact where the clause says this: it is planned, or denied. */
  unless: z.string().optional(),
  patterns: z
    .array(
      z.strictObject({
        name,
        /** Captures `from` and `to`; every mention of a fitting type in them counts. No mention: the event in focus. */
        pattern: z.string(),
        /** The role of who is found: chair, speaker, host, guest. */
        role: z.enum(['chair', 'speaker', 'host', 'guest']).optional(),
        /** The place that a body's name ends with counts instead of the body, where it is smaller. */
        byPlace: z.boolean().default(false),
        /** Holds only from a smaller unit to a larger one: `huyện Mường Nhé, tỉnh Điện Biên`. */
        rising: z.boolean().default(false),
        /** What the event's name begins with, where the clause names none: it may be named later (`tuyên phạt bị cáo A`). */
        of: z.array(z.string()).min(1).optional(),
        /** Only in the sentences after one that begins so: the lines of a `Danh sách đại biểu`. */
        after: z.string().optional(),
        /** Sentences, each with the facts that it states: `UBND tỉnh Điện Biên -> Hội nghị tổng kết`. */
        examples: z.array(z.strictObject({ text: z.string(), facts: z.array(z.string()).min(1) })).min(1),
        /** Sentences in which this type of fact is not stated. */
        not: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  /** What the title grammar (`src/relations/positions.ts`) must find and must not; only HOLDS_POSITION has it. */
  titles: z
    .strictObject({
      examples: z.array(z.strictObject({ text: z.string(), facts: z.array(z.string()).min(1) })).min(1),
      not: z.array(z.string()).default([]),
    })
    .optional(),
  /** Facts that names hold: `to` is named inside the name of `from`, which matches `pattern`. */
  inside: z
    .array(
      z.strictObject({
        name,
        from: z.enum(ENTITY_TYPES),
        to: z.enum(ENTITY_TYPES),
        pattern: z.string().optional(),
        examples: z.array(z.strictObject({ text: z.string(), facts: z.array(z.string()).min(1) })).min(1),
        not: z.array(z.string()).default([]),
      }),
    )
    .default([]),
})
export type RelationFile = z.infer<typeof relationFile>

const files = (folder: string) =>
  readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => join(folder, file))

/** Puts the text of each part in place of its `<Name>`. @throws KetnoiError for a name that is not known */
const expand = (pattern: string, known: { [name: string]: string }, path: string): string =>
  pattern.replace(/(?<!\[)<([A-Z]\w*)>/g, (_, part: string) => {
    const text = known[part]
    if (text === undefined)
      throw new KetnoiError(`${path}: the pattern \`${pattern}\` names <${part}>, which no part has`)
    return `(${expand(text, known, path)})`
  })

const withParts = <
  F extends { parts: { [name: string]: string }; patterns: { name: string; pattern: string }[] },
>(
  root: string,
  path: string,
  file: F,
): F => {
  const known = { ...readYaml(join(root, 'parts.yaml'), parts), ...file.parts }
  const full = (pattern: string) => expand(pattern, known, path)
  return { ...file, patterns: file.patterns.map(p => ({ ...p, pattern: full(p.pattern) })) }
}

/** All entity patterns, in the order of the files' names and of the patterns in them. */
export const readEntityPatterns = (root = shipped('schema')): EntityPattern[] =>
  files(join(root, 'entities')).flatMap(path => {
    const file = withParts(root, path, readYaml(path, entityFile))
    return file.patterns.map(pattern => ({ ...pattern, type: file.type }))
  })

/** All relation files. */
export const readRelationFiles = (root = shipped('schema')): RelationFile[] =>
  files(join(root, 'relations')).map(path => withParts(root, path, readYaml(path, relationFile)))

const titleFile = z.array(
  z.strictObject({ titles: z.array(z.string()).min(1), heads: z.array(z.string()).min(1) }),
)

/** Which titles which bodies have (`schema/titles.yaml`). */
export const readTitles = (root = shipped('schema')): z.infer<typeof titleFile> =>
  readYaml(join(root, 'titles.yaml'), titleFile)
