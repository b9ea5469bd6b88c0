/** From what a person types for a parameter to the value that Cypher is given, by the parameter's type. */
import { QueryError } from './errors.ts'
import { labelsOf, type Parameter } from './header.ts'

/** A parameter's value as given: words of a command line are text, a program may give numbers. */
export type Given = string | number | null | undefined

const isDate = (text: string): boolean => {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text)
  if (!parts) return false
  const [month, day] = [Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(Number(parts[1]), month, 0)).getUTCDate()
  )
}

const integer = (parameter: Parameter, given: string | number): number | undefined => {
  const value = typeof given === 'number' || /^-?\d+$/.test(given.trim()) ? Number(given) : Number.NaN
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = parameter
  return Number.isSafeInteger(value) && value >= min && value <= max ? value : undefined
}

const wanted = ({ type, values, min, max }: Parameter): string => {
  if (type === 'date') return 'a date such as 2023-06-21, 2023-06 or 2023'
  if (type === 'integer')
    return `a whole number${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` to ${max}`}`
  return values ? `one of ${values.join(', ')}` : 'a text that is not empty'
}

/**
 * Checks one value by its parameter's type. A name stays text; it is resolved apart.
 * @throws QueryError that names the parameter and what was wanted
 */
export const checkValue = (name: string, parameter: Parameter, given: Given): string | number | null => {
  if (given === undefined || given === null) {
    if ('default' in parameter) return parameter.default
    throw new QueryError(
      `${name}: missing; want ${labelsOf(parameter).length ? `the name or id of ${parameter.description}` : wanted(parameter)}`,
    )
  }
  const text = String(given).trim()
  const value =
    parameter.type === 'integer'
      ? integer(parameter, given)
      : parameter.type === 'date'
        ? isDate(text)
          ? text
          : undefined
        : parameter.values
          ? parameter.values.find(one => one.toLowerCase() === text.toLowerCase())
          : text || undefined
  if (value === undefined) throw new QueryError(`${name}: got "${given}", want ${wanted(parameter)}`)
  return value
}
