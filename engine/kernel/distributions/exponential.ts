import { requirePositive } from '../requirements.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'

/** Parameters of `exponential`. */
export interface ExponentialParameters {
  /** Expected value, > 0. */
  mean: number
}

class Exponential extends InvertibleDistribution {
  readonly mean: number
  readonly variance: number

  constructor(mean: number) {
    super()
    this.mean = mean
    this.variance = mean * mean
  }

  quantile(u: number): number {
    return -this.mean * Math.log1p(-u)
  }
}

/**
 * The exponential distribution.
 *
 * @throws {KernelError} if `mean` is not finite or <= 0.
 */
export function exponential({ mean }: ExponentialParameters): Distribution {
  return Object.freeze(new Exponential(requirePositive('mean', mean)))
}
