import { MultiDirectedGraph } from 'graphology'
import { expect, test } from 'vitest'
import { KetnoiError } from '../../src/errors.ts'
import { format, formats } from '../../src/export/index.ts'
import { extension, write } from '../../src/export/json.ts'
import { apply } from '../../src/graph/change.ts'
import { emptyGraph, type Graph } from '../../src/graph/graph.ts'
import { saidBy } from '../../src/graph/said.ts'
import { update } from '../../src/graph/update.ts'
import { three } from '../graph/records.ts'
import { visible } from '../graph/visible.ts'

const graphOf = (records = three()): Graph => {
  const graph = emptyGraph()
  apply(
    graph,
    update(
      graph,
      records.map(record => saidBy(record)),
      [],
    ),
  )
  return visible(graph)
}

const textOf = async (graph: Graph): Promise<string> => [...write(graph)].join('')

test('is found by its name', async () => {
  expect(await formats()).toContain('json')
  expect(await format('json')).toMatchObject({ extension, write, describe: expect.any(String) })
  await expect(format('docx')).rejects.toThrow(KetnoiError)
  await expect(format('docx')).rejects.toThrow(/no format "docx": want one of .*json/)
  await expect(format('index')).rejects.toThrow(KetnoiError)
})

test('is written as it always was', async () => {
  await expect(await textOf(graphOf())).toMatchFileSnapshot('../golden/three.json')
})

test('of an empty graph is valid too', async () => {
  expect(JSON.parse(await textOf(emptyGraph()))).toMatchObject({ nodes: [], edges: [] })
})

test('is read back by graphology as the same graph', async () => {
  const text = await textOf(graphOf())
  const graph = MultiDirectedGraph.from(JSON.parse(text)) as unknown as Graph
  expect(await textOf(graph)).toBe(text)
})

test('does not depend on the order in which the graph was made', async () => {
  expect(await textOf(graphOf(three().reverse()))).toBe(await textOf(graphOf()))
})

test('has one node or edge a line and ends with a newline', async () => {
  const graph = graphOf()
  const lines = (await textOf(graph)).split('\n')
  expect(lines.length).toBe(graph.order + graph.size + 4)
  expect(lines.at(-1)).toBe('')
})

test('holds what the article says: its id, and where it mentions whom', async () => {
  const { nodes, edges } = JSON.parse(await textOf(graphOf()))
  const [article] = three()
  const node = nodes.find((n: { attributes: { id: string } }) => n.attributes.id === article?.id)
  expect(node.attributes).toMatchObject({ label: 'Article', title: 'Tin bai-1', authors: ['An', 'Bình'] })
  const spans = edges
    .filter(
      (e: { source: string; attributes: { type: string } }) =>
        e.source === node.key && e.attributes.type === 'MENTIONS',
    )
    .map(({ attributes: { starts, ends } }: { attributes: { starts: number[]; ends: number[] } }) =>
      article?.text.slice(starts[0], ends[0]),
    )
  expect(spans.sort()).toEqual(article?.entities.map(entity => entity.name).sort())
})
