/** Neo4j Browser in a window of its own: what a person does there, as functions. */
import { chromium, type Page } from 'playwright-core'
import type { TestServer } from '../setup/server.ts'

export interface Window {
  page: Page
  close(): Promise<void>
}

/** Milliseconds; a busy machine needs more than the 5 seconds of an idle one. */
const PATIENCE = 60_000

const [WIDTH, HEIGHT] = [1400, 860]

/** Opens Browser, logs in, and waits until it takes commands. It reaches no host but this one. */
export const openBrowser = async (
  executablePath: string,
  { uri, http, username, password }: TestServer,
): Promise<Window> => {
  const browser = await chromium.launch({ executablePath })
  try {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } })
    page.setDefaultTimeout(PATIENCE)
    await page.route('**/*', route =>
      /^(127\.0\.0\.1|localhost)$/.test(new URL(route.request().url()).hostname)
        ? route.continue()
        : route.abort(),
    )
    await page.goto(`${http}/browser/`)
    await page.getByTestId('bolt-scheme-select').selectOption('bolt://')
    await page.getByTestId('boltaddress').fill(uri.replace('bolt://', ''))
    await page.getByTestId('username').fill(username)
    await page.getByTestId('password').fill(password)
    await page.getByTestId('connect').click()
    // It says that it is connected before it takes queries; only then does the prompt name the database.
    await page.getByText('neo4j$').first().waitFor()
    await page.getByText(':play start').first().waitFor()
    await page.waitForTimeout(1000)
    return { page, close: () => browser.close() }
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** Drops a file on the window, as from a folder. */
export const drop = async (page: Page, name: string, content: string | Uint8Array): Promise<void> => {
  // Text, since what runs in the page is no code of this program: its types are those of a web page.
  const dataTransfer = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(${JSON.stringify([...Buffer.from(content)])})], ${JSON.stringify(name)}))
    return transfer
  })()`)
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('.filedrop', event, { dataTransfer })
}

/** Clicks a favourite, which puts it into the editor, and runs it; the answer is the uppermost frame. */
export const runFavourite = async (page: Page, folder: string, title: string): Promise<void> => {
  const favourite = page.getByText(title, { exact: true }).first()
  await page.getByTestId('navigationFavorites').click()
  const toggle = page.getByText(folder, { exact: true }).first()
  await toggle.waitFor()
  if (!(await favourite.isVisible())) await toggle.click()
  await favourite.click()
  await page.getByTestId('navigationFavorites').click()
  await page.getByTestId('editor-Run').click()
}

/** The uppermost frame alone in the window, with the whole graph in view beside the overview. */
export const showWhole = async (page: Page): Promise<void> => {
  const frame = page.locator('article').first()
  await frame.getByTitle('Fullscreen').click()
  await page.waitForTimeout(1000)
  await frame.getByLabel('zoom-to-fit').click()
  await page.waitForTimeout(2000)
  // It fits into the whole width, of which the overview takes a part: drag it out from below.
  const y = HEIGHT - 60
  await page.mouse.move(120, y)
  await page.mouse.down()
  for (const x of [80, 20]) await page.mouse.move(x, y, { steps: 3 })
  await page.mouse.up()
  await page.waitForTimeout(500)
}
