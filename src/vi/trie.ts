/**
 * A trie of numbers: which can follow which. Its steps are one hash table of plain numbers, so that a step is one look
 * at one place of the memory, however many terms are known.
 */

/** A node of a trie; 0 is its root, and no node where there is none. */
export type Node = number

/** A step of the table: from a node, by a number, to a node; and a place to spare, as four are found faster than three. */
const STEP = 4

export class Trie {
  private steps = new Int32Array(64 * STEP)
  private size = 1

  /** The place in the table of the step from `node` by `by`, or the free one where it would be. */
  private place(node: Node, by: number): number {
    const { steps } = this
    const mask = steps.length / STEP - 1
    const hash = Math.imul(node, 0x9e3779b1) + Math.imul(by, 0x85ebca6b)
    for (let at = (hash ^ (hash >>> 15)) & mask; ; at = (at + 1) & mask) {
      const place = at * STEP
      if (steps[place + 2] === 0 || (steps[place] === node && steps[place + 1] === by)) return place
    }
  }

  /** The node that follows, 0 if none does. */
  next(node: Node, by: number): Node {
    return this.steps[this.place(node, by) + 2] as number
  }

  /** The node that follows, made where there is none. */
  add(node: Node, by: number): Node {
    const there = this.next(node, by)
    if (there) return there
    if (this.size * STEP * 2 > this.steps.length) this.grow()
    this.put(node, by, this.size)
    return this.size++
  }

  private put(node: Node, by: number, to: Node): void {
    const place = this.place(node, by)
    this.steps[place] = node
    this.steps[place + 1] = by
    this.steps[place + 2] = to
  }

  private grow(): void {
    const before = this.steps
    this.steps = new Int32Array(before.length * 2)
    for (let i = 0; i < before.length; i += STEP) {
      const [node, by, to] = [before[i] as Node, before[i + 1] as number, before[i + 2] as Node]
      if (to) this.put(node, by, to)
    }
  }
}
