/**
 * Lower triangular factor L with L L' = `matrix`, for positive semi-definite matrices: a direction without spread
 * gets a column of zeros instead of an error.
 *
 * @param matrix - symmetric, square.
 * @returns rows of L.
 * @see Higham (2002), Accuracy and Stability of Numerical Algorithms, 2nd ed., section 10.3.
 */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length
  const factor = matrix.map(() => new Array<number>(size).fill(0))
  for (let column = 0; column < size; column++) {
    const pivot = matrix[column][column] - dot(factor[column], factor[column], column)
    // What is left of a column that depends on earlier ones is rounding error, of either sign.
    if (pivot <= size * Number.EPSILON * matrix[column][column]) continue
    const root = Math.sqrt(pivot)
    factor[column][column] = root
    for (let row = column + 1; row < size; row++) {
      factor[row][column] = (matrix[row][column] - dot(factor[row], factor[column], column)) / root
    }
  }
  return factor
}

function dot(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0
  for (let index = 0; index < length; index++) sum += a[index] * b[index]
  return sum
}
