/**
 * Stationary distribution of a birth-death process on the states 0 to `last`.
 *
 * @param last - highest state, integer >= 0.
 * @param birthRate - rate upwards from a state below `last`, > 0.
 * @param deathRate - rate downwards from a state above 0, > 0.
 * @returns probability of each state; they add up to 1.
 * @see Gross, Shortle, Thompson & Harris (2008), Fundamentals of Queueing Theory, 4th ed., eq. (2.3).
 */
export function birthDeath(
  last: number,
  birthRate: (state: number) => number,
  deathRate: (state: number) => number,
): number[] {
  const weights = [1]
  for (let state = 1; state <= last; state++) {
    weights.push((weights[state - 1] * birthRate(state - 1)) / deathRate(state))
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/**
 * Mean of a function of the state.
 *
 * @param probabilities - from {@link birthDeath}.
 * @param value - of each state.
 */
export function meanOver(probabilities: readonly number[], value: (state: number) => number): number {
  return probabilities.reduce((sum, probability, state) => sum + probability * value(state), 0)
}
