import { KernelError } from '../errors.ts'
import { weightsOf } from '../weights.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'

/** One part of a mixture. */
export interface MixtureComponent {
  /** Weight, >= 0; weights are scaled to sum to 1. */
  weight: number
  /** What is drawn when this part is chosen. */
  distribution: Distribution
}

/** Parameters of `mixture`. */
export interface MixtureParameters {
  /** The parts, at least one. */
  components: readonly MixtureComponent[]
}

const LAST_BELOW_ONE = 1 - 2 ** -53
const FIRST_ABOVE_ZERO = 2 ** -54

class Mixture extends InvertibleDistribution {
  readonly mean: number
  readonly variance: number
  private readonly shares: Float64Array
  private readonly parts: readonly Distribution[]

  constructor(parts: readonly Distribution[], shares: Float64Array) {
    super()
    this.parts = parts
    this.shares = shares
    this.mean = parts.reduce((sum, part, index) => sum + shares[index] * part.mean, 0)
    this.variance = parts.reduce(
      (sum, part, index) => sum + shares[index] * (part.variance + (part.mean - this.mean) ** 2),
      0,
    )
  }

  quantile(u: number): number {
    const { parts, shares } = this
    let rest = u
    let index = 0
    while (index < parts.length - 1 && rest >= shares[index]) rest -= shares[index++]
    const rescaled = rest / shares[index]
    return parts[index].quantile(Math.min(LAST_BELOW_ONE, Math.max(FIRST_ABOVE_ZERO, rescaled)))
  }
}

/**
 * A mixture: one part is chosen by weight, then drawn from. One uniform number does both: it falls into the
 * share of a part, and its place within that share, scaled to (0, 1), draws from the part. So `quantile` is not
 * monotone here: it rises within each part, in the order of the parts. Order parts from small to large to keep
 * antithetic and common random numbers useful.
 *
 * @throws {KernelError} if there is no part or the weights do not fit.
 */
export function mixture({ components }: MixtureParameters): Distribution {
  if (components.length === 0) throw new KernelError('components', components, 'must hold at least one part')
  const shares = weightsOf(components.map((component) => component.weight))
  const used = components.map((_, index) => index).filter((index) => shares[index] > 0)
  const parts = used.map((index) => components[index].distribution)
  return Object.freeze(
    new Mixture(
      Object.freeze(parts),
      Float64Array.from(used, (index) => shares[index]),
    ),
  )
}
