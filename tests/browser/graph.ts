/** The sample graph in the Neo4j of the tests, and a driver to look at it. */
import neo4j, { type Driver } from 'neo4j-driver'
import { sampleRecords } from '../query/samples.ts'
import { type Opened, storeWith } from '../query/stores.ts'
import type { TestServer } from '../setup/server.ts'

export interface Samples extends Opened {
  driver: Driver
}

export const sampleGraph = async ({ uri, username, password }: TestServer): Promise<Samples> => {
  const { store, close } = await storeWith('neo4j', await sampleRecords())
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  return {
    store,
    driver,
    close: async () => {
      await driver.close()
      await close()
    },
  }
}
