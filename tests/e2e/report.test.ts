import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runProgram } from './built-program.ts'

const FIGURES = 7

describe('the report of a comparison, in a browser', () => {
  const folder = temporaryFolder()
  const results = join(folder, 'results')
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
    const { code, out } = await runProgram(
      ['compare', 'quiet-week', '--replications', '2', '--policies', 'as-is,tiered', '--out', results],
      folder,
    )
    expect(code).toBe(0)
    expect(out).toContain(`report: ${join(results, 'report.html')}`)
  })
  afterAll(() => browser?.close())

  it.each([1440, 390])('draws every figure at %i pixels, without a request or an error', async (width) => {
    const { page, asked, faults } = await opened(width)
    await page.waitForFunction(
      (count) => document.querySelectorAll('.plot .main-svg').length >= count,
      FIGURES,
    )
    const drawn = await page.$$eval('.plot', (places) =>
      places.map((place) => place.querySelectorAll('path, .points, .trace').length > 0),
    )
    expect(drawn).toEqual(new Array(FIGURES).fill(true))
    expect(asked).toEqual([])
    expect(faults).toEqual([])
    const { content, screen } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: window.innerWidth,
    }))
    expect(content).toBeLessThanOrEqual(screen)
    await page.close()
  })

  it('switches from the night to the whole window', async () => {
    const { page } = await opened(1440)
    const range = () =>
      page.$eval('[data-figure=backlog]', (place) => [
        ...(place as unknown as { layout: { xaxis: { range: number[] } } }).layout.xaxis.range,
      ])
    const night = await range()
    await page.locator('[data-figure=backlog] .updatemenu-button', { hasText: 'whole window' }).click()
    const [from, to] = await range()
    expect(from).toBe(0)
    expect(to - from).toBeGreaterThan(night[1] - night[0])
    await page.close()
  })

  it('has tables and an answer without scripts too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`file://${join(results, 'report.html')}`)
    expect(await page.locator('.answer').innerText()).toMatch(/\d/)
    expect(await page.locator('table.figures').count()).toBe(2)
    expect(await page.locator('noscript').first().innerText()).toContain('need JavaScript')
    await context.close()
  })

  it('is written again from the results alone', async () => {
    const file = join(folder, 'again.html')
    const again = await runProgram(['report', results, '--out', file, '--province-outlines', '--json'], folder)
    expect(again.code).toBe(0)
    expect(JSON.parse(again.out)).toEqual({ report: file })
    expect(readFileSync(file, 'utf8')).toContain('provinces (approximate)')
  })

  it('is left out where nobody wants it, and refused where there is nothing to report', async () => {
    const out = join(folder, 'bare')
    const options = ['--replications', '2', '--policies', 'as-is', '--no-report', '--out', out]
    expect((await runProgram(['compare', 'quiet-week', ...options], folder)).code).toBe(0)
    expect(existsSync(join(out, 'report.html'))).toBe(false)
    const refused = await runProgram(['report', folder], folder)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('holds no manifest.json')
    const misnamed = await runProgram(['report', out, '--out', join(folder, 'a.pdf')], folder)
    expect(misnamed).toMatchObject({ code: 2 })
    expect(misnamed.err).toContain('.html')
  })

  async function opened(width: number): Promise<{ page: Page; asked: string[]; faults: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    const asked: string[] = []
    const faults: string[] = []
    const file = `file://${join(results, 'report.html')}`
    page.on('request', (request) => {
      if (request.url() !== file && !request.url().startsWith('data:')) asked.push(request.url())
    })
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(file)
    return { page, asked, faults }
  }
})
