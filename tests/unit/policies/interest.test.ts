import { describe, expect, it } from 'vitest'
import { observedInterest } from '../../../engine/policies/index.ts'

const look = (wanted: number[], expected: number[], variances = wanted.map(() => 0)) => ({
  features: wanted.map((_, variant) => variant),
  wanted,
  expected,
  variances,
})

describe('observed interest', () => {
  it('is what is wanted against plan, whatever the level of all variants', () => {
    const once = observedInterest([look([14_500, 5_500], [10_000, 10_000])], 2)
    expect(once[0]).toBeCloseTo(1.45, 3)
    expect(once[1]).toBeCloseTo(0.55, 3)
    const twice = observedInterest([look([29_000, 11_000], [10_000, 10_000])], 2)
    expect(twice[0]).toBeCloseTo(1.45, 3)
  })

  it('pools a feature over all goods that have it, by their units', () => {
    const looks = [look([60, 40], [50, 50]), look([240, 60], [150, 150])]
    // (60 + 240 + 0.5) / (50 + 150 + 0.5)
    expect(observedInterest(looks, 2)[0]).toBeCloseTo(300.5 / 200.5, 12)
  })

  it('weighs a look by the inverse of its variance', () => {
    const looks = [look([60, 40], [50, 50]), look([1_000, 3_000], [2_000, 2_000], [0.09, 0.09])]
    const weight = 1 / (1 / 2_000 + 0.09)
    const expected = (60 + weight * 0.5 + 0.5) / (50 + weight + 0.5)
    expect(observedInterest(looks, 2)[0]).toBeCloseTo(expected, 12)
  })

  it('learns nothing from a single variant or from nothing wanted, and hardly anything from a unit', () => {
    expect([...observedInterest([], 2)]).toEqual([1, 1])
    expect([...observedInterest([look([30, 0], [10, 0]), look([0, 0], [10, 10])], 2)]).toEqual([1, 1])
    const [more, less] = observedInterest([look([1, 0], [100, 100])], 2)
    expect(more).toBeCloseTo(1.5, 12)
    expect(less).toBeCloseTo(0.5, 12)
  })
})
