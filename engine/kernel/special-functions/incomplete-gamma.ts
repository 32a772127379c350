import { poissonMass } from './point-mass.ts'

const SMALLEST_SHARE = 2 ** -54

/**
 * Regularised lower incomplete gamma function P(a, x): distribution function of a gamma variate of shape a and
 * scale 1. Relative error about 1e-14.
 *
 * @param shape - a, > 0.
 * @param x - >= 0.
 * @see NIST Digital Library of Mathematical Functions, eq. 8.11.4.
 */
export function lowerGamma(shape: number, x: number): number {
  if (x <= 0) return 0
  return x < shape + 1 ? lowerBySeries(shape, x) : 1 - upperByFraction(shape, x)
}

/**
 * Regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), without cancellation where it is small.
 *
 * @param shape - a, > 0.
 * @param x - >= 0.
 * @see NIST Digital Library of Mathematical Functions, eq. 8.9.2.
 */
export function upperGamma(shape: number, x: number): number {
  if (x <= 0) return 1
  return x < shape + 1 ? 1 - lowerBySeries(shape, x) : upperByFraction(shape, x)
}

function lowerBySeries(shape: number, x: number): number {
  let term = 1
  let sum = 1
  for (let order = 1; term > sum * SMALLEST_SHARE; order++) {
    term *= x / (shape + order)
    sum += term
  }
  return poissonMass(shape, x) * sum
}

// Modified Lentz evaluation (Thompson and Barnett 1986); the fraction has positive parts only, so no guards.
function upperByFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = Number.POSITIVE_INFINITY
  let d = 1 / b
  let fraction = d
  for (let order = 1; ; order++) {
    const a = -order * (order - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < SMALLEST_SHARE * 4) return poissonMass(shape, x) * shape * fraction
  }
}
