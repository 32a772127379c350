import { binomialMass } from './point-mass.ts'

const CLOSE_TO_ONE = 2 ** -52

/**
 * Regularised incomplete beta function I_x(a, b). Relative error about 1e-14.
 *
 * @param a - > 0.
 * @param b - > 0.
 * @param x - 0..1.
 * @param complement - 1 - x, given apart when it is known better than by subtraction. @defaultValue 1 - x
 * @see NIST Digital Library of Mathematical Functions, eq. 8.17.22; the fraction is summed as by Lentz.
 */
export function regularisedBeta(a: number, b: number, x: number, complement: number = 1 - x): number {
  if (x <= 0) return 0
  if (complement <= 0) return 1
  if (x < (a + 1) / (a + b + 2)) return byFraction(a, b, x, complement)
  return 1 - byFraction(b, a, complement, x)
}

function byFraction(a: number, b: number, x: number, complement: number): number {
  const front = (binomialMass(a, a + b, x, complement) * b) / (a + b)
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let order = 1; ; order++) {
    const even = (order * (b - order) * x) / ((a + 2 * order - 1) * (a + 2 * order))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    fraction *= c * d
    const odd = (-(a + order) * (a + b + order) * x) / ((a + 2 * order) * (a + 2 * order + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < CLOSE_TO_ONE) return front * fraction
  }
}
