import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildProgram, type Call, kingtide } from './built-program.ts'

const FIGURES = 7
const FEW = ['--replications', '2']

describe('the report of a comparison, in a browser', () => {
  const folder = temporaryFolder()
  const results = join(folder, 'results')
  let browser: Browser
  beforeAll(async () => {
    await buildProgram()
    browser = await launchBrowser()
    const { code, out } = await call(
      'compare',
      'quiet-week',
      ...FEW,
      '--policies',
      'as-is,tiered',
      '--out',
      results,
    )
    expect(code).toBe(0)
    expect(out).toContain(`report: ${join(results, 'report.html')}`)
  }, 120_000)
  afterAll(() => browser?.close())

  it.each([1440, 390])('draws every figure at %i pixels, without a request or an error', async (width) => {
    const { page, asked, faults } = await opened(width)
    const figures = page.locator('.plot')
    expect(await figures.count()).toBe(FIGURES)
    for (const figure of await figures.all())
      await figure.locator('.main-svg path').first().waitFor({ state: 'attached' })
    expect(asked).toEqual([])
    expect(faults).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    await page.close()
  })

  it('switches from the night to the whole window', async () => {
    const { page } = await opened(1440)
    const range = () =>
      page.evaluate<number[]>('document.querySelector("[data-figure=backlog]").layout.xaxis.range')
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
    const again = await call('report', results, '--out', file, '--province-outlines', '--json')
    expect(again.code).toBe(0)
    expect(JSON.parse(again.out)).toEqual({ report: file })
    expect(readFileSync(file, 'utf8')).toContain('provinces (approximate)')
  })

  it('is left out where nobody wants it, and refused where there is nothing to report', async () => {
    const out = join(folder, 'bare')
    const bare = await call(
      'compare',
      'quiet-week',
      ...FEW,
      '--policies',
      'as-is',
      '--no-report',
      '--out',
      out,
    )
    expect(bare.code).toBe(0)
    expect(existsSync(join(out, 'report.html'))).toBe(false)
    const refused = await call('report', folder)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('holds no manifest.json')
    const misnamed = await call('report', out, '--out', join(folder, 'a.pdf'))
    expect(misnamed).toMatchObject({ code: 2 })
    expect(misnamed.err).toContain('.html')
  })

  function call(...words: string[]): Promise<Call> {
    return kingtide(words, { cwd: folder })
  }

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
