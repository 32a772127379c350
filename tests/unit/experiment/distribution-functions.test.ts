import { describe, expect, it } from 'vitest'
import {
  chiSquareQuantile,
  studentProbability,
  studentQuantile,
} from '../../../engine/experiment/statistics/distribution-functions.ts'

describe('studentQuantile', () => {
  it.each([
    [0.975, 1, 12.706205],
    [0.975, 2, 4.302653],
    [0.975, 4, 2.776445],
    [0.975, 9, 2.262157],
    [0.975, 19, 2.093024],
    [0.975, 99, 1.984217],
    [0.975, 999, 1.962341],
    [0.95, 4, 2.131847],
    [0.95, 29, 1.699127],
  ])('of %d with %d degrees of freedom is %d', (probability, degreesOfFreedom, expected) => {
    expect(studentQuantile(probability, degreesOfFreedom)).toBeCloseTo(expected, 5)
  })
})

describe('studentProbability', () => {
  it('inverts the quantile', () => {
    for (const degreesOfFreedom of [1, 4, 19, 999]) {
      const quantile = studentQuantile(0.9, degreesOfFreedom)
      expect(studentProbability(quantile, degreesOfFreedom)).toBeCloseTo(0.9, 7)
      expect(studentProbability(-quantile, degreesOfFreedom)).toBeCloseTo(0.1, 7)
    }
  })

  it('is 0 and 1 at the ends', () => {
    expect(studentProbability(Number.NEGATIVE_INFINITY, 3)).toBe(0)
    expect(studentProbability(Number.POSITIVE_INFINITY, 3)).toBe(1)
  })
})

describe('chiSquareQuantile', () => {
  it.each([
    [0.025, 9, 2.700389],
    [0.975, 9, 19.022768],
    [0.95, 19, 30.143527],
    [0.975, 99, 128.421989],
  ])('of %d with %d degrees of freedom is %d', (probability, degreesOfFreedom, expected) => {
    expect(chiSquareQuantile(probability, degreesOfFreedom)).toBeCloseTo(expected, 5)
  })
})
