/**
 * Articles into a store and out of it, a batch at a time; each batch is there whole, or not at all. They are linked by
 * the decisions that the graph holds.
 */

import { setImmediate } from 'node:timers/promises'
import { nodeKey } from '../graph/graph.ts'
import { saidBy } from '../graph/said.ts'
import { holds, update } from '../graph/update.ts'
import type { Record } from '../types.ts'
import { decisionsIn } from './decide.ts'
import type { Edit, Store } from './store.ts'

/**
 * Articles a batch. All bearers of the names of a batch are looked at once, so a larger batch is faster in a large graph;
 * it is held in memory, and what an interrupted run loses.
 */
const BATCH = 1000

/** How many articles were new, replaced by another text or another reading of it, and already there as they are. */
export interface Added {
  added: number
  replaced: number
  unchanged: number
}

/**
 * Adds what articles say. One whose id is there with other content replaces it; of two with one id the later stays.
 * Others may add to the same graph meanwhile: batches take turns.
 * @param progress called after each batch with the counts so far
 * @param size articles a batch
 * @throws KetnoiError for a record that contradicts itself; the batches before it stay
 */
export const add = async (
  store: Store,
  records: Iterable<Record> | AsyncIterable<Record>,
  progress: (sofar: Added) => void = () => {},
  size: number = BATCH,
): Promise<Added> => {
  const counts: Added = { added: 0, replaced: 0, unchanged: 0 }
  const decisions = await decisionsIn(store)
  let batch = new Map<string, Record>()
  /** The batch before, which is written while the next comes in. */
  let writing = Promise.resolve()
  const flush = async () => {
    const coming = [...batch.values()]
    batch = new Map()
    await writing
    writing = store
      .edit(edit => put(edit, coming))
      .then(({ added, replaced, unchanged }) => {
        counts.added += added
        counts.replaced += replaced
        counts.unchanged += unchanged
        progress({ ...counts })
      })
    // What went wrong is thrown where it is waited for.
    writing.catch(() => {})
  }
  try {
    for await (const record of records) {
      // Checked and worked out now, beside the writing of the batch before.
      saidBy(record, decisions)
      batch.set(record.id, record)
      if (batch.size === size) await flush()
      // Lets what is written go on.
      await setImmediate()
    }
    if (batch.size) await flush()
  } finally {
    await writing
  }
  return counts
}

/** @param records one of each id */
const put = async (edit: Edit, records: Record[]): Promise<Added> => {
  // As a rule those by which the records were understood when they came in, so that this is not done again.
  const decisions = await decisionsIn(edit)
  const own = await edit.own(records.map(({ id }) => id))
  const coming = records.map(record => saidBy(record, decisions)).filter(said => !holds(own, said))
  const replaced = coming.map(said => said.article.id).filter(id => own.hasNode(nodeKey('Article', id)))
  if (coming.length) {
    const { graph, links } = await edit.touched(replaced, coming, decisions)
    await edit.write(update(graph, coming, [], decisions, links))
  }
  return {
    added: coming.length - replaced.length,
    replaced: replaced.length,
    unchanged: records.length - coming.length,
  }
}

/**
 * Takes articles out, with all that no other article says.
 * @returns the ids that were there
 */
export const remove = async (store: Store, ids: Iterable<string>): Promise<string[]> => {
  const removed: string[] = []
  const all = [...new Set(ids)]
  for (let i = 0; i < all.length; i += BATCH)
    removed.push(...(await store.edit(edit => takeOut(edit, all.slice(i, i + BATCH)))))
  return removed
}

const takeOut = async (edit: Edit, ids: string[]): Promise<string[]> => {
  const decisions = await decisionsIn(edit)
  const { graph, links } = await edit.touched(ids, [], decisions)
  const there = ids.filter(id => graph.hasNode(nodeKey('Article', id)))
  if (there.length) await edit.write(update(graph, [], there, decisions, links))
  return there
}
