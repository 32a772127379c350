import { describe, expect, it } from 'vitest'
import { quantile } from '../../../engine/experiment/statistics/index.ts'
import { orderStatisticRanks } from '../../../engine/experiment/statistics/order-statistic-ranks.ts'
import { normals } from './samples.ts'

describe('orderStatisticRanks', () => {
  it('needs 59 values for the 5 % and the 95 % quantile, 6 for the median', () => {
    expect(orderStatisticRanks(58, 0.05)).toBeNull()
    expect(orderStatisticRanks(58, 0.95)).toBeNull()
    expect(orderStatisticRanks(59, 0.05)?.lower).toBe(1)
    expect(orderStatisticRanks(59, 0.95)?.upper).toBe(59)
    expect(orderStatisticRanks(5, 0.5)).toBeNull()
    expect(orderStatisticRanks(6, 0.5)).toEqual({ lower: 1, upper: 6 })
  })

  it('agrees with published ranks for the median', () => {
    expect(orderStatisticRanks(20, 0.5)).toEqual({ lower: 6, upper: 15 })
    expect(orderStatisticRanks(100, 0.5)).toEqual({ lower: 40, upper: 60 })
  })

  it('mirrors for the mirrored quantile', () => {
    for (const count of [59, 100, 333, 1000]) {
      const low = orderStatisticRanks(count, 0.05)
      const high = orderStatisticRanks(count, 0.95)
      if (low === null || high === null) throw new Error('no ranks')
      expect(high.upper - high.lower).toBe(low.upper - low.lower)
    }
  })
})

describe('quantile', () => {
  it('interpolates as definition 7 of Hyndman & Fan', () => {
    const sorted = [1, 2, 4, 8, 16]
    expect(quantile(sorted, 0.05).value).toBeCloseTo(1.2, 12)
    expect(quantile(sorted, 0.5).value).toBe(4)
    expect(quantile(sorted, 0.95).value).toBeCloseTo(14.4, 12)
    expect(quantile([7], 0.95)).toEqual({ value: 7, halfWidth: null })
  })

  it('reaches to the farther end of the order-statistic interval', () => {
    const sorted = Array.from({ length: 100 }, (_, index) => index ** 2)
    const { value, halfWidth } = quantile(sorted, 0.95)
    const ranks = orderStatisticRanks(100, 0.95)
    if (ranks === null || halfWidth === null) throw new Error('no interval')
    expect(value - halfWidth).toBeLessThanOrEqual(sorted[ranks.lower - 1])
    expect(value + halfWidth).toBeGreaterThanOrEqual(sorted[ranks.upper - 1])
  })

  it('holds the true 5 % quantile of normal values in at least 95 % of samples', () => {
    const draw = normals('quantile')
    let held = 0
    for (let sample = 0; sample < 1000; sample++) {
      const sorted = Array.from({ length: 80 }, draw).sort((a, b) => a - b)
      const { value, halfWidth } = quantile(sorted, 0.05)
      if (Math.abs(value - -1.644854) <= (halfWidth ?? 0)) held++
    }
    expect(held / 1000).toBeGreaterThan(0.94)
  })
})
