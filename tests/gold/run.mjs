/** Starts run.ts, or the file named first (`weights.ts`). Node 20 can't run TypeScript; vitest, which can, lends what it runs tests with. */
import { createViteServer } from 'vitest/node'

// The reader may have seen enough: `npm run score -- --errors | head`.
process.stdout.on('error', () => process.exit())

const server = await createViteServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
try {
  const [first = '', ...rest] = process.argv.slice(2)
  const isNamed = first.endsWith('.ts')
  const { run } = await server.ssrLoadModule(`/tests/gold/${isNamed ? first : 'run.ts'}`)
  run(isNamed ? rest : process.argv.slice(2))
} catch (error) {
  // A mistake in an article, a folder that isn't there, an option that isn't known: not ours.
  console.error(error.name === 'KetnoiError' || error.code ? error.message : error)
  process.exitCode = 1
} finally {
  await server.close()
}
