import { describe, expect, it } from 'vitest'
import { mean, tailContributions, tailMean, worstCount } from '../../../engine/experiment/statistics/index.ts'
import { normals } from './samples.ts'

const TRUE_TAIL_MEAN = -2.062713

describe('worstCount', () => {
  it.each([
    [20, 1],
    [21, 2],
    [40, 2],
    [41, 3],
    [140, 7],
    [1000, 50],
  ])('of %d is %d', (count, expected) => {
    expect(worstCount(count)).toBe(expected)
  })
})

describe('tailMean', () => {
  const values = Array.from({ length: 40 }, (_, index) => (index * 7) % 40)

  it('takes the lowest where high is better and the highest where low is', () => {
    expect(tailMean(values, 'high')?.mean).toBe(0.5)
    expect(tailMean(values, 'low')?.mean).toBe(38.5)
  })

  it('is null below 20 values', () => {
    expect(tailMean(values.slice(0, 19), 'high')).toBeNull()
    expect(tailMean(values.slice(0, 20), 'high')).not.toBeNull()
  })

  it('has no spread for equal values', () => {
    expect(tailMean(new Array<number>(30).fill(0.3), 'low')).toEqual({ mean: 0.3, halfWidth: 0 })
  })

  it.each([20, 60, 200])(
    'holds the true tail mean of %d normal values in 88 to 97 of 100 samples',
    (count) => {
      const draw = normals(`tail ${count}`)
      let held = 0
      for (let sample = 0; sample < 1000; sample++) {
        const tail = tailMean(Array.from({ length: count }, draw), 'high')
        if (tail?.halfWidth != null && Math.abs(tail.mean - TRUE_TAIL_MEAN) <= tail.halfWidth) held++
      }
      expect(held / 1000).toBeGreaterThan(0.88)
      expect(held / 1000).toBeLessThan(0.97)
    },
  )
})

describe('tailContributions', () => {
  it('has the tail mean as its mean, ties included', () => {
    const values = [3, 1, 1, 1, 9, 4, 4, 8, 7, 6, 5, 5, 2, 2, 9, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
    for (const better of ['low', 'high'] as const) {
      expect(mean(tailContributions(values, better))).toBeCloseTo(
        tailMean(values, better)?.mean ?? Number.NaN,
        12,
      )
    }
  })
})
