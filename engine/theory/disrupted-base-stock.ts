import type { StockCosts } from './newsvendor.ts'

/** Base stock under constant demand whose supplier fails and recovers from period to period. */
export interface DisruptedBaseStock extends StockCosts {
  /** Units a period. */
  readonly demand: number
  /** Probability that the supplier fails from one period to the next. */
  readonly failure: number
  /** Probability that it recovers. */
  readonly recovery: number
}

/** Its steady state, a period. */
export interface DisruptedPerformance {
  /** Cost. */
  readonly cost: number
  /** Mean units on hand at the end of a period. */
  readonly onHand: number
  /** Mean units owed then. */
  readonly backorders: number
}

const NEGLIGIBLE = 1e-16

/**
 * Steady state of base stock S: after n periods without supply S less n + 1 periods of demand is left.
 *
 * @param model - costs, demand, supplier.
 * @param level - S, units.
 * @see Snyder & Shen (2019), Fundamentals of Supply Chain Theory, 2nd ed., section 9.2.2, example 9.3; Tomlin (2006),
 *   Management Science 52(5).
 */
export function disruptedBaseStock(
  { demand, failure, recovery, holding, shortage }: DisruptedBaseStock,
  level: number,
): DisruptedPerformance {
  let onHand = 0
  let backorders = 0
  let share = recovery / (failure + recovery)
  for (let down = 0; share > NEGLIGIBLE; down++) {
    const net = level - (down + 1) * demand
    onHand += share * Math.max(0, net)
    backorders += share * Math.max(0, -net)
    share = down === 0 ? (failure * recovery) / (failure + recovery) : share * (1 - recovery)
  }
  return { cost: holding * onHand + shortage * backorders, onHand, backorders }
}
