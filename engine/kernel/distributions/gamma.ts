import { requirePositive } from '../requirements.ts'
import { gammaQuantile } from '../special-functions/index.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'

/** Parameters of `gamma`. */
export interface GammaParameters {
  /** Expected value, > 0. */
  mean: number
  /** Shape, > 0: 1 is the exponential distribution, k an Erlang-k; coefficient of variation 1/√shape. */
  shape: number
}

class Gamma extends InvertibleDistribution {
  readonly mean: number
  readonly variance: number
  private readonly shape: number
  private readonly scale: number

  constructor(mean: number, shape: number) {
    super()
    this.mean = mean
    this.shape = shape
    this.scale = mean / shape
    this.variance = mean * this.scale
  }

  quantile(u: number): number {
    return this.scale * gammaQuantile(u, this.shape)
  }
}

/**
 * The gamma distribution, inverted exactly (no normal approximation). For shapes far below 1 small variates may
 * underflow to 0.
 *
 * @throws {KernelError} if a parameter is not finite or <= 0.
 */
export function gamma({ mean, shape }: GammaParameters): Distribution {
  return Object.freeze(new Gamma(requirePositive('mean', mean), requirePositive('shape', shape)))
}
