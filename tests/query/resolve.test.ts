import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AmbiguousName, QueryError, resolveName, runQuery } from '../../src/query/index.ts'
import type { EntityType } from '../../src/types.ts'
import { RECORDS } from './records.ts'
import { type Opened, STORES, storeWith } from './stores.ts'

describe.each(STORES)('names on %s', kind => {
  let opened: Opened
  beforeAll(async () => {
    opened = await storeWith(kind, RECORDS)
  })
  afterAll(() => opened.close())

  const ALL: EntityType[] = ['Person', 'Organization', 'Place', 'Event']
  const find = (text: string, ...labels: EntityType[]) =>
    resolveName(opened.store, 'name', labels.length ? labels : ALL, text)

  it.each<[string, EntityType[], string]>([
    ['hoi nghi ra nghi quyet', ['Event'], 'Hội nghị ra nghị quyết sáu tháng cuối năm'],
    ['Hội nghị ra nghị quyết', ['Event'], 'Hội nghị ra nghị quyết sáu tháng cuối năm'],
    ['le ki niem 70 nam', ['Event'], 'Lễ kỷ niệm 70 năm Chiến thắng Đồi Xanh'],
    ['chien thang doi xanh', ['Event'], 'Chiến thắng Đồi Xanh'],
    ['Tỉnh Điện Biên', ['Place'], 'tỉnh Điện Biên'],
    ['huyen dien bien', ['Place'], 'huyện Điện Biên'],
    ['TP Điện Biên Phủ', ['Place'], 'thành phố Điện Biên Phủ'],
    ['ubnd điện biên', [], 'UBND tỉnh Điện Biên'],
    ['Ủy ban nhân dân tỉnh Điện Biên', [], 'UBND tỉnh Điện Biên'],
    ['QUAN KHU 2', [], 'Quân khu 2'],
    ['Hùng', ['Person'], 'Trần Văn Hùng'],
  ])('%s', async (text, labels, name) => {
    expect((await find(text, ...labels)).name).toBe(name)
  })

  it('takes an id', async () => {
    const { id } = await find('Quân khu 2')
    expect(await find(id)).toEqual({ id, label: 'Organization', name: 'Quân khu 2' })
  })

  it('lists the nodes that a name fits equally well, with what tells them apart', async () => {
    const error = await find('tran van hung', 'Person').catch(error => error)
    expect(error).toBeInstanceOf(AmbiguousName)
    expect(error.choices.map(({ name, about }: AmbiguousName['choices'][number]) => [name, about])).toEqual([
      ['Trần Văn Hùng', 'Thiếu tướng; Trung tướng; Phó tư lệnh, Quân khu 2; Tư lệnh, Quân khu 2'],
      ['Trần Văn Hưng', 'Trung đoàn trưởng, Trung đoàn 82'],
    ])
    expect(error.message).toContain('name: "tran van hung" fits 2 names; give more of the name, or an id:')
    expect(error.message).toContain(error.choices[0].id)
    const places = await find('dien bien', 'Place').catch(error => error)
    expect(places.choices.map(({ name }: { name: string }) => name)).toEqual([
      'huyện Điện Biên',
      'tỉnh Điện Biên',
    ])
  })

  it('never takes a marked name for another, and tells what is near', async () => {
    const error = await find('Trần Văn Hừng', 'Person').catch(error => error)
    expect(error).toBeInstanceOf(QueryError)
    expect(error.message).toMatch(
      /^name: no Person is called "Trần Văn Hừng"; near it: "Trần Văn Hùng", "Trần Văn Hưng"/,
    )
    await expect(find('xyz')).rejects.toThrow(
      'name: no Person or Organization or Place or Event is called "xyz"',
    )
  })

  it('takes odd names as names', async () => {
    for (const text of ["') MATCH (n) DETACH DELETE n //", '...', '$id', '`', 'a\u0000b'])
      await expect(find(text)).rejects.toThrow(QueryError)
    expect((await find('Quân khu 2')).name).toBe('Quân khu 2')
  })

  it('takes a post in any spelling, and tells those near one that there is not', async () => {
    const ask = (title: string) => runQuery(opened.store, 'holders-of', { organization: 'Quân khu 2', title })
    expect((await ask('TU LENH')).params.title).toEqual(['Tư lệnh'])
    expect((await ask('tư lệnh')).rows).toHaveLength(1)
    await expect(ask('chỉ huy')).rejects.toThrow('title: no title in the graph is "chỉ huy"')
    await expect(ask('lệnh')).rejects.toThrow('near it: "Phó tư lệnh", "Tư lệnh"')
  })

  it('tells which node a name was taken for', async () => {
    const { params, nodes } = await runQuery(opened.store, 'positions-of', { person: 'quang thi hoa' })
    expect(nodes.person).toMatchObject({ label: 'Person', name: 'Quàng Thị Hoa' })
    expect(params).toEqual({ person: nodes.person?.id })
  })

  it('refuses a query, a parameter or a value that there is not', async () => {
    const ask = (...question: Parameters<typeof runQuery> extends [unknown, ...infer R] ? R : never) =>
      runQuery(opened.store, ...question)
    await expect(ask('who-won')).rejects.toThrow('no saved query "who-won"; there are: anniversaries, ')
    await expect(ask('timeline', { form: '2023' })).rejects.toThrow(
      'no parameter "form"; want from, to, limit',
    )
    await expect(ask('timeline', { from: '2023' })).rejects.toThrow('to: missing; want a date')
    await expect(ask('who-attended')).rejects.toThrow('event: missing; want the name or id of the event')
  })
})
