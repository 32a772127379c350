import { requirePositive } from '../requirements.ts'
import { logGamma } from '../special-functions/index.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'

/** Parameters of `weibull`. */
export interface WeibullParameters {
  /** Scale, > 0: 63.2 % of variates lie below it. */
  scale: number
  /** Shape, > 0: below 1 the hazard falls, above 1 it rises. */
  shape: number
}

class Weibull extends InvertibleDistribution {
  readonly mean: number
  readonly variance: number
  private readonly scale: number
  private readonly exponent: number

  constructor(scale: number, shape: number) {
    super()
    this.scale = scale
    this.exponent = 1 / shape
    const first = Math.exp(logGamma(1 + this.exponent))
    const second = Math.exp(logGamma(1 + 2 * this.exponent))
    this.mean = scale * first
    this.variance = scale * scale * (second - first * first)
  }

  quantile(u: number): number {
    return this.scale * (-Math.log1p(-u)) ** this.exponent
  }
}

/**
 * The Weibull distribution.
 *
 * @throws {KernelError} if a parameter is not finite or <= 0.
 * @see Law (2015), Simulation Modeling and Analysis, 5th ed., section 6.2.2.
 */
export function weibull({ scale, shape }: WeibullParameters): Distribution {
  return Object.freeze(new Weibull(requirePositive('scale', scale), requirePositive('shape', shape)))
}
