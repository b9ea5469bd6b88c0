/** The sample graph in the Neo4j of the tests, with the index of names that the favourites look in. */
import neo4j, { type Driver } from 'neo4j-driver'
import { sampleRecords } from '../query/samples.ts'
import { type Opened, storeWith } from '../query/stores.ts'
import type { TestServer } from '../setup/neo4j.ts'

export interface Samples extends Opened {
  driver: Driver
}

export const sampleGraph = async ({ uri, username, password }: TestServer): Promise<Samples> => {
  const { store, close } = await storeWith('neo4j', await sampleRecords())
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  await driver.executeQuery(
    `CREATE FULLTEXT INDEX ketnoi_names IF NOT EXISTS FOR (n:Person|Organization|Place|Event)
     ON EACH [n.name, n.aliases, n.folded] OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-no-stop-words' } }`,
  )
  await driver.executeQuery('CALL db.awaitIndexes(60)')
  return {
    store,
    driver,
    close: async () => {
      await driver.close()
      await close()
    },
  }
}
