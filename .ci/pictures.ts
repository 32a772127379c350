// Draws the pictures of the documentation, from the report of a results directory and from the page of the built
// server: npm run pictures -- results/singles-night-…
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { startServer } from '../tests/e2e/running-server.ts'
import { launchBrowser } from '../tests/support/browser.ts'

const PICTURES = fileURLToPath(new URL('../docs/pictures', import.meta.url))
const MARGIN = 24
const [results] = process.argv.slice(2)
if (results === undefined) {
  console.error('give a directory of results, such as results/singles-night-…; npm start writes one')
  process.exit(2)
}

mkdirSync(PICTURES, { recursive: true })
const browser = await launchBrowser()
try {
  const page = await browser.newPage({ viewport: { width: 1120, height: 980 }, deviceScaleFactor: 1.5 })
  await page.goto(pathToFileURL(join(resolve(results), 'report.html')).href)
  await page.locator('[data-figure=network] .main-svg').first().waitFor({ state: 'attached' })
  await page.screenshot({ path: join(PICTURES, 'report.png') })
  await night(page)
  await gallery(page)
} finally {
  await browser.close()
}

/** The backlog around the head show, with a margin. */
async function night(page: Page): Promise<void> {
  const box = await page.locator('section#backlog').boundingBox()
  if (box === null) throw new Error('the report has no figure of the backlog')
  const { x, y, width, height } = box
  const clip = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + MARGIN }
  await page.screenshot({ path: join(PICTURES, 'night.png'), fullPage: true, clip })
}

/** The first page of a server on which nothing has been compared yet. */
async function gallery(page: Page): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'kingtide-pictures-'))
  const server = await startServer(data)
  try {
    await page.setViewportSize({ width: 1120, height: 760 })
    await page.goto(server.address)
    await page.locator('.card').first().waitFor()
    await page.screenshot({ path: join(PICTURES, 'page.png') })
  } finally {
    await server.end('SIGTERM')
    rmSync(data, { recursive: true })
  }
}
