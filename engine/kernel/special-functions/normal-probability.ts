import { upperGamma } from './incomplete-gamma.ts'

const INVERSE_ROOT_TWO_PI = 0.3989422804014327

/**
 * Distribution function of the standard normal distribution, relative error about 1e-14 in both tails.
 *
 * @param z - any number.
 * @see NIST Digital Library of Mathematical Functions, eq. 7.11.2.
 */
export function normalProbability(z: number): number {
  const tail = 0.5 * upperGamma(0.5, (z * z) / 2)
  return z < 0 ? tail : 1 - tail
}

/**
 * Density of the standard normal distribution.
 *
 * @param z - any number.
 */
export function normalDensity(z: number): number {
  return INVERSE_ROOT_TWO_PI * Math.exp((-z * z) / 2)
}
