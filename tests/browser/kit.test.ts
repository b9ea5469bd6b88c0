/** What `ketnoi browser-kit` writes, in a real Neo4j Browser: dropped on the window, clicked and looked at. */
import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { favourites } from '../../src/browser-kit/favourites.ts'
import { browserKit } from '../../src/browser-kit/index.ts'
import { graphSchema, relationships } from '../../src/schema/graph.ts'
import { drop, openBrowser, runFavourite, showWhole, type Window } from './browser.ts'
import { type Samples, sampleGraph } from './graph.ts'

const server = inject('neo4j')
const chromium = inject('chromium')
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PICTURE = 'browser.jpg'
const GRAPHS = 'ketnoi/graphs'

const titled = (name: string) => {
  const found = favourites().find(({ path }) => path.includes(`/${name}`))
  if (!found) throw new Error(`no favourite ${name}`)
  return found
}

describe.runIf(server?.http && chromium)('the kit in Neo4j Browser', { timeout: 180_000 }, () => {
  let samples: Samples
  let window: Window
  beforeAll(async () => {
    if (!server || !chromium) return
    samples = await sampleGraph(server)
    window = await openBrowser(chromium, server)
    const kit = browserKit()
    for (const name of ['style.grass', 'queries.zip']) {
      await drop(window.page, name, kit.get(name) ?? '')
      await window.page.waitForTimeout(1000)
    }
  }, 180_000)
  afterAll(async () => {
    await window?.close()
    await samples?.close()
  })

  /** The nodes of an answer by their ids, and all relationships between them: Browser draws these too. */
  const drawnFor = async (cypher: string) => {
    const { records } = await samples.driver.executeQuery(
      `CALL () { ${cypher} } UNWIND nodes(way) AS n WITH collect(DISTINCT n) AS nodes
       CALL (nodes) { UNWIND nodes AS a MATCH (a)-[r]->(b) WHERE b IN nodes RETURN count(r) AS edges }
       UNWIND nodes AS n RETURN labels(n)[0] AS label, n.name AS name, edges`,
    )
    return records.map(record => record.toObject() as { label: string; name: string; edges: number })
  }

  test('a favourite of the tables answers as it is', async () => {
    const { page } = window
    await runFavourite(page, 'ketnoi/tables', titled('who-attended.cypher').title)
    const frame = page.locator('article').first()
    await frame.getByText('Vũ Kim Hà').first().waitFor()
    await frame.getByText('Phó tư lệnh, Quân khu 2').first().waitFor()
  })

  test('a name typed without diacritics is found', async () => {
    const { page } = window
    const { title, cypher } = titled('find-a-name')
    await runFavourite(page, GRAPHS, title)
    const { records } = await samples.driver.executeQuery(cypher)
    const nodes = page.locator('article').first().locator('g.node')
    await expect.poll(() => nodes.count(), { timeout: 60_000 }).toBe(records.length)
  })

  test('the links of a body are drawn, all of them and in their colours', async () => {
    const { page } = window
    const { title, cypher } = titled('links-of-organization-graph')
    await runFavourite(page, GRAPHS, title)
    const wanted = await drawnFor(cypher)
    const frame = page.locator('article').first()
    const nodes = frame.locator('g.node')
    await expect.poll(() => nodes.count(), { timeout: 60_000 }).toBe(wanted.length)
    await expect
      .poll(() => frame.locator('g.relationship').count(), { timeout: 60_000 })
      .toBe(wanted[0]?.edges)

    const drawn = await nodes.evaluateAll(all =>
      all.map(node => {
        const circle = node.querySelector('circle.b-outline')
        return {
          fill: circle?.getAttribute('fill'),
          size: 2 * Number(circle?.getAttribute('r')),
          caption: [...node.querySelectorAll('text')].map(text => text.textContent?.trim()).join(' '),
        }
      }),
    )
    const schema = graphSchema()
    for (const { label, name } of wanted) {
      const { colour, size } = schema.nodes[label] ?? {}
      const look = drawn.filter(node => node.fill === colour && node.size === size)
      expect(look.map(({ caption }) => caption[0]).join(''), `${label} ${name}`).toContain(name[0])
    }
    expect(drawn).toContainEqual({
      fill: schema.nodes.Organization?.colour,
      size: schema.nodes.Organization?.size,
      caption: 'Quân khu 2',
    })

    const edges = await frame
      .locator('g.relationship')
      .evaluateAll(all =>
        all.map(edge => [
          edge.querySelector('path')?.getAttribute('fill'),
          edge.querySelector('text')?.textContent,
        ]),
      )
    const looks = relationships().map(([, { look }]) => look.colour)
    for (const [fill] of edges) expect(looks).toContain(fill)
    expect(edges.map(([, caption]) => caption)).toContain('ORGANIZED')
  })

  test('the README shows the picture of it', async () => {
    const { page } = window
    await showWhole(page)
    const folder = join(ROOT, process.env.KETNOI_PICTURE ? 'docs' : 'coverage')
    await mkdir(folder, { recursive: true })
    await page.screenshot({ path: join(folder, PICTURE), type: 'jpeg', quality: 80 })
    expect((await stat(join(ROOT, 'docs', PICTURE))).size).toBeLessThan(150_000)
    expect(await readFile(join(ROOT, 'README.md'), 'utf8')).toContain(`(docs/${PICTURE})`)
  })
})
