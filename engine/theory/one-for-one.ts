import { birthDeath, meanOver } from './birth-death.ts'
import { poissonDemand } from './demand-law.ts'
import { erlangB } from './erlang.ts'

/** Steady state of a stock point that orders each unit that is taken, at once. */
export interface OneForOnePerformance {
  /** Mean units on hand. */
  readonly onHand: number
  /** Mean units that wait; 0 where demand is lost. */
  readonly backorders: number
  /** Share of demand met at once from stock. */
  readonly fillRate: number
}

/**
 * (S - 1, S) with Poisson demand that waits, whatever the law of lead times.
 *
 * @param level - S, integer >= 1.
 * @param leadTimeDemand - demand rate x mean lead time.
 * @see Palm (1938); Zipkin (2000), Foundations of Inventory Management, section 6.2: M/G/infinity.
 */
export function oneForOne(level: number, leadTimeDemand: number): OneForOnePerformance {
  const demand = poissonDemand(leadTimeDemand)
  const backorders = demand.loss(level)
  return {
    onHand: level - leadTimeDemand + backorders,
    backorders,
    // P(outstanding <= S - 1) is the fall of the loss function from S - 1 to S.
    fillRate: 1 - (demand.loss(level - 1) - backorders),
  }
}

/**
 * (S - 1, S) with Poisson demand that is lost when there is no stock, whatever the law of lead times.
 *
 * @param level - S, integer >= 1.
 * @param leadTimeDemand - demand rate x mean lead time.
 * @see Zipkin (2000), section 7.2.3: Erlang's loss system.
 */
export function oneForOneLostSales(level: number, leadTimeDemand: number): OneForOnePerformance {
  const loss = erlangB(level, leadTimeDemand)
  return { onHand: level - leadTimeDemand * (1 - loss), backorders: 0, fillRate: 1 - loss }
}

/**
 * (S - 1, S) with lost sales whose units also perish, each after an exponential life; every unit has an exponential
 * resupply time of its own.
 *
 * @param level - S, integer >= 1.
 * @param demandRate - units a unit of time.
 * @param resupplyRate - 1 / mean resupply time.
 * @param decayRate - 1 / mean life.
 * @see Nahmias (2011), Perishable Inventory Systems, section 7: a birth-death process of the units on hand.
 */
export function perishableOneForOne(
  level: number,
  demandRate: number,
  resupplyRate: number,
  decayRate: number,
): OneForOnePerformance {
  const shares = birthDeath(
    level,
    (onHand) => (level - onHand) * resupplyRate,
    (onHand) => demandRate + onHand * decayRate,
  )
  return { onHand: meanOver(shares, (onHand) => onHand), backorders: 0, fillRate: 1 - shares[0] }
}
