import { KernelError } from '../errors.ts'
import { requireInteger } from '../requirements.ts'
import { binomialMass, normalQuantile, regularisedBeta } from '../special-functions/index.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'

const LARGEST_MEAN_FROM_ZERO = 20
const NEGLIGIBLE = 1e-18
const ROUNDING = 1e-9

/** Parameters of `binomial`. */
export interface BinomialParameters {
  /** Number of trials, integer >= 0. */
  trials: number
  /** Probability of success, 0..1. */
  probability: number
}

class Binomial extends InvertibleDistribution {
  readonly mean: number
  readonly variance: number
  private readonly trials: number
  private readonly probability: number

  constructor(trials: number, probability: number) {
    super()
    this.trials = trials
    this.probability = probability
    this.mean = trials * probability
    this.variance = trials * probability * (1 - probability)
  }

  quantile(u: number): number {
    return binomialQuantile(u, this.trials, this.probability)
  }
}

/**
 * The binomial distribution.
 *
 * @throws {KernelError} if `trials` is not an integer >= 0 or `probability` is outside 0..1.
 */
export function binomial({ trials, probability }: BinomialParameters): Distribution {
  requireInteger('trials', trials, 0)
  if (!(probability >= 0 && probability <= 1)) refuse(probability)
  return Object.freeze(new Binomial(trials, probability))
}

/**
 * Quantile of the binomial distribution: the least k with P(X <= k) >= u, by exact inversion without
 * allocation. Small means are summed from 0; for larger ones the search starts at a third-order guess and its
 * exact distribution function, so that it takes a step or two.
 *
 * @param u - strictly inside (0, 1).
 * @param trials - integer >= 0.
 * @param probability - 0..1; beyond these ends by up to 1e-9, the rounding of shares, counts as the end.
 * @throws {KernelError} if `probability` is outside its range.
 */
export function binomialQuantile(u: number, trials: number, probability: number): number {
  if (!(probability >= -ROUNDING && probability <= 1 + ROUNDING)) refuse(probability)
  if (trials <= 0 || probability <= 0) return 0
  if (probability >= 1) return trials
  if (trials === 1) return u > 1 - probability ? 1 : 0
  if (probability > 0.5) return trials - leastAbove(1 - u, trials, 1 - probability)
  return leastAbove(u, trials, probability)
}

function leastAbove(u: number, trials: number, probability: number): number {
  if (trials * probability <= LARGEST_MEAN_FROM_ZERO) {
    const none = Math.exp(trials * Math.log1p(-probability))
    return searchUp(u, trials, probability, 0, none, none)
  }
  const count = guess(u, trials, probability)
  const mass = binomialMass(count, trials, probability, 1 - probability)
  const cumulative =
    count === trials ? 1 : regularisedBeta(trials - count, count + 1, 1 - probability, probability)
  if (cumulative < u) return searchUp(u, trials, probability, count, mass, cumulative)
  return searchDown(u, trials, probability, count, mass, cumulative)
}

function searchUp(
  u: number,
  trials: number,
  probability: number,
  from: number,
  mass: number,
  cumulative: number,
): number {
  const odds = probability / (1 - probability)
  let count = from
  let term = mass
  let sum = cumulative
  // The sum may stop short of a u next to 1: what is left then lies below the precision of u.
  while (sum < u && count < trials && (term > NEGLIGIBLE || count < trials * probability)) {
    term *= (odds * (trials - count)) / (count + 1)
    count++
    sum += term
  }
  return count
}

function searchDown(
  u: number,
  trials: number,
  probability: number,
  from: number,
  mass: number,
  cumulative: number,
): number {
  const odds = probability / (1 - probability)
  let count = from
  let term = mass
  let sum = cumulative - mass
  while (count > 0 && sum >= u) {
    term *= count / (odds * (trials - count + 1))
    count--
    sum -= term
  }
  return count
}

// Cornish and Fisher (1938), with the skewness (1 - 2p)/σ.
function guess(u: number, trials: number, probability: number): number {
  const z = normalQuantile(u)
  const deviation = Math.sqrt(trials * probability * (1 - probability))
  const count = trials * probability + deviation * z + ((1 - 2 * probability) * (z * z - 1)) / 6
  return Math.max(0, Math.min(trials, Math.floor(count)))
}

function refuse(probability: number): never {
  throw new KernelError('probability', probability, 'must be from 0 to 1')
}
