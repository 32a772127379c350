/** How features are put on one scale. */
export interface InputScale {
  /** Mean of each over the training examples. */
  readonly centre: readonly number[]
  /** Standard deviation of each, > 0. */
  readonly spread: readonly number[]
}

const FARTHEST = 4

/**
 * Features in standard deviations from their mean; what lies farther out than was ever seen is taken for the farthest seen.
 *
 * @param values - features.
 * @param scale - of the training examples.
 * @returns numbers in [-4, 4].
 */
export function standardInputs(values: Float64Array, { centre, spread }: InputScale): Float64Array {
  return values.map((value, index) =>
    Math.min(FARTHEST, Math.max(-FARTHEST, (value - centre[index]) / spread[index])),
  )
}
