/** A finite decision process: states are numbered from 0, and every action leads on by the demand of the period. */
export interface DecisionProcess {
  /** Number of states. */
  readonly states: number
  /** Probabilities of demand 0, 1, 2 …; they add up to 1. */
  readonly demand: readonly number[]
  /** Number of actions in a state, >= 1. */
  readonly actions: (state: number) => number
  /** Cost of a period. */
  readonly cost: (state: number, action: number, demand: number) => number
  /** State of the next period. */
  readonly next: (state: number, action: number, demand: number) => number
}

/** Share of each new value that is the old one: chains of even period settle, too. */
const INERTIA = 0.1
const PRECISION = 1e-9
const MOST_SWEEPS = 20_000

/**
 * Least mean cost a period, by relative value iteration; of a policy where each state has one action.
 *
 * @param process - with a single recurrent class under every policy.
 * @returns the cost, right to about 1e-8.
 * @see Puterman (1994), Markov Decision Processes, section 8.5.
 */
export function leastAverageCost(process: DecisionProcess): number {
  let values = new Float64Array(process.states)
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  for (let sweep = 0; sweep < MOST_SWEEPS && high - low > PRECISION; sweep++) {
    const better = new Float64Array(process.states)
    low = Number.POSITIVE_INFINITY
    high = Number.NEGATIVE_INFINITY
    for (let state = 0; state < process.states; state++) {
      const value = bestValue(process, values, state)
      const gain = value - values[state]
      if (gain < low) low = gain
      if (gain > high) high = gain
      better[state] = value - INERTIA * gain
    }
    const level = better[0]
    values = better.map((value) => value - level)
  }
  return (low + high) / 2
}

function bestValue(
  { demand, actions, cost, next }: DecisionProcess,
  values: Float64Array,
  state: number,
): number {
  let best = Number.POSITIVE_INFINITY
  for (let action = 0; action < actions(state); action++) {
    let value = 0
    for (let units = 0; units < demand.length; units++)
      value += demand[units] * (cost(state, action, units) + values[next(state, action, units)])
    if (value < best) best = value
  }
  return best
}
