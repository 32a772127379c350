import { leastAverageCost } from './average-cost.ts'
import type { StockCosts } from './newsvendor.ts'

/** Periodic review with lost sales: orders are placed before demand and arrive whole periods later. */
export interface LostSalesModel extends StockCosts {
  /** Probabilities of demand 0, 1, 2 … a period. */
  readonly demand: readonly number[]
  /** Periods from an order to its arrival, 1 or 2. */
  readonly leadTime: 1 | 2
  /** Most units on hand, with what has just arrived. */
  readonly mostOnHand: number
  /** Most units an order. */
  readonly mostOrdered: number
}

/**
 * Mean cost a period of a policy, or of the best one.
 *
 * @param model - costs, demand, lead time; bounds that no sensible policy reaches.
 * @param order - units ordered, given units on hand and the order that arrives next; `undefined`: as is best.
 * @see Zipkin (2008), Old and new methods for lost-sales inventory systems, Operations Research 56(5).
 */
export function lostSalesCost(
  { demand, leadTime, holding, shortage, mostOnHand, mostOrdered }: LostSalesModel,
  order?: (onHand: number, due: number) => number,
): number {
  const dues = leadTime === 1 ? 1 : mostOrdered + 1
  const orderOf = (state: number, action: number): number =>
    order === undefined ? action : Math.min(mostOrdered, order(Math.floor(state / dues), state % dues))
  return leastAverageCost({
    states: (mostOnHand + 1) * dues,
    demand,
    actions: () => (order === undefined ? mostOrdered + 1 : 1),
    cost: (state, _, units) => {
      const left = Math.floor(state / dues) - units
      return left >= 0 ? holding * left : -shortage * left
    },
    next: (state, action, units) => {
      const left = Math.max(0, Math.floor(state / dues) - units)
      const ordered = orderOf(state, action)
      const arriving = leadTime === 1 ? ordered : state % dues
      return Math.min(mostOnHand, left + arriving) * dues + (leadTime === 1 ? 0 : ordered)
    },
  })
}
