import { KernelError } from '../errors.ts'
import { requireNonNegative } from '../requirements.ts'
import { normalQuantile, poissonMass, upperGamma } from '../special-functions/index.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'

const LARGEST_MEAN_FROM_ZERO = 20
const NEGLIGIBLE = 1e-18

/** Parameters of `poisson`. */
export interface PoissonParameters {
  /** Expected number, >= 0. */
  mean: number
}

class Poisson extends InvertibleDistribution {
  readonly mean: number
  readonly variance: number

  constructor(mean: number) {
    super()
    this.mean = mean
    this.variance = mean
  }

  quantile(u: number): number {
    return poissonQuantile(u, this.mean)
  }
}

/**
 * The Poisson distribution.
 *
 * @throws {KernelError} if `mean` is not finite or < 0.
 */
export function poisson({ mean }: PoissonParameters): Distribution {
  return Object.freeze(new Poisson(requireNonNegative('mean', mean)))
}

/**
 * Quantile of the Poisson distribution: the least k with P(X <= k) >= u, by exact inversion without allocation.
 * Small means are summed from 0; for larger ones the search starts at a third-order guess and its exact
 * distribution function, so that it takes a step or two.
 *
 * @param u - strictly inside (0, 1).
 * @param mean - >= 0.
 * @throws {KernelError} if `mean` is negative or not finite.
 */
export function poissonQuantile(u: number, mean: number): number {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) {
    throw new KernelError('mean', mean, 'must be a finite number >= 0')
  }
  if (mean <= LARGEST_MEAN_FROM_ZERO) {
    const none = Math.exp(-mean)
    return searchUp(u, mean, 0, none, none)
  }
  const count = guess(u, mean)
  const mass = poissonMass(count, mean)
  const cumulative = upperGamma(count + 1, mean)
  if (cumulative < u) return searchUp(u, mean, count, mass, cumulative)
  return searchDown(u, mean, count, mass, cumulative)
}

function searchUp(u: number, mean: number, from: number, mass: number, cumulative: number): number {
  let count = from
  let term = mass
  let sum = cumulative
  // The sum may stop short of a u next to 1: what is left then lies below the precision of u.
  while (sum < u && (term > NEGLIGIBLE || count < mean)) {
    term *= mean / ++count
    sum += term
  }
  return count
}

function searchDown(u: number, mean: number, from: number, mass: number, cumulative: number): number {
  let count = from
  let term = mass
  let sum = cumulative - mass
  while (count > 0 && sum >= u) {
    term *= count-- / mean
    sum -= term
  }
  return count
}

// Cornish and Fisher (1938), with the skewness 1/√mean.
function guess(u: number, mean: number): number {
  const z = normalQuantile(u)
  return Math.max(0, Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6))
}
