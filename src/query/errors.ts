import { KetnoiError } from '../errors.ts'

/** A question asked wrongly: no such query, a missing or unfit parameter, a name that fits none or several. */
export class QueryError extends KetnoiError {
  override name = 'QueryError'
}

/** A node that a name may mean. `about` is what tells it apart from others of that name: `2023-06-21`, `Phó tư lệnh, Quân khu 2`. */
export interface Choice {
  id: string
  label: string
  name: string
  about: string
}

/** A name that fits several nodes equally well; `choices` are the first ten of them. */
export class AmbiguousName extends QueryError {
  override name = 'AmbiguousName'
  readonly choices: Choice[]

  constructor(message: string, choices: Choice[]) {
    super(message)
    this.choices = choices
  }
}
