import type { z } from 'zod'
import { KetnoiError } from '../errors.ts'

/**
 * A value from outside as what a schema says it is.
 * @throws KetnoiError naming the place (`bai.jsonl:3`), the field and what was wanted.
 */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const reasons = result.error.issues.slice(0, 3).map(({ path, message }) => {
    const field = path.join('.')
    return field ? `field ${field}: ${message}` : message
  })
  throw new KetnoiError(`${where}: ${reasons.join('; ')}`)
}

/** What `make` gives, or the problem that it throws; for input where a bad piece must cost only itself. */
export function orProblem<Made>(make: () => Made): Made | { problem: KetnoiError } {
  try {
    return make()
  } catch (problem) {
    if (problem instanceof KetnoiError) return { problem }
    throw problem
  }
}
