import { leastAverageCost } from './average-cost.ts'

/** Steady state of perishable stock, a period. */
export interface PerishablePerformance {
  /** Units perished. */
  readonly outdated: number
  /** Units of demand lost. */
  readonly lost: number
}

/**
 * Stock that is ordered up to a level before demand, arrives at once and keeps for two periods; unmet demand is lost.
 *
 * @param demand - probabilities of demand 0, 1, 2 … a period.
 * @param level - S, integer >= 1.
 * @param isOldestFirst - which units are handed out first.
 * @see Nahmias (2011), Perishable Inventory Systems, chapter 2; a chain of the units in their last period.
 */
export function perishableForTwoPeriods(
  demand: readonly number[],
  level: number,
  isOldestFirst: boolean,
): PerishablePerformance {
  const perished = (old: number, units: number): number =>
    Math.max(0, isOldestFirst ? old - units : old - Math.max(0, units - (level - old)))
  const next = (old: number, _: number, units: number): number =>
    Math.max(0, isOldestFirst ? level - old - Math.max(0, units - old) : level - old - units)
  const chain = { states: level + 1, demand, actions: () => 1, next }
  return {
    outdated: leastAverageCost({ ...chain, cost: (old, _, units) => perished(old, units) }),
    lost: leastAverageCost({ ...chain, cost: (_old, _, units) => Math.max(0, units - level) }),
  }
}
