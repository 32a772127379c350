import { KernelError } from './errors.ts'

/**
 * Weights scaled so that they sum to 1.
 *
 * @param weights - at least one, each finite and >= 0, not all 0.
 * @throws {KernelError} if the weights break one of these rules.
 */
export function weightsOf(weights: ArrayLike<number>): Float64Array {
  let total = 0
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index]
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new KernelError(`weights[${index}]`, weight, 'must be a finite number >= 0')
    }
    total += weight
  }
  if (!(total > 0)) throw new KernelError('weights', Array.from(weights), 'must hold one that is > 0')
  return Float64Array.from(weights, (weight) => weight / total)
}
