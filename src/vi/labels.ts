/**
 * Labels as small numbers, and sets of labels as numbers too: the terms of a text meet few different sets, so that
 * "does #Rank begin here?" is one look into a table, and what is known of a set is worked out once.
 */

const numbers = new Map<string, number>()

/** The number of a label; the same label has the same number as long as the program runs. */
export const labelNumber = (label: string): number => {
  const known = numbers.get(label)
  if (known !== undefined) return known
  numbers.set(label, numbers.size)
  return numbers.size - 1
}

/** A set: which labels are in it, and the sets that it becomes with one label more. */
interface LabelSet {
  labels: Set<string>
  has: boolean[]
  more: Map<string, number>
}

/** The number of the set without labels. */
export const NO_LABELS = 0
const sets: LabelSet[] = [{ labels: new Set(), has: [], more: new Map() }]
const bySignature = new Map([['', NO_LABELS]])

/** Is the label with this number in the set? */
export const hasLabel = (set: number, label: number): boolean => (sets[set] as LabelSet).has[label] === true

export const labelsIn = (set: number): ReadonlySet<string> => (sets[set] as LabelSet).labels

/** The set with `label` in it. */
export const withLabel = (set: number, label: string): number => {
  const from = sets[set] as LabelSet
  const known = from.more.get(label)
  if (known !== undefined) return known
  const labels = new Set([...from.labels, label])
  const signature = [...labels].sort().join(' ')
  let to = bySignature.get(signature)
  if (to === undefined) {
    to = sets.length
    const has: boolean[] = []
    for (const one of labels) has[labelNumber(one)] = true
    sets.push({ labels, has, more: new Map() })
    bySignature.set(signature, to)
  }
  from.more.set(label, to)
  return to
}
