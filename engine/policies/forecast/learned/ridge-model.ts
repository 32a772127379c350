import { type InputScale, standardInputs } from './standard-inputs.ts'

/** A linear model as it is kept in a file. */
export interface RidgeModel {
  /** How inputs are scaled. */
  readonly inputs: InputScale
  /** Value at the mean of all inputs. */
  readonly intercept: number
  /** Slopes over scaled inputs. */
  readonly weights: readonly number[]
  /** Standard deviation of what it leaves unexplained, > 0. */
  readonly spread: number
}

/**
 * What a linear model expects.
 *
 * @param model - its weights.
 * @param features - of one slot.
 */
export function ridgeMean({ inputs, intercept, weights }: RidgeModel, features: Float64Array): number {
  return standardInputs(features, inputs).reduce(
    (sum, value, index) => sum + value * weights[index],
    intercept,
  )
}
