/**
 * Ways of writing that carry no meaning, made one. Diacritics carry meaning and stay:
 * `Nguyễn Văn Hùng` and `Nguyễn Văn Hưng` are two people; `Hoà` and `Hòa` are one word.
 */

/** At the end of a syllable the tone mark of `oa`, `oe`, `uy` stands on either letter: `hoà` and `hòa`, `uỷ` and `ủy` (but `quý`). */
const TONE_ON_SECOND = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu
const FIRST: { [second: string]: string } = {}
for (const [first, second, plain] of [
  ['òóỏõọ', 'àáảãạ', 'a'],
  ['òóỏõọ', 'èéẻẽẹ', 'e'],
  ['ùúủũụ', 'ỳýỷỹỵ', 'y'],
] as const)
  for (const [i, letter] of [...second].entries()) {
    const vowel = plain === 'y' ? 'u' : 'o'
    FIRST[vowel + letter] = `${first[i]}${plain}`
  }

const moveTone = (pair: string): string => {
  const moved = FIRST[pair.toLowerCase()] ?? pair
  if (pair === pair.toLowerCase()) return moved
  return pair === pair.toUpperCase() ? moved.toUpperCase() : moved.charAt(0).toUpperCase() + moved.slice(1)
}

/** How many answers are kept, and for texts of which length: long ones seldom come again. */
const MAX_KEPT = 20_000
const MAX_LENGTH = 100

/**
 * The same function, which keeps its latest answers: the words and names of the news come again and again.
 * @param maxLength of texts whose answers are kept, in UTF-16 units
 */
export const remembering = <T>(work: (text: string) => T, maxLength = MAX_LENGTH): ((text: string) => T) => {
  let kept = new Map<string, T>()
  return text => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const answer = work(text)
    if (text.length <= maxLength) {
      if (kept.size >= MAX_KEPT) kept = new Map()
      kept.set(text, answer)
    }
    return answer
  }
}

/** A word in one spelling, for comparing: lower case, NFC, `ð` as `đ`, the tone mark on the first vowel. `Uỷ` → `ủy`. */
export const foldWord = (word: string): string =>
  word.normalize('NFC').toLowerCase().replace(/ð/g, 'đ').replace(TONE_ON_SECOND, moveTone)

const DASHES = /[-‐‑‒–—−]/g
const QUOTES = /[“”"'’‘«».,;:()[\]…]/g

/** A name in one spelling: words folded, dashes, quotes and commas as spaces, single spaces. `Hoà  Bình` → `hòa bình`. */
export const foldName: (name: string) => string = remembering(name =>
  foldWord(name).replace(DASHES, ' ').replace(QUOTES, ' ').replace(/\s+/g, ' ').trim(),
)

/** A name as people type it in a hurry: folded, and without diacritics. `Điện Biên` → `dien bien`. For search, never for identity. */
export const plainName = (name: string): string =>
  foldName(name).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
