import { KernelError } from '../errors.ts'
import { requireFinite } from '../requirements.ts'
import { weightsOf } from '../weights.ts'
import { type Distribution, InvertibleDistribution } from './distribution.ts'

/** Parameters of `empirical`. */
export interface EmpiricalParameters {
  /** Observed values, at least one, in any order. */
  values: ArrayLike<number>
  /** Weight of each value, >= 0, not all 0. @defaultValue equal weights */
  weights?: ArrayLike<number>
}

class Empirical extends InvertibleDistribution {
  readonly mean: number
  readonly variance: number
  private readonly values: Float64Array
  private readonly cumulative: Float64Array

  constructor(values: Float64Array, shares: Float64Array) {
    super()
    this.values = values
    this.cumulative = new Float64Array(values.length)
    let total = 0
    let mean = 0
    for (let index = 0; index < values.length; index++) {
      total += shares[index]
      this.cumulative[index] = total
      mean += values[index] * shares[index]
    }
    let variance = 0
    for (let index = 0; index < values.length; index++) {
      variance += shares[index] * (values[index] - mean) ** 2
    }
    this.mean = mean
    this.variance = variance
  }

  quantile(u: number): number {
    const cumulative = this.cumulative
    let low = 0
    let high = cumulative.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (cumulative[middle] >= u) high = middle
      else low = middle + 1
    }
    return this.values[low]
  }
}

/**
 * The distribution of observed values: a step function, without smoothing between them. Variance is that of the
 * population (weights sum to 1).
 *
 * @throws {KernelError} if there is no value, a value is not finite, or the weights do not fit.
 */
export function empirical({ values, weights }: EmpiricalParameters): Distribution {
  if (values.length === 0) throw new KernelError('values', values, 'must hold at least one value')
  for (let index = 0; index < values.length; index++) requireFinite(`values[${index}]`, values[index])
  if (weights !== undefined && weights.length !== values.length) {
    throw new KernelError(
      'weights',
      `${weights.length} weights`,
      `must be as many as values (= ${values.length})`,
    )
  }
  const shares = weightsOf(weights ?? new Float64Array(values.length).fill(1))
  const order = Array.from(values, (_, index) => index)
    .filter((index) => shares[index] > 0)
    .sort((one, other) => values[one] - values[other])
  const pick = (column: ArrayLike<number>): Float64Array => Float64Array.from(order, (index) => column[index])
  return Object.freeze(new Empirical(pick(values), pick(shares)))
}
