import { requireFinite } from '../requirements.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'

/** Parameters of `deterministic`. */
export interface DeterministicParameters {
  /** The only value. */
  value: number
}

class Deterministic extends InvertibleDistribution {
  readonly mean: number
  readonly variance = 0

  constructor(value: number) {
    super()
    this.mean = value
  }

  quantile(): number {
    return this.mean
  }
}

/**
 * Always the same value; a draw still uses one uniform number, so that the stream stays in step.
 *
 * @throws {KernelError} if `value` is not finite.
 */
export function deterministic({ value }: DeterministicParameters): Distribution {
  return Object.freeze(new Deterministic(requireFinite('value', value)))
}
