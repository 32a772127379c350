import { describe, expect, it } from 'vitest'
import { answerTo, questionOf } from '../../../../viz/wording/index.ts'
import { fakeComparison, fakePolicy } from '../../cli/fake-comparison.ts'

const profit = (mean: number, halfWidth: number | null = 1e5) => ({ profit: { mean, halfWidth } })

describe('questionOf', () => {
  it('names the policies and the objective', () => {
    const three = ['as-is', 'tiered', 'live-reorder'].map((name) => fakePolicy(name, {}))
    expect(questionOf(fakeComparison(three, { objective: 'fillRate' }))).toBe(
      'Which policy is best on fill rate: as-is, tiered or live-reorder?',
    )
    expect(questionOf(fakeComparison([fakePolicy('as-is', {})]))).toBe('What profit does as-is have?')
  })
})

describe('answerTo', () => {
  it('says how much better than the first the best one is, and how sure that is', () => {
    const first = fakePolicy('as-is', { kpis: profit(12e6), probabilityBest: 0.03 })
    const best = fakePolicy('live-reorder', {
      kpis: profit(15.1e6),
      differences: profit(3.1e6, 0.21e6),
      probabilityBest: 0.98,
    })
    expect(answerTo(fakeComparison([first, best]))).toBe(
      'live-reorder is best on profit with probability 0.98: 3.10 M CNY (± 0.21 M) more than as-is',
    )
  })

  it('holds the first against the next when it is the best itself', () => {
    const first = fakePolicy('as-is', { kpis: profit(9e4), probabilityBest: 0.996 })
    const third = fakePolicy('c', { kpis: profit(1e4), differences: profit(-8e4), probabilityBest: 0.001 })
    const next = fakePolicy('b', {
      kpis: profit(5e4),
      differences: profit(-4e4, 5e3),
      probabilityBest: 0.003,
    })
    expect(answerTo(fakeComparison([first, third, next]))).toBe(
      'as-is is best on profit with probability above 0.99: 40.0 k CNY (± 5.0 k) more than b',
    )
  })

  it('does not claim a winner below 0.95', () => {
    const first = fakePolicy('as-is', { kpis: profit(12e6), probabilityBest: 0.39 })
    const next = fakePolicy('b', {
      kpis: profit(12.1e6),
      differences: profit(1e5, 3e5),
      probabilityBest: 0.61,
    })
    expect(answerTo(fakeComparison([first, next]))).toBe(
      'No policy is clearly best on profit: b leads with probability 0.61: 100 k CNY (± 300 k) more than as-is',
    )
  })

  it('says less where less is better, in percentage points for shares', () => {
    const rate = (mean: number) => ({ stockOutRate: { mean, halfWidth: 0.01 } })
    const first = fakePolicy('as-is', { kpis: rate(0.2), probabilityBest: 0.01 })
    const best = fakePolicy('b', { kpis: rate(0.1), differences: rate(-0.1), probabilityBest: 0.99 })
    expect(answerTo(fakeComparison([first, best], { objective: 'stockOutRate' }))).toBe(
      'b is best on stock-out rate with probability 0.99: 10.0 % points (± 1.0) less than as-is',
    )
  })

  it('orders by the mean where there is no probability', () => {
    const first = fakePolicy('as-is', { kpis: profit(1, null) })
    const best = fakePolicy('b', { kpis: profit(3, null), differences: profit(2, null) })
    expect(answerTo(fakeComparison([first, best]))).toBe(
      'b is first on profit: 2 CNY more than as-is; too few replications say how sure that is',
    )
  })

  it('says that policies do the same', () => {
    const first = fakePolicy('as-is', { kpis: profit(1, 0), probabilityBest: 0.5 })
    const same = fakePolicy('b', { kpis: profit(1, 0), differences: profit(0, 0), probabilityBest: 0.5 })
    expect(answerTo(fakeComparison([first, same]))).toContain(
      'as-is leads with probability 0.50: 0 CNY (± 0) between it and b',
    )
  })

  it('answers for a policy alone, and for an objective that is undefined', () => {
    expect(answerTo(fakeComparison([fakePolicy('as-is', { kpis: profit(2e6, 1e5) })]))).toBe(
      'as-is: profit 2.00 M CNY (± 0.10 M)',
    )
    expect(answerTo(fakeComparison([fakePolicy('as-is', {}), fakePolicy('b', {})]))).toBe(
      'Profit is undefined in every replication: see the notes',
    )
  })
})
