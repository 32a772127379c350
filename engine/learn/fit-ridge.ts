import { cholesky, mean } from '../experiment/statistics/index.ts'
import { type RidgeModel, standardInputs } from '../policies/index.ts'
import { inputScaleOf } from './input-scale.ts'
import type { TrainingExamples } from './training-examples.ts'

/** A linear model and the penalty it was fitted with. */
export interface RidgeFit {
  /** The model. */
  readonly model: RidgeModel
  /** Penalty on squared slopes / number of examples, >= 0. */
  readonly penalty: number
}

const PENALTIES = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1]

/**
 * Fits a linear model by ridge regression, with the penalty that generalised cross-validation finds best.
 *
 * @param examples - more rows than features.
 * @see Golub, Heath & Wahba (1979), Generalized cross-validation as a method for choosing a good ridge parameter,
 *   Technometrics 21(2), eq. (1.4).
 */
export function fitRidge(examples: TrainingExamples): RidgeFit {
  const inputs = inputScaleOf(examples.features)
  const rows = examples.features.map((values) => standardInputs(values, inputs))
  const system = normalEquations(rows, examples.targets)
  const count = rows.length
  const fits = PENALTIES.map((penalty) => {
    const { weights, freedom } = solveRidge(system, penalty)
    const residual = meanSquare(rows, examples.targets, system, weights)
    return { penalty, weights, freedom, residual, score: residual / (1 - (1 + freedom) / count) ** 2 }
  })
  const best = fits.reduce((least, fit) => (fit.score < least.score ? fit : least))
  const { intercept, centres } = system
  const spread = Math.sqrt((best.residual * count) / (count - 1 - best.freedom))
  const shift = best.weights.reduce((sum, weight, column) => sum + weight * centres[column], 0)
  return {
    model: { inputs, intercept: intercept - shift, weights: best.weights, spread },
    penalty: best.penalty,
  }
}

/** Means and mean products of centred columns. */
export interface NormalEquations {
  /** Mean product of each pair of columns. */
  readonly products: readonly (readonly number[])[]
  /** Mean product of each column and the target. */
  readonly withTarget: readonly number[]
  /** Mean of each column. */
  readonly centres: readonly number[]
  /** Mean of the target. */
  readonly intercept: number
}

/**
 * Sums that a linear model is fitted by.
 *
 * @param rows - inputs, at least one row.
 * @param targets - one a row.
 */
export function normalEquations(rows: readonly Float64Array[], targets: Float64Array): NormalEquations {
  const size = rows[0].length
  const intercept = mean([...targets])
  const centres = Array.from({ length: size }, (_, column) => mean(rows.map((row) => row[column])))
  const products = centres.map(() => new Array<number>(size).fill(0))
  const withTarget = new Array<number>(size).fill(0)
  for (const [index, row] of rows.entries()) {
    for (let column = 0; column < size; column++) {
      const value = (row[column] - centres[column]) / rows.length
      withTarget[column] += value * (targets[index] - intercept)
      for (let other = 0; other <= column; other++)
        products[column][other] += value * (row[other] - centres[other])
    }
  }
  for (let column = 0; column < size; column++) {
    for (let other = 0; other < column; other++) products[other][column] = products[column][other]
  }
  return { products, withTarget, centres, intercept }
}

/** Slopes of a linear model. */
export interface RidgeSolution {
  /** One a column. */
  readonly weights: number[]
  /** Effective number of slopes. */
  readonly freedom: number
}

/**
 * Slopes that make mean squared error + penalty x squared slopes least.
 *
 * @param system - sums.
 * @param penalty - > 0, or 0 where columns are independent.
 * @returns slopes, and the effective number of them: the trace of the matrix that smooths.
 * @see Hastie, Tibshirani & Friedman (2009), The Elements of Statistical Learning, 2nd ed., eqs. (3.44), (3.50).
 */
export function solveRidge(
  { products, withTarget }: Pick<NormalEquations, 'products' | 'withTarget'>,
  penalty: number,
): RidgeSolution {
  const factor = cholesky(
    products.map((row, column) => row.map((value, other) => (other === column ? value + penalty : value))),
  )
  const freedom = products.reduce((sum, row, column) => sum + solve(factor, row)[column], 0)
  return { weights: solve(factor, withTarget), freedom }
}

/** Solves L L' x = b. */
function solve(factor: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = factor.length
  const solution = [...right]
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) solution[row] -= factor[row][column] * solution[column]
    solution[row] /= factor[row][row]
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let column = row + 1; column < size; column++)
      solution[row] -= factor[column][row] * solution[column]
    solution[row] /= factor[row][row]
  }
  return solution
}

function meanSquare(
  rows: readonly Float64Array[],
  targets: Float64Array,
  { centres, intercept }: NormalEquations,
  weights: readonly number[],
): number {
  const errors = rows.map((row, index) => {
    const explained = weights.reduce(
      (sum, weight, column) => sum + weight * (row[column] - centres[column]),
      0,
    )
    return (targets[index] - intercept - explained) ** 2
  })
  return mean(errors)
}
