import { describe, expect, it } from 'vitest'
import {
  binomialMass,
  gammaQuantile,
  logGamma,
  lowerGamma,
  normalQuantile,
  poissonMass,
  regularisedBeta,
  upperGamma,
} from '../../../engine/kernel/index.ts'
import { jstat } from '../../support/jstat.ts'

function expectClose(value: number, expected: number, relative: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected))
}

describe('normalQuantile', () => {
  // From Newton's method on the distribution function in 40 decimal digits.
  it.each([
    [0.5, 0],
    [0.2, -0.8416212335729143],
    [0.975, 1.959963984540054],
    [0.9999, 3.719016485455708],
    [1e-10, -6.361340902404056],
    [1e-20, -9.26234008979841],
    [1e-300, -37.0470962993612],
  ])('at %d is %d', (u, expected) => {
    expectClose(normalQuantile(u), expected, 1e-14)
  })

  it('is odd about one half', () => {
    for (const u of [0.01, 0.2, 0.4]) expectClose(normalQuantile(u), -normalQuantile(1 - u), 1e-13)
  })

  it('reaches infinity at the ends', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ])
  })
})

describe('logGamma', () => {
  it('agrees with factorials and half-integers', () => {
    let logFactorial = 0
    for (let n = 1; n < 170; n++) {
      expect(Math.abs(logGamma(n) - logFactorial)).toBeLessThan(1e-14 * Math.max(1, logFactorial))
      logFactorial += Math.log(n)
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14)
    expect(logGamma(1.5)).toBeCloseTo(Math.log(Math.PI) / 2 - Math.log(2), 14)
  })
})

describe('incomplete gamma functions', () => {
  it('have their closed forms', () => {
    for (const x of [0.1, 1, 5, 30]) {
      expectClose(lowerGamma(1, x), -Math.expm1(-x), 1e-14)
      expectClose(upperGamma(1, x), Math.exp(-x), 1e-13)
      expectClose(upperGamma(3, x), Math.exp(-x) * (1 + x + (x * x) / 2), 1e-13)
    }
    expectClose(lowerGamma(0.5, 0.5), 0.6826894921370859, 1e-14)
    expect([lowerGamma(2, 0), upperGamma(2, 0)]).toEqual([0, 1])
  })

  it.each([0.05, 0.3, 1, 1.5, 10, 300, 5000])('are inverted at shape %d in both tails', (shape) => {
    for (const u of [1e-12, 1e-6, 0.001, 0.1, 0.3, 0.5]) {
      expectClose(lowerGamma(shape, gammaQuantile(u, shape)), u, 1e-12)
      expectClose(upperGamma(shape, gammaQuantile(1 - u, shape)), 1 - (1 - u), 1e-12)
    }
  })
})

describe('regularisedBeta', () => {
  it('has its closed forms and is symmetric', () => {
    expectClose(regularisedBeta(2, 3, 0.5), 0.6875, 1e-14)
    for (const x of [0.01, 0.4, 0.9]) {
      expectClose(regularisedBeta(1, 7, x), 1 - (1 - x) ** 7, 1e-13)
      expectClose(regularisedBeta(4.5, 2.5, x) + regularisedBeta(2.5, 4.5, 1 - x), 1, 1e-13)
      expectClose(regularisedBeta(4.5, 2.5, x), jstat.beta.cdf(x, 4.5, 2.5), 1e-8)
    }
    expect([regularisedBeta(2, 2, 0), regularisedBeta(2, 2, 1)]).toEqual([0, 1])
  })
})

describe('point masses', () => {
  it('sum to one and agree with products', () => {
    let poisson = 0
    for (let count = 0; count < 200; count++) poisson += poissonMass(count, 60)
    expectClose(poisson, 1, 1e-14)
    let binomial = 0
    for (let count = 0; count <= 300; count++) binomial += binomialMass(count, 300, 0.3, 0.7)
    expectClose(binomial, 1, 1e-14)
    expectClose(binomialMass(2, 5, 0.25, 0.75), 10 * 0.25 ** 2 * 0.75 ** 3, 1e-14)
    expectClose(binomialMass(5, 5, 0.25, 0.75), 0.25 ** 5, 1e-14)
  })
})
