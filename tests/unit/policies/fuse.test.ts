import { describe, expect, it } from 'vitest'
import { evidenceOf, fuseShow, updated } from '../../../engine/policies/forecast/fuse.ts'

describe('evidence from readings', () => {
  it('adds precisions where errors are independent', () => {
    const { precision, weighted } = evidenceOf({ values: [1, 3], noises: [0.5, 1], correlation: 0 })
    expect(precision).toBeCloseTo(4 + 1, 12)
    expect(weighted / precision).toBeCloseTo((4 * 1 + 3) / 5, 12)
  })

  it('is worth less the more errors go together: two alike are hardly more than one', () => {
    const precisionAt = (correlation: number) =>
      evidenceOf({ values: [1, 1], noises: [1, 1], correlation }).precision
    // 2 / (1 + correlation).
    expect([0, 0.5, 0.99].map(precisionAt).map((value) => Number(value.toFixed(9)))).toEqual([
      2,
      Number((2 / 1.5).toFixed(9)),
      Number((2 / 1.99).toFixed(9)),
    ])
  })

  it('moves a belief by its share of the precision', () => {
    const belief = updated({ mean: 0, variance: 1 }, [{ precision: 3, weighted: 3 * 4 }])
    expect(belief.mean).toBeCloseTo(3, 12)
    expect(belief.variance).toBeCloseTo(0.25, 12)
  })
})

describe('fusing a show', () => {
  const show = { mean: 0.1, variance: 0.09 }
  const own = { mean: -0.05, variance: 0.04 }
  const nothing = { precision: 0, weighted: 0 }

  it('without readings is the sum of both parts', () => {
    const [belief] = fuseShow(show, [{ own, sum: nothing }])
    expect(belief.mean).toBeCloseTo(0.05, 12)
    expect(belief.variance).toBeCloseTo(0.13, 12)
  })

  it('agrees with the posterior worked out from the whole covariance', () => {
    // One product with a reading of the sum: a plain normal update of the sum itself.
    const sum = { precision: 25, weighted: 25 * 0.6 }
    const [belief] = fuseShow(show, [{ own, sum }])
    const plain = updated({ mean: 0.05, variance: 0.13 }, [sum])
    expect(belief.mean).toBeCloseTo(plain.mean, 12)
    expect(belief.variance).toBeCloseTo(plain.variance, 12)
  })

  it('learns of one product from another that shares the show', () => {
    const sum = { precision: 100, weighted: 100 * 0.6 }
    const [, other] = fuseShow(show, [
      { own, sum },
      { own, sum: nothing },
    ])
    // Covariance of the sums is the variance of the show; regression of one on the reading of the other.
    const slope = 0.09 / (0.13 + 0.01)
    expect(other.mean).toBeCloseTo(0.05 + slope * (0.6 - 0.05), 12)
    expect(other.variance).toBeCloseTo(0.13 - slope * 0.09, 12)
  })
})
