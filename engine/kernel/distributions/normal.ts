import { requireFinite, requireNonNegative } from '../requirements.ts'
import { normalQuantile } from '../special-functions/index.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'

/** Parameters of `normal`. */
export interface NormalParameters {
  /** Expected value. */
  mean: number
  /** Standard deviation, >= 0. */
  standardDeviation: number
}

class Normal extends InvertibleDistribution {
  readonly mean: number
  readonly variance: number
  private readonly standardDeviation: number

  constructor(mean: number, standardDeviation: number) {
    super()
    this.mean = mean
    this.standardDeviation = standardDeviation
    this.variance = standardDeviation * standardDeviation
  }

  quantile(u: number): number {
    return this.mean + this.standardDeviation * normalQuantile(u)
  }
}

/**
 * The normal distribution; variates may be negative.
 *
 * @throws {KernelError} if a parameter is not finite or `standardDeviation` < 0.
 */
export function normal({ mean, standardDeviation }: NormalParameters): Distribution {
  requireFinite('mean', mean)
  return Object.freeze(new Normal(mean, requireNonNegative('standardDeviation', standardDeviation)))
}
