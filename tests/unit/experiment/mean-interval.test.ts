import { describe, expect, it } from 'vitest'
import { meanInterval } from '../../../engine/experiment/statistics/index.ts'
import { normals } from './samples.ts'

describe('meanInterval', () => {
  it('agrees with the sample 5 3 8 -1 2 of JaamSim', () => {
    const { mean, halfWidth } = meanInterval([5, 3, 8, -1, 2])
    expect(mean).toBeCloseTo(3.4, 12)
    expect(halfWidth).toBeCloseTo(Math.sqrt(11.3 / 5) * 2.776445, 5)
  })

  it('has no half width for one value and none to speak of for equal ones', () => {
    expect(meanInterval([4])).toEqual({ mean: 4, halfWidth: null })
    expect(meanInterval([0.1, 0.1, 0.1])).toEqual({ mean: 0.1, halfWidth: 0 })
  })

  it('holds the true mean of normal values in 95 % of samples', () => {
    const draw = normals('mean interval')
    let held = 0
    for (let sample = 0; sample < 2000; sample++) {
      const { mean, halfWidth } = meanInterval(Array.from({ length: 8 }, draw))
      if (Math.abs(mean) <= (halfWidth ?? 0)) held++
    }
    // Within 4 standard errors of a share of 0.95 over 2,000 samples.
    expect(Math.abs(held / 2000 - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / 2000))
  })
})
