const BLOCK = 8

/**
 * Sum by pairwise (cascade) summation: the same values in the same order always give the same bits, and the
 * rounding error grows with log2(n), not with n.
 *
 * @param values - in the order of the replications.
 * @see Higham (1993), The accuracy of floating point summation, SIAM J. Sci. Comput. 14(4), eq. (3.5).
 */
export function pairwiseSum(values: readonly number[]): number {
  return sumOfRange(values, 0, values.length)
}

/**
 * Arithmetic mean: a pairwise sum, then one correction by the mean of the residuals, so that the mean of equal
 * values is that value to the last bit.
 *
 * @param values - at least one.
 * @returns `NaN` without values.
 */
export function mean(values: readonly number[]): number {
  const first = pairwiseSum(values) / values.length
  return first + pairwiseSum(values.map((value) => value - first)) / values.length
}

/**
 * Sample variance in two passes: squared deviations from the mean / (n - 1).
 *
 * @param values - at least two.
 * @returns `NaN` for fewer than two values; exactly 0 when all are equal.
 * @see Chan, Golub & LeVeque (1983), The American Statistician 37(3), eq. (1.1).
 */
export function sampleVariance(values: readonly number[]): number {
  const centre = mean(values)
  return pairwiseSum(values.map((value) => (value - centre) ** 2)) / (values.length - 1)
}

function sumOfRange(values: readonly number[], start: number, end: number): number {
  if (end - start <= BLOCK) {
    let sum = 0
    for (let index = start; index < end; index++) sum += values[index]
    return sum
  }
  const middle = (start + end) >>> 1
  return sumOfRange(values, start, middle) + sumOfRange(values, middle, end)
}
