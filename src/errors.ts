/**
 * An error that a person can act on: the message names the file, line or field, what was wanted and what to do.
 * Everything that ketnoi throws on purpose is one of these; anything else is a defect.
 */
export class KetnoiError extends Error {
  override name = 'KetnoiError'
}
