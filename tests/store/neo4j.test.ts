import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { add } from '../../src/store/add.ts'
import { open } from '../../src/store/store.ts'
import { recordOf, three } from '../graph/records.ts'
import { empty, ownServer } from '../setup/server.ts'
import { testStore } from './contract.ts'

const server = inject('neo4j')

describe.skipIf(!server)('Neo4j', () => {
  const { uri, username, password } = server ?? { uri: '', username: '', password: '' }
  beforeEach(() => {
    vi.stubEnv('NEO4J_USERNAME', username)
    vi.stubEnv('NEO4J_PASSWORD', password)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  const fresh = async (): Promise<string> => {
    await empty({ uri, username, password, http: undefined })
    return uri
  }
  testStore('Neo4j', fresh)

  test('names are found by an index, with and without diacritics', async () => {
    const store = await open(await fresh())
    await add(store, [
      recordOf('bai', 'Ông Lê Văn An, bà Lê Thị Ấn', {
        'Lê Văn An': { type: 'Person' },
        'Lê Thị Ấn': { type: 'Person', aliases: ['bà Ấn'] },
      }),
    ])
    const found = async (words: string) => {
      const rows = await store.query(
        "CALL db.index.fulltext.queryNodes('ketnoi_names', $words) YIELD node RETURN node.name AS name ORDER BY name",
        { words },
      )
      return rows.map(({ name }) => name)
    }
    expect(await found('an')).toEqual(['Lê Thị Ấn', 'Lê Văn An'])
    expect(await found('"lê thị ấn"')).toEqual(['Lê Thị Ấn'])
    expect(await found('"bà Ấn"')).toEqual(['Lê Thị Ấn'])
    await store.close()
  })

  test('dates are days and counts are whole, as the database reckons', async () => {
    const store = await open(await fresh())
    await add(store, three())
    const kinds = await store.query(
      `MATCH (a:Article)-[m:MENTIONS]->(e:Event), (e)<-[f:ATTENDED]-()
       RETURN DISTINCT valueType(a.publishedDate) AS published, valueType(e.startDate) AS start, valueType(e.endDate) AS end,
         valueType(f.firstDate) AS first, valueType(f.sources) AS sources, valueType(m.starts) AS starts`,
    )
    const DAY = 'DATE NOT NULL'
    expect(kinds).toContainEqual({
      published: DAY,
      start: DAY,
      end: DAY,
      first: DAY,
      sources: 'INTEGER NOT NULL',
      starts: 'LIST<INTEGER NOT NULL> NOT NULL',
    })
    const [plan] = await store.query(
      "SHOW INDEXES YIELD name, state, type WHERE name STARTS WITH 'ketnoi_' RETURN collect(DISTINCT state) AS states, collect(DISTINCT type) AS types",
    )
    expect(plan).toEqual({ states: ['ONLINE'], types: expect.arrayContaining(['RANGE', 'FULLTEXT']) })
    await store.close()
  })

  test('a wrong password is told, with what to check', async () => {
    vi.stubEnv('NEO4J_PASSWORD', 'not-the-password')
    await expect(open(uri)).rejects.toThrow(/refuses the user or password; check NEO4J_USERNAME/)
  })

  test('a password is asked for by its variable', async () => {
    vi.stubEnv('NEO4J_PASSWORD', undefined)
    await expect(open(uri)).rejects.toThrow(/want the password of neo4j in NEO4J_PASSWORD/)
  })

  test('a database that is not there is told', async () => {
    vi.stubEnv('NEO4J_DATABASE', 'khong-co')
    await expect(open(uri)).rejects.toThrow(/no such database; check NEO4J_DATABASE/)
  })

  test('a server that is not there is told', async () => {
    await expect(open('bolt://127.0.0.1:1')).rejects.toThrow(/no Neo4j server answers/)
  })
})

describe.skipIf(!inject('ownServers'))('an encrypted connection', () => {
  test('wants a certificate that somebody has signed, unless any will do', async () => {
    const own = await ownServer(true)
    try {
      await own.start()
      vi.stubEnv('NEO4J_USERNAME', own.server.username)
      vi.stubEnv('NEO4J_PASSWORD', own.server.password)
      for (const scheme of ['bolt+s', 'neo4j+s'])
        await expect(open(own.server.uri.replace('bolt+ssc', scheme))).rejects.toThrow(
          /no Neo4j server answers; check .* its certificate is signed .*NODE_EXTRA_CA_CERTS/,
        )
      for (const scheme of ['bolt+ssc', 'neo4j+ssc']) {
        const store = await open(own.server.uri.replace('bolt+ssc', scheme))
        await add(store, three())
        expect(await store.query('MATCH (a:Article) RETURN count(a) AS n')).toEqual([{ n: 3 }])
        await store.close()
      }
    } finally {
      vi.unstubAllEnvs()
      await own.remove()
    }
  }, 240_000)
})
