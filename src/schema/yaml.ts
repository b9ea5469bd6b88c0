import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { KetnoiError } from '../errors.ts'

/**
 * Reads a YAML file of `schema/` and checks it.
 * @throws KetnoiError naming the file, the line, the field and what was wanted
 */
export const readYaml = <T>(path: string, shape: z.ZodType<T>): T => {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  const [error] = document.errors
  if (error) throw new KetnoiError(`${path}:${lines.linePos(error.pos[0]).line}: ${error.message}`)
  const result = shape.safeParse(document.toJS())
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path ?? []
  const node = document.getIn(field, true) as { range?: [number] } | undefined
  const line = node?.range ? `:${lines.linePos(node.range[0]).line}` : ''
  throw new KetnoiError(`${path}${line}: ${field.join('.') || 'the file'}: ${issue?.message}`)
}
