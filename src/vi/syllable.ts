/**
 * How a Vietnamese syllable can be written. Vietnamese puts a space after every syllable, and a syllable
 * is an onset and a rhyme out of two short lists, so that nearly every word of a Vietnamese text passes, with its
 * diacritics (`nghiêng`) or without (`nghieng`), and few words of another language do (`the`, `chat`; not `street`).
 */

/** How far a word is Vietnamese. `None` says nothing either way: a number, or letters without a vowel (`TP`, `đ/c`). */
export const SYLLABLE = { None: 0, Plain: 1, Marked: 2, Foreign: 3 } as const
export type Syllable = (typeof SYLLABLE)[keyof typeof SYLLABLE]

/** Each letter with a mark that Vietnamese writes, and the letter without: `ệ` → `e`. */
const PLAIN = new Map([['đ', 'd']])
for (const vowel of 'aăâeêioôơuưy')
  for (const tone of ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'])
    PLAIN.set((vowel + tone).normalize('NFC'), vowel.normalize('NFD').charAt(0))

/** Rhymes by their first letter, without marks: `uo` is also `uô` and `ươ`. */
const A = '(?:a(?:[iouympt]|ch?|n[gh]?)?)'
const E = '(?:e(?:[oumpt]|ch?|n[gh]?)?)'
const I = '(?:i(?:[aumpt]|ch|nh?)?|ie(?:[umpt]|c|ng?))'
const O = '(?:o(?:[impt]|c|ng?)?|oo(?:c|ng)|oa(?:[iyompt]|ch?|n[gh]?)?|oe(?:[ont])?)'
const U =
  '(?:u(?:[aimptu]|c|ng?)?|ua(?:[yt]|ng?)|ue(?:ch|nh)?|uo(?:[iumpt]|c|ng?)?|uy(?:[aupt]|ch|nh?|e[nt])?)'
const Y = '(?:ye(?:[umt]|ng?))'

/** Before `e`, `i` and `y` the sounds of `c`, `g` and `ng` are written `k`, `gh` and `ngh`. */
const WORD = new RegExp(
  `^(?:(?:[bdhlmnprstvx]|[cknpt]h|tr)?(?:${A}|${E}|${I}|${O}|${U})|(?:c|n?g)(?:${A}|${O}|${U})|(?:k|n?gh)(?:${E}|${I})` +
    `|gi(?:n|${A}|${E}|${O}|${U})?|qu(?:${A}|${E}|[iy](?:[utp]|ch|nh?)?|ye[nt]|o[cnt]?)|[bdhklmnstv]?y|${Y})$`,
)
/** `nghiêng`; a longer word is none of ours. */
const MAX_LENGTH = 7
const NO_VOWEL = /^[b-df-hj-np-tv-xz&'’./‑-]*$/

/** @param normal a word in its one spelling (NFC, lower case): `nguyễn` is Marked, `nguyen` Plain, `street` Foreign. */
export const syllableOf = (normal: string): Syllable => {
  if (normal.length > MAX_LENGTH) return SYLLABLE.Foreign
  let plain = ''
  for (const letter of normal) plain += PLAIN.get(letter) ?? letter
  if (WORD.test(plain)) return plain === normal ? SYLLABLE.Plain : SYLLABLE.Marked
  return NO_VOWEL.test(plain) ? SYLLABLE.None : SYLLABLE.Foreign
}
