import { describe, expect, it } from 'vitest'
import {
  meanInterval,
  pairedDifference,
  tailDifference,
  tailMean,
} from '../../../engine/experiment/statistics/index.ts'
import { normals } from './samples.ts'

describe('pairedDifference', () => {
  it('is the t interval of the differences', () => {
    expect(pairedDifference([15, 4, 12, 0, 6], [10, 1, 4, 1, 4])).toEqual(meanInterval([5, 3, 8, -1, 2]))
  })

  it('leaves out replications that one of the two does not define', () => {
    expect(pairedDifference([1, null, 5, 9], [0, 3, null, 6])).toEqual(meanInterval([1, 3]))
    expect(pairedDifference([null, 2], [1, null])).toBeNull()
  })

  it('is exactly zero against itself', () => {
    expect(pairedDifference([0.1, 0.7, 0.3], [0.1, 0.7, 0.3])).toEqual({ mean: 0, halfWidth: 0 })
  })

  it('is narrower when the policies share their luck', () => {
    const draw = normals('shared luck')
    const luck = Array.from({ length: 50 }, () => 10 * draw())
    const other = Array.from({ length: 50 }, () => 10 * draw())
    const policy = luck.map((value) => value + 1 + draw())
    const shared = pairedDifference(policy, luck)?.halfWidth ?? Number.NaN
    const apart = pairedDifference(policy, other)?.halfWidth ?? Number.NaN
    expect(shared).toBeLessThan(apart / 5)
  })
})

describe('tailDifference', () => {
  it('is the difference of the tail means', () => {
    const draw = normals('tail difference')
    const values = Array.from({ length: 60 }, draw)
    const reference = Array.from({ length: 60 }, draw)
    const expected = (tailMean(values, 'high')?.mean ?? 0) - (tailMean(reference, 'high')?.mean ?? 0)
    expect(tailDifference(values, reference, 'high')?.mean).toBeCloseTo(expected, 12)
  })

  it('of a constant shift has no spread', () => {
    const values = Array.from({ length: 20 }, (_, index) => index ** 2)
    const shifted = values.map((value) => value + 8)
    expect(tailDifference(shifted, values, 'high')).toEqual({ mean: 8, halfWidth: 0 })
  })

  it('is null below 20 pairs', () => {
    const values = Array.from({ length: 20 }, (_, index) => index)
    expect(
      tailDifference(
        values,
        values.with(3, Number.NaN).map((value) => (Number.isNaN(value) ? null : value)),
        'low',
      ),
    ).toBeNull()
  })

  it('holds the true difference of shifted normal values in 85 to 99 % of samples', () => {
    const draw = normals('tail difference coverage')
    let held = 0
    for (let sample = 0; sample < 1000; sample++) {
      const luck = Array.from({ length: 60 }, draw)
      const policy = luck.map((value) => value + 1 + draw())
      // Normal with variance 2: the tail mean is 1 - 2.062713 sqrt(2), against -2.062713.
      const difference = tailDifference(policy, luck, 'high')
      const truth = 1 - 2.062713 * (Math.SQRT2 - 1)
      if (difference?.halfWidth != null && Math.abs(difference.mean - truth) <= difference.halfWidth) held++
    }
    expect(held / 1000).toBeGreaterThan(0.85)
    expect(held / 1000).toBeLessThan(0.99)
  })
})
