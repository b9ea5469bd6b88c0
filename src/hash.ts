import { createHash } from 'node:crypto'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * Letters made from content, so that the same content has the same id in every run: 5 bits a letter, 32 at most.
 * Undefined parts count as null.
 */
export const contentHash = (letters: number, ...parts: unknown[]): string =>
  [...createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, letters)]
    .map(byte => LETTERS[byte & 31])
    .join('')
