/** Some nodes of one label, or some edges of one type between nodes of two labels. */
import type { EdgeOf } from './change.ts'
import type { NodeAttributes } from './graph.ts'

export type Part = { label: string; nodes: NodeAttributes[] } | EdgePart
export interface EdgePart {
  type: string
  /** The labels of the ends. */
  source: string
  target: string
  edges: EdgeOf[]
}
