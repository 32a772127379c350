import { describe, expect, it } from 'vitest'
import { type Distribution, RandomStream } from '../../engine/kernel/index.ts'

/** What the shared suite has to know of a distribution beside itself. */
export interface DistributionCase {
  /** How it reads in the test's name. */
  name: string
  distribution: Distribution
  /** Probability of a value at or below x, from an independent source. */
  cdf?: (x: number) => number
  /** Whether values are counts: the quantile is then the least value whose probability reaches u. */
  isDiscrete?: boolean
  /** False for a mixture, whose quantile rises only within its parts. */
  isMonotone?: boolean
  /** Error of the reference, relative to the smaller tail. */
  tolerance?: number
}

const PROBABILITIES = [
  1e-9,
  1e-6,
  1e-3,
  0.01,
  0.05,
  0.2,
  0.37,
  0.5,
  0.63,
  0.8,
  0.95,
  0.99,
  0.999,
  1 - 1e-6,
  1 - 1e-9,
]
const DRAWS = 100_000

/** The laws that every distribution must obey. */
export function distributionContract(subject: DistributionCase): void {
  const { name, distribution, cdf, isDiscrete = false, isMonotone = true, tolerance = 1e-8 } = subject

  describe(name, () => {
    it('takes exactly one uniform number per variate', () => {
      const stream = new RandomStream(name)
      const twin = new RandomStream(name)
      for (let draw = 0; draw < 100; draw++) {
        expect(distribution.sample(stream)).toBe(distribution.quantile(twin.uniform()))
      }
      expect(stream.captureState()).toEqual(twin.captureState())
    })

    it('gives finite values over the whole range of uniform numbers', () => {
      for (const u of [2 ** -54, 2 ** -33, 1 - 2 ** -33, 1 - 2 ** -53, ...PROBABILITIES]) {
        expect(Number.isFinite(distribution.quantile(u))).toBe(true)
      }
    })

    it('has the mean and variance it states, at 99.9 %', () => {
      const { meanScore, varianceScore } = scoresOf(distribution, `moments of ${name}`)
      expect(Math.abs(meanScore)).toBeLessThan(3.29)
      expect(Math.abs(varianceScore)).toBeLessThan(3.29)
    })

    it('cannot be changed', () => {
      expect(Object.isFrozen(distribution)).toBe(true)
    })

    if (isMonotone) {
      it('rises with the uniform number', () => {
        let last = Number.NEGATIVE_INFINITY
        for (let step = 1; step < 2000; step++) {
          const value = distribution.quantile(step / 2000)
          if (value < last) expect(value).toBeGreaterThanOrEqual(last)
          last = value
        }
      })
    }

    if (cdf !== undefined) {
      it.each(PROBABILITIES)('inverts the distribution function at %f', (u) => {
        const value = distribution.quantile(u)
        const allowed = tolerance * Math.min(u, 1 - u) + 1e-15
        if (isDiscrete) {
          expect(cdf(value)).toBeGreaterThanOrEqual(u - allowed)
          if (value > 0) expect(cdf(value - 1)).toBeLessThan(u + allowed)
        } else {
          expect(Math.abs(cdf(value) - u)).toBeLessThan(allowed)
        }
      })
    }
  })
}

// The sample moments against their standard errors; that of the variance from the sample's fourth moment.
function scoresOf(distribution: Distribution, seed: string): { meanScore: number; varianceScore: number } {
  const { mean, variance } = distribution
  if (variance === 0) return { meanScore: distribution.quantile(0.5) - mean, varianceScore: 0 }
  const stream = new RandomStream(seed)
  let first = 0
  let second = 0
  let fourth = 0
  for (let draw = 0; draw < DRAWS; draw++) {
    const difference = distribution.sample(stream) - mean
    first += difference
    second += difference ** 2
    fourth += difference ** 4
  }
  const errorOfVariance = Math.sqrt((fourth / DRAWS - variance ** 2) / DRAWS)
  return {
    meanScore: first / DRAWS / Math.sqrt(variance / DRAWS),
    varianceScore: (second / DRAWS - variance) / errorOfVariance,
  }
}

/**
 * Distribution function of a count, summed from logarithms of its probabilities: slow, but independent. It is
 * scaled to end at 1, which takes out the rounding error that all logarithms share.
 *
 * @param most - greatest count with a probability worth counting.
 * @param logMass - logarithm of the probability of a count, given ln n! for n up to `most`.
 */
export function summed(
  most: number,
  logMass: (count: number, logFactorial: Float64Array) => number,
): (x: number) => number {
  const logFactorial = new Float64Array(most + 1)
  for (let count = 1; count <= most; count++) logFactorial[count] = logFactorial[count - 1] + Math.log(count)
  const cumulative = new Float64Array(most + 1)
  let sum = 0
  for (let count = 0; count <= most; count++) {
    sum += Math.exp(logMass(count, logFactorial))
    cumulative[count] = sum
  }
  return (x) => (x < 0 ? 0 : cumulative[Math.min(Math.floor(x), most)] / sum)
}
