import { defineConfig } from 'vitest/config'

/** Tests that share one Neo4j server, whose data they delete: one file after the other. */
const onServer = 'tests/{store,query,e2e,browser}/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['tests/**/*.test.ts'],
          exclude: [onServer],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'on a server',
          include: [onServer],
          globalSetup: ['tests/setup/chromium.ts', 'tests/setup/neo4j.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
