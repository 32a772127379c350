/**
 * Median of some numbers.
 *
 * @param values - in any order; left as they are.
 * @returns the middle value, the mean of the two middle ones for an even count, `NaN` for none.
 */
export function medianOf(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort()
  if (sorted.length === 0) return Number.NaN
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}
