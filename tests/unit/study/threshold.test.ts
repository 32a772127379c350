import { describe, expect, it } from 'vitest'
import { thresholdFrom } from '../../../engine/study/claims/threshold.ts'

const points = (...rows: [value: number, effect: number, halfWidth: number][]) =>
  rows.map(([value, effect, halfWidth]) => ({ value, effect, halfWidth }))

describe('the value beyond which a lever loses money', () => {
  it('is where the line between two effects crosses zero; its interval where the ends of theirs do', () => {
    const found = thresholdFrom('share', points([0.1, 30, 10], [0.3, -10, 10], [0.5, -50, 10]))
    expect(found.value).toBeCloseTo(0.25, 12)
    // 20 … -20 and 40 … 0.
    expect(found.low).toBeCloseTo(0.2, 12)
    expect(found.high).toBeCloseTo(0.3, 12)
  })

  it('is not known where the effect keeps its sign over all that was tried', () => {
    const pays = thresholdFrom('share', points([0, 30, 5], [1, 20, 5]))
    expect([pays.value, pays.low, pays.high]).toEqual([null, null, null])
    const loses = thresholdFrom('share', points([0, -30, 5], [1, -40, 5]))
    expect([loses.value, loses.low, loses.high]).toEqual([null, null, null])
  })

  it('has an interval that is open where an end of the effects never crosses', () => {
    const { value, low, high } = thresholdFrom('share', points([0, 5, 8], [1, -5, 8]))
    expect(value).toBeCloseTo(0.5, 12)
    expect(low).toBeNull()
    expect(high).toBeNull()
  })
})
