/**
 * Divides units so that every place comes as near as possible to its share of all there is: what is missing to the
 * share is filled in proportion, in whole units (largest remainders).
 *
 * @param units - units to divide, integer >= 0.
 * @param positions - units each place has already.
 * @param shares - share of the total each should have; they add up to 1.
 * @returns units by place; they add up to `units`.
 */
export function fairShare(units: number, positions: Float64Array, shares: Float64Array): Int32Array {
  const total = positions.reduce((sum, position) => sum + position, 0) + units
  const missing = positions.map((position, place) => Math.max(0, shares[place] * total - position))
  const missingTotal = missing.reduce((sum, part) => sum + part, 0)
  const exact = missing.map((part, place) =>
    missingTotal > 0 ? (units * part) / missingTotal : units * shares[place],
  )
  const result = Int32Array.from(exact, Math.floor)
  let left = units - result.reduce((sum, part) => sum + part, 0)
  const byRemainder = [...exact.keys()].sort((a, b) => exact[b] - result[b] - (exact[a] - result[a]) || a - b)
  for (let index = 0; left > 0; index = (index + 1) % byRemainder.length, left--) result[byRemainder[index]]++
  return result
}
