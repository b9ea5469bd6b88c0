/** What the name of a place says by itself: its level and the name after it, in the usual one of several spellings. */
import { shipped } from '../paths.ts'
import { foldName } from '../text/fold.ts'
import { writtenOut } from '../text/spelling.ts'
import type { Entity } from '../types.ts'
import { allUnits } from '../vi/gazetteer.ts'
import { readClass } from '../vi/lexicon.ts'

export interface PlaceName {
  /** The level word, folded; empty where neither the name nor the record tells one: `thành phố`, `bản`, `nước`. */
  level: string
  /** The name after it, folded: `lào cai`. */
  bare: string
  /** The usual name where the article has another, as it is written: `Việt Nam` for `CHXHCN Việt Nam`. */
  usual?: string
  /** Is it outside Vietnam, by a list of such names? */
  isForeign: boolean
}

/** Other words for a level. */
const SAME_LEVEL: { [level: string]: string } = {
  'huyện đảo': 'huyện',
  'xã đảo': 'xã',
  'thủ đô': 'thành phố',
  'cửa khẩu quốc tế': 'cửa khẩu',
  'cửa khẩu chính': 'cửa khẩu',
  'cửa khẩu quốc gia': 'cửa khẩu',
  'cửa khẩu phụ': 'cửa khẩu',
}

interface Words {
  /** `tp hcm` → `thành phố hồ chí minh`; `chdcnd lào` → `lào`. */
  usual: Map<string, { written: string; folded: string }>
  foreign: Set<string>
  levels: string[]
}
let words: Words | undefined
const known = (): Words => {
  if (!words) {
    const lines = (name: string) => readClass(shipped('seeds', 'lexicon', `${name}.txt`))
    const usual = new Map<string, { written: string; folded: string }>()
    const foreign = new Set<string>()
    for (const name of ['place-alias', 'country', 'world-place'])
      for (const { term, value } of lines(name)) {
        if (value) usual.set(foldName(term), { written: value, folded: foldName(value) })
        if (name !== 'place-alias' && foldName(value ?? term) !== 'việt nam')
          foreign.add(foldName(value ?? term))
      }
    const levels = new Set([...allUnits()].map(unit => unit.level).concat(Object.keys(SAME_LEVEL), 'nước'))
    words = { usual, foreign, levels: [...levels].sort((a, b) => b.length - a.length) }
  }
  return words
}

const fold = (name: string): string => foldName(writtenOut(name))

/** The name in pieces, as the record or its own first word tells the level. `TP. Huế` → `thành phố`, `huế`. */
export const readPlaceName = ({ name, properties }: Pick<Entity, 'name' | 'properties'>): PlaceName => {
  const { usual, foreign, levels } = known()
  const told = fold(properties.level ?? '')
  const whole = usual.get(foldName(name)) ?? usual.get(fold(name))
  const folded = whole?.folded ?? fold(name)
  const starts = (level: string) => level !== '' && folded.startsWith(`${level} `)
  const own = starts(told) ? told : levels.find(starts)
  const rest = own ? folded.slice(own.length + 1) : folded
  const part = usual.get(rest)
  const bare = part?.folded ?? rest
  // The usual name may come with its level: `nước CHDCND Lào`, `Hà Khẩu` that is always a huyện.
  const inner = bare === rest ? undefined : levels.find(level => bare.startsWith(`${level} `))
  const level = inner ?? own ?? told
  const written = part?.written ?? whole?.written
  return {
    ...(written && { usual: written }),
    level: SAME_LEVEL[level] ?? level,
    bare: inner ? bare.slice(inner.length + 1) : bare,
    isForeign: foreign.has(bare) || foreign.has(folded),
  }
}
