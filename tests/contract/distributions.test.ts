import { describe, expect, it } from 'vitest'
import {
  binomial,
  binomialQuantile,
  deterministic,
  empirical,
  exponential,
  gamma,
  lognormal,
  mixture,
  negativeBinomial,
  normal,
  poisson,
  poissonQuantile,
  RandomStream,
  tabulated,
  triangular,
  uniform,
  weibull,
} from '../../engine/kernel/index.ts'
import { type DistributionCase, distributionContract, summed } from '../support/distribution-contract.ts'
import { jstat } from '../support/jstat.ts'

const continuous: DistributionCase[] = [
  { name: 'deterministic', distribution: deterministic({ value: 3 }) },
  {
    name: 'uniform',
    distribution: uniform({ low: -2, high: 6 }),
    cdf: (x) => (x + 2) / 8,
  },
  { name: 'uniform without width', distribution: uniform({ low: 4, high: 4 }) },
  {
    name: 'exponential',
    distribution: exponential({ mean: 2.5 }),
    cdf: (x) => -Math.expm1(-x / 2.5),
  },
  {
    name: 'normal',
    distribution: normal({ mean: 10, standardDeviation: 3 }),
    cdf: (x) => jstat.normal.cdf(x, 10, 3),
    // jstat's error function has an absolute error of about 1e-12.
    tolerance: 2e-2,
  },
  ...[0.1, 0.7, 3].map((coefficientOfVariation) => ({
    name: `lognormal of coefficient of variation ${coefficientOfVariation}`,
    distribution: lognormal({ mean: 5, coefficientOfVariation }),
    cdf: (x: number) => {
      const spread = Math.sqrt(Math.log(1 + coefficientOfVariation ** 2))
      return jstat.normal.cdf((Math.log(x / 5) + spread ** 2 / 2) / spread, 0, 1)
    },
    tolerance: 2e-2,
  })),
  ...[0.2, 0.9, 1, 2.5, 40, 3000].map((shape) => ({
    name: `gamma of shape ${shape}`,
    distribution: gamma({ mean: 6, shape }),
    cdf: (x: number) => jstat.gamma.cdf(x, shape, 6 / shape),
    tolerance: 1e-5,
  })),
  ...[0.6, 1, 3.5].map((shape) => ({
    name: `weibull of shape ${shape}`,
    distribution: weibull({ scale: 4, shape }),
    cdf: (x: number) => -Math.expm1(-((x / 4) ** shape)),
  })),
  {
    name: 'triangular',
    distribution: triangular({ low: 1, mode: 2, high: 6 }),
    cdf: (x) => (x < 2 ? (x - 1) ** 2 / 5 : 1 - (6 - x) ** 2 / 20),
  },
  { name: 'triangular, mode at the low end', distribution: triangular({ low: 0, mode: 0, high: 3 }) },
  { name: 'triangular, mode at the high end', distribution: triangular({ low: 0, mode: 3, high: 3 }) },
  { name: 'triangular without width', distribution: triangular({ low: 2, mode: 2, high: 2 }) },
]

const counts: DistributionCase[] = [
  ...[0.3, 4, 19.9, 20.1, 350, 40_000].map((mean) => ({
    name: `poisson of mean ${mean}`,
    distribution: poisson({ mean }),
    cdf: summed(Math.ceil(mean + 12 * Math.sqrt(mean) + 30), (count, logFactorial) => {
      return count * Math.log(mean) - mean - logFactorial[count]
    }),
    isDiscrete: true,
    tolerance: 1e-7,
  })),
  { name: 'poisson of mean 0', distribution: poisson({ mean: 0 }) },
  ...(
    [
      [1, 0.3],
      [12, 0.07],
      [12, 0.93],
      [60, 0.5],
      [5000, 0.002],
      [5000, 0.3],
      [5000, 0.7],
      [20_000, 0.9995],
    ] as const
  ).map(([trials, probability]) => ({
    name: `binomial of ${trials} trials at ${probability}`,
    distribution: binomial({ trials, probability }),
    cdf: summed(trials, (count, logFactorial) => {
      const ways = logFactorial[trials] - logFactorial[count] - logFactorial[trials - count]
      return ways + count * Math.log(probability) + (trials - count) * Math.log1p(-probability)
    }),
    isDiscrete: true,
    tolerance: 1e-7,
  })),
  { name: 'binomial of no trials', distribution: binomial({ trials: 0, probability: 0.4 }) },
  { name: 'binomial that never succeeds', distribution: binomial({ trials: 9, probability: 0 }) },
  { name: 'binomial that always succeeds', distribution: binomial({ trials: 9, probability: 1 }) },
  // Sizes 1 / dispersion are integers here, so that factorials give the probabilities.
  ...(
    [
      [0.5, 1],
      [6, 0.25],
      [60, 0.5],
      [400, 0.02],
    ] as const
  ).map(([mean, dispersion]) => {
    const size = Math.round(1 / dispersion)
    return {
      name: `negative binomial of mean ${mean} and dispersion ${dispersion}`,
      distribution: negativeBinomial({ mean, dispersion }),
      cdf: summed(
        Math.ceil(mean + 40 * Math.sqrt(mean + dispersion * mean ** 2) + 200),
        (count, logFactorial) => {
          const ways = (logFactorial[count + size - 1] ?? Number.NEGATIVE_INFINITY) - logFactorial[count]
          return (
            ways -
            logFactorial[size - 1] -
            size * Math.log1p(mean / size) +
            count * Math.log(mean / (size + mean))
          )
        },
      ),
      isDiscrete: true,
      tolerance: 1e-7,
    }
  }),
  {
    name: 'negative binomial without dispersion',
    distribution: negativeBinomial({ mean: 7, dispersion: 0 }),
  },
  { name: 'negative binomial of size 0.4', distribution: negativeBinomial({ mean: 90, dispersion: 2.5 }) },
]

const composed: DistributionCase[] = [
  { name: 'empirical', distribution: empirical({ values: [5, 1, 3, 3, 20] }) },
  {
    name: 'empirical with weights',
    distribution: empirical({ values: [5, 1, 3, 9], weights: [2, 0.5, 0, 1] }),
  },
  {
    name: 'mixture',
    distribution: mixture({
      components: [
        { weight: 3, distribution: exponential({ mean: 1 }) },
        { weight: 1, distribution: normal({ mean: 50, standardDeviation: 2 }) },
        { weight: 0, distribution: deterministic({ value: 1e9 }) },
      ],
    }),
    isMonotone: false,
  },
]

// The table is read off by up to a few parts in a thousand, so it is not held against the distribution function.
const tables: DistributionCase[] = [
  { name: 'tabulated gamma', distribution: tabulated(gamma({ mean: 6, shape: 2 })) },
  { name: 'tabulated exponential', distribution: tabulated(exponential({ mean: 2 }), 4096) },
]

for (const subject of [...continuous, ...counts, ...composed, ...tables]) distributionContract(subject)

describe('empirical', () => {
  it('gives the least value whose weight reaches u', () => {
    const distribution = empirical({ values: [5, 1, 3], weights: [1, 1, 2] })
    expect([0.1, 0.25, 0.26, 0.75, 0.76, 0.999].map((u) => distribution.quantile(u))).toEqual([
      1, 1, 3, 3, 5, 5,
    ])
    expect([distribution.mean, distribution.variance]).toEqual([3, 2])
  })
})

describe('tabulated', () => {
  it('is exact at its points and beyond them, and close between', () => {
    const exact = gamma({ mean: 6, shape: 2 })
    const table = tabulated(exact)
    for (const u of [1e-9, 1 / 1025, 0.25, 0.5, 0.75, 1 - 1e-4])
      expect(table.quantile(u)).toBe(exact.quantile(u))
    for (let step = 5; step < 995; step++) {
      const u = step / 1000 + 1 / 3000
      expect(Math.abs(table.quantile(u) / exact.quantile(u) - 1)).toBeLessThan(0.003)
    }
    expect(() => tabulated(exact, 1)).toThrow('points (= 1) must be an integer >= 2')
  })
})

describe('binomialQuantile and poissonQuantile', () => {
  it('agree with plain summation at random parameters', () => {
    const stream = new RandomStream('counts')
    for (let round = 0; round < 3000; round++) {
      const trials = Math.floor(stream.uniform() * 200)
      const probability = 0.9 * stream.uniform()
      const u = 0.001 + 0.998 * stream.uniform()
      expect(binomialQuantile(u, trials, probability)).toBe(
        firstReaching(u, (1 - probability) ** trials, (count) => {
          return ((trials - count) / (count + 1)) * (probability / (1 - probability))
        }),
      )
      const mean = stream.uniform() * 100
      expect(poissonQuantile(u, mean)).toBe(firstReaching(u, Math.exp(-mean), (count) => mean / (count + 1)))
    }
  })

  it('take shares that rounding has pushed past their ends', () => {
    expect(binomialQuantile(0.5, 7, 1 + 1e-12)).toBe(7)
    expect(binomialQuantile(0.5, 7, -1e-12)).toBe(0)
    expect(() => binomialQuantile(0.5, 7, 1.01)).toThrow('probability (= 1.01) must be from 0 to 1')
    expect(() => poissonQuantile(0.5, -1)).toThrow('mean (= -1)')
  })
})

describe('parameters out of range', () => {
  it.each([
    ['deterministic', () => deterministic({ value: Number.NaN }), 'value (= NaN) must be a finite number'],
    ['uniform', () => uniform({ low: 2, high: 1 }), 'high (= 1) must be >= low (= 2)'],
    ['exponential', () => exponential({ mean: 0 }), 'mean (= 0) must be a finite number > 0'],
    ['normal', () => normal({ mean: 0, standardDeviation: -1 }), 'standardDeviation (= -1)'],
    ['lognormal', () => lognormal({ mean: 1, coefficientOfVariation: -1 }), 'coefficientOfVariation (= -1)'],
    ['gamma', () => gamma({ mean: 1, shape: 0 }), 'shape (= 0)'],
    ['weibull', () => weibull({ scale: -1, shape: 1 }), 'scale (= -1)'],
    ['triangular', () => triangular({ low: 0, mode: 5, high: 3 }), 'mode (= 5) must be from 0 to 3'],
    ['poisson', () => poisson({ mean: -1 }), 'mean (= -1)'],
    ['binomial', () => binomial({ trials: 1.5, probability: 0.5 }), 'trials (= 1.5) must be an integer >= 0'],
    ['binomial', () => binomial({ trials: 1, probability: 1.5 }), 'probability (= 1.5)'],
    ['negative binomial', () => negativeBinomial({ mean: 1, dispersion: -1 }), 'dispersion (= -1)'],
    ['empirical', () => empirical({ values: [] }), 'values (= []) must hold at least one value'],
    ['empirical', () => empirical({ values: [1], weights: [1, 2] }), 'weights'],
    ['empirical', () => empirical({ values: [1, 2], weights: [0, 0] }), 'must hold one that is > 0'],
    ['mixture', () => mixture({ components: [] }), 'must hold at least one part'],
  ])('%s refuses what breaks its rule', (_, build, message) => {
    expect(build).toThrow(message)
  })
})

function firstReaching(u: number, none: number, ratio: (count: number) => number): number {
  let count = 0
  let mass = none
  let sum = none
  while (sum < u && mass > 0) {
    mass *= ratio(count++)
    sum += mass
  }
  return count
}
