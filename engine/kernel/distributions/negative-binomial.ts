import { requireNonNegative } from '../requirements.ts'
import { binomialMass, normalQuantile, regularisedBeta } from '../special-functions/index.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'
import { poissonQuantile } from './poisson.ts'

const LARGEST_MEAN_FROM_ZERO = 20
const NEGLIGIBLE = 1e-18
const CLOSEST_TO_POISSON = 1e-12

/** Parameters of `negativeBinomial`. */
export interface NegativeBinomialParameters {
  /** Expected number, >= 0. */
  mean: number
  /** How much the variance exceeds the Poisson one: variance = mean + dispersion x mean², >= 0; 0 is Poisson. */
  dispersion: number
}

class NegativeBinomial extends InvertibleDistribution {
  readonly mean: number
  readonly variance: number
  private readonly size: number
  private readonly success: number
  private readonly failure: number

  constructor(mean: number, dispersion: number) {
    super()
    this.mean = mean
    this.variance = mean + dispersion * mean * mean
    this.size = 1 / dispersion
    this.success = 1 / (1 + dispersion * mean)
    this.failure = (dispersion * mean) / (1 + dispersion * mean)
  }

  quantile(u: number): number {
    if (this.mean <= LARGEST_MEAN_FROM_ZERO) {
      const none = Math.exp(this.size * Math.log1p(-this.failure))
      return this.searchUp(u, 0, none, none)
    }
    const count = this.guess(u)
    const cumulative = regularisedBeta(this.size, count + 1, this.success, this.failure)
    const mass = this.massOf(count)
    if (cumulative < u) return this.searchUp(u, count, mass, cumulative)
    return this.searchDown(u, count, mass, cumulative)
  }

  // size / (size + count) of the binomial probability of `count` in size + count trials.
  private massOf(count: number): number {
    const trials = this.size + count
    return (binomialMass(count, trials, this.failure, this.success) * this.size) / trials
  }

  private searchUp(u: number, from: number, mass: number, cumulative: number): number {
    let count = from
    let term = mass
    let sum = cumulative
    // The sum may stop short of a u next to 1: what is left then lies below the precision of u.
    while (sum < u && (term > NEGLIGIBLE || count < this.mean)) {
      term *= (this.failure * (this.size + count)) / (count + 1)
      count++
      sum += term
    }
    return count
  }

  private searchDown(u: number, from: number, mass: number, cumulative: number): number {
    let count = from
    let term = mass
    let sum = cumulative - mass
    while (count > 0 && sum >= u) {
      term *= count / (this.failure * (this.size + count - 1))
      count--
      sum -= term
    }
    return count
  }

  // Cornish and Fisher (1938); the skewness times σ is (1 + failure) / success.
  private guess(u: number): number {
    const z = normalQuantile(u)
    const bend = ((z * z - 1) * (1 + this.failure)) / (6 * this.success)
    return Math.max(0, Math.floor(this.mean + Math.sqrt(this.variance) * z + bend))
  }
}

class PoissonLimit extends InvertibleDistribution {
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
 * The negative binomial distribution: counts that vary more than Poisson, as a Poisson count does whose rate is
 * gamma distributed with shape 1 / dispersion.
 *
 * @throws {KernelError} if a parameter is negative or not finite.
 * @see Cameron and Trivedi (2013), Regression Analysis of Count Data, 2nd ed., section 3.3.1 (NB2).
 */
export function negativeBinomial({ mean, dispersion }: NegativeBinomialParameters): Distribution {
  requireNonNegative('mean', mean)
  requireNonNegative('dispersion', dispersion)
  const isPoisson = dispersion * mean < CLOSEST_TO_POISSON
  return Object.freeze(isPoisson ? new PoissonLimit(mean) : new NegativeBinomial(mean, dispersion))
}
