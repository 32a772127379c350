import { KernelError } from '../errors.ts'
import { requireFinite } from '../requirements.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'

/** Parameters of `triangular`. */
export interface TriangularParameters {
  /** Least value. */
  low: number
  /** Most likely value, from `low` to `high`. */
  mode: number
  /** Greatest value. */
  high: number
}

class Triangular extends InvertibleDistribution {
  readonly mean: number
  readonly variance: number
  private readonly low: number
  private readonly high: number
  private readonly rise: number
  private readonly fall: number
  private readonly shareBelowMode: number

  constructor({ low, mode, high }: TriangularParameters) {
    super()
    const width = high - low
    this.low = low
    this.high = high
    this.rise = width * (mode - low)
    this.fall = width * (high - mode)
    this.shareBelowMode = width === 0 ? 1 : (mode - low) / width
    this.mean = low + (width + (mode - low)) / 3
    this.variance = (width * width - (mode - low) * (high - mode)) / 18
  }

  quantile(u: number): number {
    if (u < this.shareBelowMode) return this.low + Math.sqrt(u * this.rise)
    return this.high - Math.sqrt((1 - u) * this.fall)
  }
}

/**
 * The triangular distribution.
 *
 * @throws {KernelError} if a parameter is not finite or not `low` <= `mode` <= `high`.
 */
export function triangular(parameters: TriangularParameters): Distribution {
  const { low, mode, high } = parameters
  requireFinite('low', low)
  requireFinite('high', high)
  if (high < low) throw new KernelError('high', high, `must be >= low (= ${low})`)
  if (!(mode >= low && mode <= high)) throw new KernelError('mode', mode, `must be from ${low} to ${high}`)
  return Object.freeze(new Triangular(parameters))
}
