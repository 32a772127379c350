import { describe, expect, it } from 'vitest'
import { failedGates, readGate } from '../../../cli/compare/gates/index.ts'
import { UsageError } from '../../../cli/failure/index.ts'
import { fakeComparison, fakePolicy } from './fake-comparison.ts'

const onTime = (mean: number, halfWidth: number | null = 0.01) => ({ onTimeRate: { mean, halfWidth } })
const best = fakePolicy('b', {
  kpis: { ...onTime(0.93), profit: { mean: 2, halfWidth: 1 } },
  probabilityBest: 0.9,
})
const other = fakePolicy('a', {
  kpis: { ...onTime(0.99), profit: { mean: 1, halfWidth: 1 } },
  probabilityBest: 0.1,
})

describe('readGate', () => {
  it.each([
    ['onTimeRate < 0.95', 'onTimeRate', '<', 0.95],
    [' onTimeRate<=95% ', 'onTimeRate', '<=', 0.95],
    ['profit > -1e6', 'profit', '>', -1_000_000],
    ['leadTimeHoursP95>=48', 'leadTimeHoursP95', '>=', 48],
  ])('reads %s', (text, key, sign, bound) => {
    expect(readGate(text)).toEqual({ text: text.trim(), key, sign, bound })
  })

  it.each([
    '',
    'profit',
    'profit <',
    'profit < x',
    'profit = 1',
    'profit << 1',
    '1 < profit',
    'profit < 1 2',
    'profit < Infinity',
  ])('refuses "%s"', (text) => {
    expect(() => readGate(text)).toThrow(UsageError)
  })

  it('leads to the indicator that was meant', () => {
    expect(() => readGate('onTimRate < 1')).toThrow('did you mean onTimeRate?')
  })
})

describe('failedGates', () => {
  it('looks at the best policy by the objective, not at the first', () => {
    expect(failedGates(fakeComparison([other, best]), [readGate('onTimeRate < 0.95')])).toEqual([
      'gate "onTimeRate < 0.95" failed: onTimeRate of b is 0.93 ± 0.01',
    ])
    expect(
      failedGates(fakeComparison([best, other], { objective: 'onTimeRate' }), [
        readGate('onTimeRate < 0.95'),
      ]),
    ).toHaveLength(1)
  })

  it.each([
    ['onTimeRate < 0.93', 0],
    ['onTimeRate <= 0.93', 1],
    ['onTimeRate > 0.93', 0],
    ['onTimeRate >= 0.93', 1],
    ['onTimeRate > 0.9', 1],
  ])('judges %s at 0.93: %d fail', (text, failures) => {
    expect(failedGates(fakeComparison([other, best]), [readGate(text)])).toHaveLength(failures)
  })

  it('fails where it cannot judge', () => {
    expect(failedGates(fakeComparison([other, best]), [readGate('recoveryHours > 5')])).toEqual([
      'gate "recoveryHours > 5" failed: recoveryHours of b is undefined',
    ])
    const nothing = fakeComparison([fakePolicy('a', {}), fakePolicy('b', {})])
    expect(failedGates(nothing, [readGate('profit < 0')])).toHaveLength(1)
  })
})
