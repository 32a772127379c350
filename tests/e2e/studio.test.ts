import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { buildProgram } from './built-program.ts'
import { type RunningServer, startServer } from './running-server.ts'

const FIGURES = 7
const LONG = { timeout: 60_000 }

describe('the page of the server, in a browser', () => {
  const folder = temporaryFolder()
  const faults: string[] = []
  const elsewhere: string[] = []
  let server: RunningServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    await buildProgram()
    server = await startServer(join(folder, 'data'))
    browser = await launchBrowser()
    page = await opened(1440)
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await server?.end('SIGTERM')
  })

  it('shows the scenarios of the library, and that nothing has been compared', async () => {
    await page.goto(server.address)
    await page.getByRole('heading', { name: 'What do you want to rehearse?' }).waitFor()
    await page.locator('.card').first().waitFor()
    expect(await page.locator('.card').count()).toBeGreaterThanOrEqual(2)
    expect(await page.locator('.card').first().locator('figcaption').innerText()).toContain('units an hour')
    await page.getByText('None yet.').waitFor()
  })

  it('says at the field what is wrong with it, and starts nothing', async () => {
    await page.getByRole('link', { name: /^A quiet week: two/ }).click()
    await page.getByLabel('Replications of each policy').fill('1')
    await page.getByRole('button', { name: 'Compare' }).click()
    const note = page.locator('#replications-note')
    await note.filter({ hasText: 'from 2 to 1000' }).waitFor()
    expect(await page.getByLabel('Replications of each policy').getAttribute('aria-invalid')).toBe('true')
    expect(faults.splice(0)).toEqual([expect.stringContaining('422')])
    const { comparisons } = (await (await fetch(`${server.address}/api/comparisons`)).json()) as {
      comparisons: unknown[]
    }
    expect(comparisons).toEqual([])
  })

  it('runs a comparison by keyboard, keeps its progress over a reload, and draws its figures', async () => {
    await page.getByLabel('Replications of each policy').fill('3')
    await page.getByRole('checkbox', { name: /^live-reorder/ }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Compare 2 policies' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/comparisons\/quiet-week-/, LONG)
    await page.reload()
    await page.getByRole('progressbar').or(page.getByText('Download the report')).first().waitFor(LONG)
    await page.getByText('Download the report').waitFor(LONG)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/profit/)
    for (const figure of await page.locator('.plot').all())
      await figure
        .locator('.main-svg path')
        .first()
        .waitFor({ state: 'attached', ...LONG })
    expect(await page.locator('.plot').count()).toBe(FIGURES)
    expect(await page.locator('table.kpis').count()).toBe(2)
  }, 120_000)

  it('hands out the report and the figures as files', async () => {
    const [report] = await Promise.all([
      page.waitForEvent('download', LONG),
      page.getByText('Download the report').click(),
    ])
    expect(report.suggestedFilename()).toMatch(/^quiet-week-.*\.html$/)
    expect(readFileSync(await report.path(), 'utf8')).toContain('What the policies come to')
    const [result] = await Promise.all([
      page.waitForEvent('download', LONG),
      page.getByText('Figures as JSON').click(),
    ])
    expect(JSON.parse(readFileSync(await result.path(), 'utf8'))).toMatchObject({
      scenario: 'quiet-week',
      replications: 3,
    })
  })

  it('lists it, and checks a scenario of the reader line by line', async () => {
    await page.goto(server.address)
    await page.locator('.comparisons .state.done').waitFor()
    await page.getByRole('link', { name: 'Your own scenario' }).click()
    await page.getByLabel(/Scenario, YAML/).fill('extends: quiet-week\nname: mine\nreplications: none\n')
    await page.getByRole('button', { name: 'Check it' }).click()
    await page.locator('.problem', { hasText: 'line 3' }).waitFor(LONG)
    await page.getByLabel(/Scenario, YAML/).fill('extends: quiet-week\nname: mine\nreplications: 2\n')
    await page.getByRole('button', { name: 'Check it' }).click()
    await page.getByText('It can be used').waitFor(LONG)
  })

  it('tries a lever beside the policy, and says what is wrong with its strength', async () => {
    await page.goto(`${server.address}/#/scenarios/quiet-week`)
    await page.getByText('What if? Levers to pull').click()
    expect(await page.getByRole('checkbox', { name: /^S36/ }).isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: /^S08/ }).check()
    await page.getByLabel(/^Strength of S08/).fill('7')
    for (const policy of ['tiered', 'live-reorder'])
      await page.getByRole('checkbox', { name: new RegExp(`^${policy} `) }).uncheck()
    await page.getByLabel('Replications of each policy').fill('2')
    await page.getByRole('button', { name: 'Compare 1 policy and 1 with levers' }).click()
    await page.locator('.levers .fault', { hasText: 'from 0 to 1' }).waitFor()
    expect(faults.splice(0)).toEqual([expect.stringContaining('422')])
    await page.getByLabel(/^Strength of S08/).fill('0.5')
    await page.getByRole('button', { name: 'Compare 1 policy and 1 with levers' }).click()
    await page.waitForURL(/#\/comparisons\/quiet-week-/, LONG)
    await page.getByText('Download the report').waitFor(LONG)
    await page.locator('table.kpis', { hasText: 'as-is+S08=0.5' }).first().waitFor()
  }, 120_000)

  it.each(['#/', '#/scenarios/quiet-week', '#/own-scenario', 'comparison'])(
    'fits a screen of 390 pixels: %s',
    async (hash) => {
      const narrow = await opened(390)
      const path = hash === 'comparison' ? `#/comparisons/${await newestId()}` : hash
      await narrow.goto(`${server.address}/${path}`)
      await narrow.getByRole('heading', { level: 1 }).waitFor()
      if (hash === 'comparison')
        await narrow
          .locator('.plot .main-svg path')
          .first()
          .waitFor({ state: 'attached', ...LONG })
      expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
      await narrow.close()
    },
    120_000,
  )

  it('says so when there is no such comparison', async () => {
    await page.goto(`${server.address}/#/comparisons/nothing`)
    await page.locator('.problem', { hasText: 'no comparison of this id' }).waitFor(LONG)
    expect(faults.splice(0)).toEqual([expect.stringContaining('404')])
  })

  it('asked no other host for anything, and broke no rule of the server', () => {
    expect(elsewhere).toEqual([])
    expect(faults).toEqual([])
  })

  it('says so when the server has gone, and goes on when it is back', async () => {
    await page.goto(`${server.address}/#/`)
    const { port } = new URL(server.address)
    await server.end('SIGTERM')
    await page.evaluate("location.hash = '#/scenarios/singles-night'")
    await page.locator('.problem', { hasText: 'does not answer' }).waitFor(LONG)
    server = await startServer(join(folder, 'data'), Number(port))
    await page.getByRole('button', { name: /Compare/ }).waitFor(LONG)
  }, 120_000)

  async function newestId(): Promise<string> {
    const answer = (await (await fetch(`${server.address}/api/comparisons`)).json()) as {
      comparisons: { id: string }[]
    }
    return answer.comparisons[0]?.id ?? ''
  }

  async function opened(width: number): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true })
    const made = await context.newPage()
    made.setDefaultTimeout(LONG.timeout)
    made.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== server.address) elsewhere.push(request.url())
    })
    made.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    made.on('pageerror', (error) => faults.push(error.message))
    return made
  }
})
