import { hash } from 'node:crypto'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * Letters made from content, so that the same content has the same id in every run: 5 bits a letter, 32 at most.
 * Undefined parts count as null.
 */
export const contentHash = (letters: number, ...parts: unknown[]): string => {
  const bytes = hash('sha256', JSON.stringify(parts), 'buffer')
  let text = ''
  for (let i = 0; i < letters; i++) text += LETTERS[(bytes[i] as number) & 31]
  return text
}
