import { KernelError } from '../errors.ts'
import { requireFinite } from '../requirements.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'

/** Parameters of `uniform`. */
export interface UniformParameters {
  /** Lower end. */
  low: number
  /** Upper end, >= `low`. */
  high: number
}

class Uniform extends InvertibleDistribution {
  readonly mean: number
  readonly variance: number
  private readonly low: number
  private readonly high: number

  constructor(low: number, high: number) {
    super()
    this.low = low
    this.high = high
    this.mean = low + (high - low) / 2
    this.variance = (high - low) ** 2 / 12
  }

  quantile(u: number): number {
    return this.low + u * (this.high - this.low)
  }
}

/**
 * The continuous uniform distribution on [low, high].
 *
 * @throws {KernelError} if an end is not finite or `high` < `low`.
 */
export function uniform({ low, high }: UniformParameters): Distribution {
  requireFinite('low', low)
  requireFinite('high', high)
  if (high < low) throw new KernelError('high', high, `must be >= low (= ${low})`)
  return Object.freeze(new Uniform(low, high))
}
