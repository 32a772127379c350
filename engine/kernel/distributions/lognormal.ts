import { requireNonNegative, requirePositive } from '../requirements.ts'
import { normalQuantile } from '../special-functions/index.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'

/** Parameters of `lognormal`: moments of the variate itself, not of its logarithm. */
export interface LognormalParameters {
  /** Expected value, > 0. */
  mean: number
  /** Standard deviation / mean, >= 0. */
  coefficientOfVariation: number
}

class Lognormal extends InvertibleDistribution {
  readonly mean: number
  readonly variance: number
  private readonly location: number
  private readonly spread: number

  constructor(mean: number, coefficientOfVariation: number) {
    super()
    this.mean = mean
    this.variance = (mean * coefficientOfVariation) ** 2
    const spreadSquared = Math.log1p(coefficientOfVariation * coefficientOfVariation)
    this.spread = Math.sqrt(spreadSquared)
    this.location = Math.log(mean) - spreadSquared / 2
  }

  quantile(u: number): number {
    return Math.exp(this.location + this.spread * normalQuantile(u))
  }
}

/**
 * The lognormal distribution: σ² = ln(1 + c²), μ = ln(mean) - σ²/2.
 *
 * @throws {KernelError} if `mean` is not > 0, `coefficientOfVariation` < 0, or one of them is not finite.
 * @see Law (2015), Simulation Modeling and Analysis, 5th ed., section 6.2.2.
 */
export function lognormal({ mean, coefficientOfVariation }: LognormalParameters): Distribution {
  requirePositive('mean', mean)
  requireNonNegative('coefficientOfVariation', coefficientOfVariation)
  return Object.freeze(new Lognormal(mean, coefficientOfVariation))
}
