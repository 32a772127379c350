import { describe, expect, it } from 'vitest'
import { reportLines } from '../../../cli/compare/report.ts'
import { makePalette } from '../../../cli/terminal/index.ts'
import { fakeComparison, fakePolicy, fakeTerminal } from './fake-comparison.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
const ESCAPES = /\u001b\[\d+m/g

const context = { title: 'A quiet week', isAllKpis: false, out: 'results/x', kept: 0, report: undefined }

const first = fakePolicy('as-is', {
  kpis: { profit: { mean: 12_340_000, halfWidth: 210_000 }, onTimeRate: { mean: 0.972, halfWidth: 0.003 } },
  differences: { profit: { mean: 0, halfWidth: 0 }, onTimeRate: { mean: 0, halfWidth: 0 } },
  probabilityBest: 0.02,
})
const second = fakePolicy('live-reorder', {
  kpis: {
    profit: { mean: 15_430_000, halfWidth: 300_000 },
    onTimeRate: { mean: 0.97, halfWidth: 0.004 },
    openShare: { mean: 0, halfWidth: 0 },
  },
  differences: {
    profit: { mean: 3_100_000, halfWidth: 200_000 },
    onTimeRate: { mean: -0.002, halfWidth: 0.003 },
  },
  probabilityBest: 0.98,
})

describe('reportLines', () => {
  it('gives question, answer, means, differences and facts', () => {
    const comparison = fakeComparison([first, second], { notes: ['recoveryHours is null: not modelled'] })
    expect(reportLines(comparison, context, fakeTerminal())).toEqual([
      'A quiet week',
      'Which policy is best on profit: as-is or live-reorder?',
      'live-reorder is best on profit with probability 0.98: 3.10 M CNY (± 0.20 M) more than as-is.',
      '',
      '               as-is           live-reorder',
      '─────────────────────────────────────────────',
      'Profit, M CNY  12.34 ± 0.21    15.43 ± 0.30 *',
      'On time, %     97.20 ± 0.30 *  97.00 ± 0.40',
      'mean ± half width of its 95 % interval; * best mean of the row',
      '',
      'Difference to as-is  live-reorder',
      '────────────────────────────────────────',
      'Profit, M CNY        +3.10 ± 0.20 better',
      'On time, % points    -0.20 ± 0.30',
      'better, worse: the 95 % interval of the difference excludes zero',
      '',
      'seed 1 · 20 replications · lot size 2 · 15,772 orders a replication · 4 workers · 41 s',
      'digest d1',
      'results in results/x',
      '',
      '- One further indicator is undefined here; the results as JSON say why.',
    ])
  })

  it('shows every defined indicator when asked', () => {
    const comparison = fakeComparison([first, second])
    const lines = reportLines(comparison, { ...context, isAllKpis: true }, fakeTerminal())
    expect(lines.filter((line) => line.startsWith('Open orders'))).toEqual([
      expect.stringMatching(/^Open orders, % +– +0 ± 0$/),
      expect.stringMatching(/^Open orders, % points +–$/),
    ])
  })

  it('never exceeds the width: policies that do not fit follow below', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ ...second, name: `policy-${index}` }))
    const lines = reportLines(fakeComparison([first, ...many]), context, fakeTerminal())
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
    for (const { name } of many) expect(lines.join('\n')).toContain(name)
  })

  it('shows a policy alone without differences', () => {
    const lines = reportLines(fakeComparison([first]), context, fakeTerminal())
    expect(lines.join('\n')).not.toContain('Difference')
  })

  it('warns beside the answer when it stands on part of the replications', () => {
    const notes = ['interrupted: the statistics stand on 3', 'other']
    const lines = reportLines(
      fakeComparison([first, second], { notes, interrupted: true }),
      context,
      fakeTerminal(),
    )
    expect(lines[3]).toBe('- interrupted: the statistics stand on 3.')
    expect(lines.at(-1)).toBe('- other.')
  })

  it('has no table when nothing was finished', () => {
    const comparison = fakeComparison([fakePolicy('a', {}), fakePolicy('b', {})], {
      replications: 0,
      interrupted: true,
    })
    expect(reportLines(comparison, context, fakeTerminal())[2]).toBe(
      'Interrupted before every policy had finished a replication: there is no answer yet.',
    )
  })

  it.each([
    [40, 'results in results/x, where all 40 runs already were: nothing was run'],
    [12, 'results in results/x, where 12 of 40 runs already were'],
  ])('says that %d runs were there already', (kept, line) => {
    expect(reportLines(fakeComparison([first, second]), { ...context, kept }, fakeTerminal())).toContain(line)
  })

  it('is the same text with colours as without', () => {
    const comparison = fakeComparison([first, second])
    const coloured = reportLines(comparison, context, { ...fakeTerminal(), palette: makePalette(true) })
    expect(coloured.join('\n')).toContain('\u001b[')
    const plain = coloured.map((line) => line.replaceAll(ESCAPES, '').trimEnd())
    expect(plain).toEqual(reportLines(comparison, context, fakeTerminal()))
  })
})
