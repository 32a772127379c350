import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InvalidExperimentError, type Manifest } from '../../../../engine/experiment/index.ts'
import { loadScenario, type Scenario } from '../../../../scenarios/index.ts'
import { renderReport, writeReport } from '../../../../viz/index.ts'
import { PLOTLY_FILE } from '../../../../viz/report/index.ts'
import { fakeCourses } from '../../../support/fake-courses.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { fakeComparison, fakePolicy } from '../../cli/fake-comparison.ts'

const HOSTILE = `</script><script>alert(1)</script><img src=x onerror="alert('2')">`

describe('renderReport', () => {
  it('forbids every request, and holds nothing that could make one', () => {
    const html = withoutPlotly(report())
    expect(html).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none';`)
    expect(html).not.toMatch(/<(link|iframe|img|object|embed)\b|src=|@import|url\(/)
  })

  it('shows what a scenario says as text, whatever it says', () => {
    const html = withoutPlotly(report({ title: HOSTILE, description: HOSTILE, name: HOSTILE }, HOSTILE))
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;2&#39;)&quot;&gt;')
  })

  it('says question, answer, uncertainty, data status and how to get the same again', () => {
    const text = report().replaceAll(/<style>.*?<\/style>|<script>.*?<\/script>|<[^>]*>/gs, ' ')
    for (const part of [
      'Which policy is best on profit: as-is or tiered?',
      'tiered is best on profit with probability above 0.99',
      'data: synthetic',
      'kingtide compare quiet-week --seed 1',
      'deliver',
      'Digest of the results',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('says that replayed orders are yours, and the rest is not', () => {
    const base = loadScenario('quiet-week')
    const replay = { source: 'orders.csv', placedAt: { typedArray: 'Float64Array', length: 1234 } }
    const html = report({ demand: { ...base.demand, replay } as unknown as Scenario['demand'] })
    expect(html).toContain('data: mixed')
    expect(html).toContain('1,234 orders replayed from orders.csv')
  })

  it('tells how much an interrupted comparison stands on, down to nothing', () => {
    expect(report({}, '', { interrupted: true, replications: 3 })).toContain(
      'this stands on the 3 replications',
    )
    const nothing = report({}, '', { interrupted: true, replications: 0 })
    expect(nothing).toContain('there is no answer yet')
    expect(nothing).not.toContain('<script>')
  })
})

describe('writeReport', () => {
  it('refuses a directory without results and leaves nothing there', () => {
    const folder = temporaryFolder()
    expect(() => writeReport(folder)).toThrow(InvalidExperimentError)
    writeFileSync(join(folder, 'manifest.json'), '{"torn')
    expect(() => writeReport(folder)).toThrow(/manifest.json that is not JSON/)
    expect(existsSync(join(folder, 'report.html'))).toBe(false)
  })

  it('writes beside the results, or where it is told', () => {
    const folder = temporaryFolder()
    const { courses, ...result } = comparison()
    for (const [name, content] of Object.entries({ manifest: manifest(), result, courses })) {
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(content))
    }
    expect(writeReport(folder)).toBe(join(folder, 'report.html'))
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<!doctype html>')
    mkdirSync(join(folder, 'taken.html'))
    expect(() => writeReport(folder, { file: join(folder, 'taken.html') })).toThrow(/cannot write/)
  })
})

function report(
  change: Partial<Scenario> = {},
  note = '',
  of: Parameters<typeof fakeComparison>[1] = {},
): string {
  const command = 'kingtide compare quiet-week --seed 1'
  return renderReport({
    comparison: { ...comparison(), notes: [note], ...of },
    manifest: manifest(change),
    command,
  })
}

function comparison(): ReturnType<typeof fakeComparison> {
  const names = ['as-is', 'tiered']
  const [first, second] = [
    fakePolicy('as-is', { kpis: { profit: { mean: 100, halfWidth: 20 } }, probabilityBest: 0.001 }),
    fakePolicy('tiered', {
      kpis: { profit: { mean: 150, halfWidth: 20 } },
      differences: { profit: { mean: 50, halfWidth: 5 } },
      probabilityBest: 0.999,
    }),
  ]
  return fakeComparison([first, second], { courses: fakeCourses(names) })
}

function manifest(change: Partial<Scenario> = {}): Manifest {
  return {
    kingtide: '0.1.0',
    node: '20.20.2',
    platform: 'linux-x64',
    inputHash: 'abc',
    state: 'finished',
    scenario: { ...loadScenario('quiet-week'), ...change },
  } as unknown as Manifest
}

function withoutPlotly(html: string): string {
  return html.replace(readFileSync(PLOTLY_FILE, 'utf8'), '')
}
