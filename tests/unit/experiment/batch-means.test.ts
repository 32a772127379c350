import { describe, expect, it } from 'vitest'
import { batchMeans } from '../../../engine/experiment/statistics/index.ts'

describe('batchMeans', () => {
  it('is the t interval over the means of the batches', () => {
    // Batches 1 2 | 5 7 | 0 3: means 1.5, 6, 1.5; t(2, 0.975) = 4.302653, s = 2.598076.
    const { mean, halfWidth } = batchMeans([1, 2, 5, 7, 0, 3], 3)
    expect(mean).toBe(3)
    expect(halfWidth).toBeCloseTo((4.302653 * 2.598076) / Math.sqrt(3), 5)
  })

  it('leaves out at the beginning what does not fill a batch', () => {
    expect(batchMeans([99, 1, 2, 5, 7], 2)).toEqual(batchMeans([1, 2, 5, 7], 2))
  })

  it('is exact for equal values', () => {
    expect(batchMeans(Array(100).fill(0.1))).toEqual({ mean: 0.1, halfWidth: 0 })
  })

  it('gives no interval for too few values', () => {
    expect(batchMeans([1, 2, 3], 4)).toEqual({ mean: 2, halfWidth: null })
    expect(batchMeans([1, 2, 3], 1)).toEqual({ mean: 2, halfWidth: null })
  })
})
