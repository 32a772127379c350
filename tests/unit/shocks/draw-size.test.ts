import { describe, expect, it } from 'vitest'
import { RandomStream } from '../../../engine/kernel/index.ts'
import { drawSize } from '../../../engine/shocks/draw-size.ts'
import { type ShockSize, shockSize } from '../../../scenarios/schema/shock-trigger.ts'
import { momentsOf } from '../../support/intervals.ts'

const SAMPLES = 20_000

function sizesOf(size: ShockSize): Float64Array {
  const stream = new RandomStream(`size ${JSON.stringify(size)}`)
  return Float64Array.from({ length: SAMPLES }, () => drawSize(size, stream.uniform()))
}

/** Share of samples above a limit, against the probability of it: 99.9 % normal interval of a proportion. */
function expectTail(samples: Float64Array, limit: number, probability: number): void {
  const share = samples.filter((size) => size > limit).length / samples.length
  const halfWidth = 3.29 * Math.sqrt((probability * (1 - probability)) / samples.length)
  expect(Math.abs(share - probability)).toBeLessThanOrEqual(halfWidth)
}

describe('size of a drawn shock', () => {
  it('is what is written when it is fixed', () => {
    expect([...new Set(sizesOf(shockSize.parse({ kind: 'fixed', value: 1.5 })))]).toEqual([1.5])
  })

  it.each([1.1, 1.5, 3])('has the tail of a Pareto distribution with index %d', (shape) => {
    const sizes = sizesOf(shockSize.parse({ kind: 'pareto', smallest: 0.5, shape, largest: 1e9 }))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.5)
    for (const limit of [0.6, 1, 2, 5, 10]) expectTail(sizes, limit, (0.5 / limit) ** shape)
  })

  it('is cut off at the largest, which keeps the probability beyond it', () => {
    const sizes = sizesOf(shockSize.parse({ kind: 'pareto', smallest: 1, shape: 1.2, largest: 4 }))
    expect(Math.max(...sizes)).toBe(4)
    expectTail(sizes, 3.999, (1 / 3.999) ** 1.2)
  })

  it('has mean and tail of a lognormal distribution', () => {
    const [mean, coefficientOfVariation] = [1.2, 0.8]
    const sizes = sizesOf(shockSize.parse({ kind: 'lognormal', mean, coefficientOfVariation, largest: 1e9 }))
    const standardError = (mean * coefficientOfVariation) / Math.sqrt(SAMPLES)
    expect(Math.abs(momentsOf(sizes).mean - mean)).toBeLessThan(3.29 * standardError)
    // Median of a lognormal variate: mean / sqrt(1 + cv²).
    expectTail(sizes, mean / Math.sqrt(1 + coefficientOfVariation ** 2), 0.5)
  })

  it('is cut off at 20 times unless told otherwise', () => {
    expect(drawSize(shockSize.parse({ kind: 'pareto', smallest: 1, shape: 0.1 }), 0.999)).toBe(20)
  })
})
