/** When two names are one place. */
import { foldName } from '../text/fold.ts'
import { writtenOut } from '../text/spelling.ts'
import type { Entity } from '../types.ts'

/** By its code where that is known, else by level and name: `TP Huế` and `thành phố Huế`, but not `tỉnh Huế`. */
export const placeKey = ({ name, properties }: Entity): string[] => {
  if (properties.code) return ['code', properties.code]
  const folded = foldName(writtenOut(name)) || name
  const level = foldName(writtenOut(properties.level ?? ''))
  return ['name', level, level && folded.startsWith(`${level} `) ? folded.slice(level.length + 1) : folded]
}
