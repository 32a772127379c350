/**
 * Adjusted p-values of a family of tests by Holm's step-down method: rejecting those below 0.05 errs once or more
 * with probability 0.05 at most. Tests of the family that were not run count as the least significant ones, which
 * keeps that bound.
 *
 * @param pValues - of the tests that were run, 0..1.
 * @param family - number of tests in the family, at least as many.
 * @returns adjusted p-values in the same order, 0..1.
 * @see Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6.
 */
export function holm(pValues: readonly number[], family: number): number[] {
  const order = [...pValues.keys()].sort((a, b) => pValues[a] - pValues[b] || a - b)
  const adjusted = new Array<number>(pValues.length)
  let highest = 0
  for (const [rank, index] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (family - rank) * pValues[index]))
    adjusted[index] = highest
  }
  return adjusted
}
