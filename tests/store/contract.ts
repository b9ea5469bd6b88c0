/** What a user relies on from every store, whatever database is behind it. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KetnoiError } from '../../src/errors.ts'
import { write } from '../../src/export/json.ts'
import { apply } from '../../src/graph/change.ts'
import { emptyGraph } from '../../src/graph/graph.ts'
import { saidBy } from '../../src/graph/said.ts'
import { update } from '../../src/graph/update.ts'
import { type Decision, decisionsOf } from '../../src/link/decisions.ts'
import { add, remove } from '../../src/store/add.ts'
import { decide } from '../../src/store/decide.ts'
import { open, type Store } from '../../src/store/store.ts'
import type { Record } from '../../src/types.ts'
import { anyDecisions, anyRecords } from '../graph/any.ts'
import { recordOf, three } from '../graph/records.ts'
import { visible } from '../graph/visible.ts'

/** The export of a graph made in memory, at once: what every store must give, byte for byte. */
const wanted = (records: Record[], decided: Decision[] = []): string => {
  const decisions = decisionsOf(decided)
  const graph = emptyGraph()
  apply(
    graph,
    update(
      graph,
      records.map(record => saidBy(record, decisions)),
      [],
      decisions,
    ),
  )
  return [...write(visible(graph))].join('')
}

const exported = async (store: Store): Promise<string> => [...write(await store.graph())].join('')

/** @param fresh gives the address of a store that holds nothing */
export const testStore = (name: string, fresh: () => Promise<string>) =>
  describe(`a store on ${name}`, () => {
    let address: string
    let store: Store
    beforeEach(async () => {
      address = await fresh()
      store = await open(address)
    })
    afterEach(() => store.close())

    test('is empty at first, and answers', async () => {
      expect(await exported(store)).toBe(wanted([]))
      expect(await store.query('MATCH (n:Person) RETURN n.id AS id')).toEqual([])
    })

    test('holds what was added', async () => {
      expect(await add(store, three())).toEqual({ added: 3, replaced: 0, unchanged: 0 })
      expect(await exported(store)).toBe(wanted(three()))
    })

    test('tells its progress', async () => {
      const seen: number[] = []
      await add(store, three(), ({ added }) => seen.push(added))
      expect(seen).toEqual([3])
    })

    test('does not change when the same comes again', async () => {
      await add(store, three())
      expect(await add(store, three())).toEqual({ added: 0, replaced: 0, unchanged: 3 })
      expect(await exported(store)).toBe(wanted(three()))
    })

    test('does not mind the order of articles, nor how they are split into runs', async () => {
      const [first, second, third] = three() as [Record, Record, Record]
      await add(store, [third])
      await add(store, [second, first])
      expect(await exported(store)).toBe(wanted(three()))
    })

    test('ends as the graph of the articles that are left, whatever came and went', async () => {
      await fc.assert(
        fc.asyncProperty(anyRecords, fc.nat(12), async (records, cut) => {
          const [gone, stay] = [records.slice(0, cut), records.slice(cut)]
          await add(store, [...stay.slice(1), ...gone])
          await add(store, [...gone.map(record => ({ ...(stay[0] ?? record), id: record.id })), ...stay])
          await remove(
            store,
            gone.map(record => record.id),
          )
          expect(await exported(store)).toBe(wanted(stay))
          await remove(
            store,
            stay.map(record => record.id),
          )
        }),
        { numRuns: 10 },
      )
    })

    test('is, after any sequence of adding, replacing and removing, the graph of the final set', async () => {
      const step = fc.record({
        remove: fc.boolean(),
        // Which record, and under which id it comes: with that of another it replaces it.
        records: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { minLength: 1, maxLength: 4 }),
      })
      await fc.assert(
        fc.asyncProperty(anyRecords, fc.array(step, { maxLength: 8 }), async (all, steps) => {
          const final = new Map<string, Record>()
          for (const { remove: away, records } of steps) {
            const named = records.map(([from, as]): Record => {
              const [record, other] = [all[from % all.length], all[as % all.length]] as [Record, Record]
              return { ...record, id: other.id }
            })
            for (const record of named)
              if (away) final.delete(record.id)
              else final.set(record.id, record)
            if (away)
              await remove(
                store,
                named.map(({ id }) => id),
              )
            else await add(store, named)
          }
          expect(await exported(store)).toBe(wanted([...final.values()]))
          await remove(store, final.keys())
          expect(await exported(store)).toBe(wanted([]))
        }),
        { numRuns: 25 },
      )
    })

    test('is linked by the decisions that hold last, whatever held before', async () => {
      await fc.assert(
        fc.asyncProperty(anyRecords, anyDecisions, anyDecisions, async (all, first, last) => {
          await decide(store, first)
          await add(store, all.slice(1))
          await decide(store, last)
          // What was taken out by a decision that no longer holds comes back with its article.
          await add(store, all)
          expect(await exported(store)).toBe(wanted(all, last))
          await remove(
            store,
            all.map(({ id }) => id),
          )
          await decide(store, [])
          expect(await exported(store)).toBe(wanted([]))
        }),
        { numRuns: 25 },
      )
    })

    test('replaces an article that comes with other content', async () => {
      const [first, second, third] = three() as [Record, Record, Record]
      const before: Record = {
        ...first,
        published: '2020-01-01',
        entities: first.entities.map(entity => ({ ...entity, aliases: ['tên cũ'] })),
      }
      await add(store, [before, second, third])
      expect(await add(store, [first])).toEqual({ added: 0, replaced: 1, unchanged: 0 })
      expect(await exported(store)).toBe(wanted(three()))
    })

    test('replaces an article of which more, or less, is understood than before', async () => {
      const less = three().map(record => ({
        ...record,
        entities: record.entities.slice(0, 1),
        relations: [],
      }))
      await add(store, less)
      expect(await add(store, three())).toMatchObject({ replaced: 3 })
      expect(await exported(store)).toBe(wanted(three()))
      expect(await add(store, less)).toMatchObject({ replaced: 3 })
      expect(await exported(store)).toBe(wanted(less))
    })

    test('keeps the later of two articles with one id', async () => {
      const [first, second] = three() as [Record, Record]
      await add(store, [{ ...second, id: first.id }, first])
      expect(await exported(store)).toBe(wanted([first]))
    })

    test('without an article is the graph of the others', async () => {
      await add(store, three())
      expect(await remove(store, ['bai-2', 'unknown', 'bai-2'])).toEqual(['bai-2'])
      expect(await exported(store)).toBe(wanted(three().filter(record => record.id !== 'bai-2')))
      expect(await remove(store, ['bai-1', 'bai-3'])).toEqual(['bai-1', 'bai-3'])
      expect(await exported(store)).toBe(wanted([]))
    })

    test('joins what came after another while articles name both, whichever comes first', async () => {
      const article = (id: string, name: string, type: string, published: string) =>
        recordOf(id, name, { [name]: { type } }, [], { published })
      const old = [
        article('a', 'tỉnh Yên Bái', 'Place', '2024-05-01'),
        article('b', 'Bộ Kế hoạch và Đầu tư', 'Organization', '2024-05-01'),
      ]
      const next = [
        article('c', 'tỉnh Lào Cai', 'Place', '2025-08-01'),
        article('d', 'Bộ Tài chính', 'Organization', '2025-08-01'),
      ]
      const rows = () =>
        store.query(
          `MATCH (a)-[r:SUCCEEDED_BY]->(b)
           RETURN a.name AS old, b.name AS next, r.on AS on, r.extent AS extent ORDER BY old`,
        )
      const both = [
        { old: 'Bộ Kế hoạch và Đầu tư', next: 'Bộ Tài chính', on: '2025-03-01', extent: null },
        { old: 'tỉnh Yên Bái', next: 'tỉnh Lào Cai', on: '2025-07-01', extent: 'within' },
      ]
      for (const [first, then] of [
        [old, next],
        [next, old],
      ] as const) {
        await add(store, [...first])
        expect(await rows()).toEqual([])
        await add(store, [...then])
        expect(await rows()).toEqual(both)
        expect(await exported(store)).toBe(wanted([...old, ...next]))
        await add(store, [{ ...(then[0] as Record), title: 'Bản mới' }, then[1] as Record])
        expect(await rows()).toEqual(both)
        await remove(
          store,
          then.map(({ id }) => id),
        )
        expect(await exported(store)).toBe(wanted([...first]))
        await remove(
          store,
          first.map(({ id }) => id),
        )
      }
    })

    test('writes a change a second time without effect', async () => {
      const change = update(
        emptyGraph(),
        three().map(record => saidBy(record)),
        [],
      )
      await store.edit(edit => edit.write(change))
      await store.edit(edit => edit.write(change))
      expect(await exported(store)).toBe(wanted(three()))
    })

    test('is the same after it was closed and opened, also to read only', async () => {
      await add(store, three())
      await store.close()
      const reader = await open(address, { readOnly: true })
      expect(await exported(reader)).toBe(wanted(three()))
      await reader.close()
      store = await open(address)
      expect(await exported(store)).toBe(wanted(three()))
    })

    test('keeps nothing of a batch with a record that contradicts itself', async () => {
      const broken = recordOf('bai-4', 'Quân khu 9', { 'Quân khu 9': { type: 'Organization' } }, [
        ['PART_OF', 'Quân khu 9', 'Quân khu 7'],
      ])
      await expect(add(store, [...three(), broken])).rejects.toThrow(
        'article "bai-4": relation 1 (PART_OF): to: no entity has the id Quân khu 7',
      )
      expect(await exported(store)).toBe(wanted([]))
    })

    test('takes odd names and texts for what they are', async () => {
      const names = [
        '"; MATCH (n) DETACH DELETE n //',
        "O'Neil `x` \\ $rows {id: 1}",
        '… — “”',
        '𠀋 🇻🇳 \u200b',
        'Ê\u0302 e\u0301',
      ]
      const odd = names.map((name, i) =>
        recordOf(
          `id '"\\\` ${i} ${name}`,
          `${name}\n\t\u0001`,
          { [name]: { type: 'Person', rank: name, aliases: [name.toUpperCase(), `${name}'`] } },
          [],
          { title: name, url: name, authors: [name, ''] },
        ),
      )
      await add(store, odd)
      expect(await exported(store)).toBe(wanted(odd))
      expect(await add(store, odd)).toMatchObject({ unchanged: odd.length })
      const [row] = await store.query('MATCH (p:Person {name: $name}) RETURN p.ranks AS ranks', {
        name: names[1],
      })
      expect(row).toEqual({ ranks: [names[1]] })
    })

    test('holds large texts and lists', async () => {
      const name = 'Nguyễn Thị Ánh'
      const large = recordOf('dài', `${name}, `.repeat(20_000), {
        [name]: { type: 'Person', aliases: Array.from({ length: 3000 }, (_, i) => `Bí danh thứ ${i}`) },
      })
      await add(store, [large])
      expect(await exported(store)).toBe(wanted([large]))
    })

    test('holds more than one batch', async () => {
      const many = Array.from({ length: 230 }, (_, i) =>
        recordOf(
          `bai-${i}`,
          `Ông Trần Văn ${i} dự Đại hội lần thứ ${i % 7} của Công ty Ánh Dương.`,
          {
            [`Trần Văn ${i}`]: { type: 'Person' },
            [`Đại hội lần thứ ${i % 7}`]: { type: 'Event' },
            'Công ty Ánh Dương': { type: 'Organization' },
          },
          [
            ['ATTENDED', `Trần Văn ${i}`, `Đại hội lần thứ ${i % 7}`],
            ['ORGANIZED', 'Công ty Ánh Dương', `Đại hội lần thứ ${i % 7}`],
          ],
        ),
      )
      expect(await add(store, many, () => {}, 100)).toEqual({ added: 230, replaced: 0, unchanged: 0 })
      expect(await exported(store)).toBe(wanted(many))
      expect(
        await store.query('MATCH (:Organization)-[r:ORGANIZED]->(:Event) RETURN sum(r.sources) AS n'),
      ).toEqual([{ n: 230 }])
      await remove(
        store,
        many.slice(0, 150).map(record => record.id),
      )
      expect(await exported(store)).toBe(wanted(many.slice(150)))
    })

    test('holds no nulls, and whole numbers as such', async () => {
      await add(store, three())
      expect(await exported(store)).not.toContain('null')
      const rows = await store.query(
        'MATCH (:Article {id: $id})-[m:MENTIONS]->(:Place) RETURN m.starts[0] / 2 * 2 AS even, m.starts[0] AS start',
        { id: 'bai-1' },
      )
      const start = rows[0]?.start as number
      expect(rows).toEqual([{ even: start - (start % 2), start }])
    })

    describe('answers queries', () => {
      beforeEach(() => add(store, three()))

      test('with parameters of every kind', async () => {
        const params = {
          text: 'Hà',
          whole: 3,
          half: 0.5,
          yes: true,
          none: null,
          list: [1, 'a'],
          map: { a: [1] },
        }
        const cypher =
          'RETURN $text AS text, $whole AS whole, $half AS half, $yes AS yes, $none AS none, $list AS list, $map AS map'
        expect(await store.query(cypher, params)).toEqual([params])
        expect(
          await store.query('UNWIND [3, 1, 2] AS x RETURN x ORDER BY x SKIP $skip LIMIT $limit', {
            skip: 1,
            limit: 1,
          }),
        ).toEqual([{ x: 2 }])
      })

      test('with nodes, relationships, paths and dates in one shape', async () => {
        const [row] = await store.query(
          `MATCH path = (p:Person {name: 'Lê Văn Sơn'})-[r:HOLDS_POSITION]->(o:Organization)
           RETURN p, r, path, [o] AS list, {o: o} AS map, date('2023-01-05') AS day, 9007199254740993 AS large`,
        )
        const p = {
          labels: ['Person'],
          properties: {
            id: expect.stringMatching(/^P[a-z2-7]{12}$/),
            name: 'Lê Văn Sơn',
            aliases: ['Sơn'],
            ranks: ['Thiếu tướng', 'Trung tướng'],
            folded: 'le van son | son',
          },
        }
        const o = { labels: ['Organization'], properties: expect.objectContaining({ name: 'Quân khu 9' }) }
        const r = {
          type: 'HOLDS_POSITION',
          properties: {
            key: expect.any(String),
            title: 'Phó tư lệnh',
            sources: 1,
            first: '2022-12-21',
            firstDate: '2022-12-21',
            last: '2022-12-21',
            lastDate: '2022-12-21',
          },
        }
        expect(row).toEqual({
          p,
          r,
          path: { nodes: [p, o], relationships: [r] },
          list: [o],
          map: { o },
          day: '2023-01-05',
          large: 9007199254740993n,
        })
      })

      test.each([
        'CREATE (:Person {id: "x"})',
        'MATCH (n) DETACH DELETE n',
        'MATCH (n:Person) SET n.name = "x" RETURN n',
        'MERGE (n:Person {id: "x"}) RETURN n.id AS id',
        'MATCH (n:Person) REMOVE n.name',
        '/* a */ CREATE INDEX other IF NOT EXISTS FOR (n:Person) ON (n.name)',
        'DROP CONSTRAINT ketnoi_Person_id IF EXISTS',
      ])('but refuses to change anything: %s', async cypher => {
        await expect(store.query(cypher)).rejects.toThrow('would change the graph')
        expect(await exported(store)).toBe(wanted(three()))
      })

      test.each(['MATCH (n', 'RETURN $nothing AS x', 'RETURN 1 +'])(
        'and says what is wrong with one: %s',
        async cypher => {
          await expect(store.query(cypher)).rejects.toThrow(KetnoiError)
        },
      )
    })
  })
