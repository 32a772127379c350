import { describe, expect, it } from 'vitest'
import { mean, pairwiseSum, sampleVariance } from '../../../engine/experiment/statistics/mean.ts'

describe('pairwiseSum', () => {
  it('keeps the rounding error of many equal terms small', () => {
    const values = new Array<number>(1_000_000).fill(0.1)
    expect(Math.abs(pairwiseSum(values) - 100_000)).toBeLessThan(1e-9)
  })

  it('is 0 for nothing', () => {
    expect(pairwiseSum([])).toBe(0)
  })
})

describe('mean', () => {
  it('of equal values is that value to the last bit', () => {
    for (const value of [0.1, 1 / 3, 1e15 + 0.3, -7.7]) {
      for (const count of [2, 3, 7, 10, 100, 999])
        expect(mean(new Array<number>(count).fill(value))).toBe(value)
    }
  })

  it('is NaN for nothing', () => {
    expect(mean([])).toBeNaN()
  })
})

describe('sampleVariance', () => {
  it('divides by n - 1', () => {
    expect(sampleVariance([5, 3, 8, -1, 2])).toBeCloseTo(11.3, 12)
  })

  it('does not cancel for values far from zero', () => {
    expect(sampleVariance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30)
  })
})
