import { lowerGamma } from '../kernel/index.ts'

/** Steady state of (r, Q) with lost sales. */
export interface LostSalesPerformance {
  /** Share of demand that is lost. */
  readonly lossShare: number
  /** Mean units on hand. */
  readonly onHand: number
  /** Orders a unit of time. */
  readonly ordersPerTime: number
}

/**
 * (r, Q) under Poisson demand, lost sales and at most one order outstanding (Q > r): a renewal process of orders.
 *
 * @param demandRate - units a unit of time.
 * @param meanLeadTime - > 0.
 * @param demandExceeds - probability that more than n units are demanded in a lead time.
 * @param reorderPoint - r, integer >= 0.
 * @param quantity - Q, integer > r.
 * @see Hadley & Whitin (1963), Analysis of Inventory Systems, section 4-11.
 */
export function lostSalesReorder(
  demandRate: number,
  meanLeadTime: number,
  demandExceeds: (units: number) => number,
  reorderPoint: number,
  quantity: number,
): LostSalesPerformance {
  // On the way down from r a level is held for 1 / demandRate on the mean, if the order has not come before.
  const exceeds = Array.from({ length: reorderPoint }, (_, units) => demandExceeds(units))
  const area = exceeds.reduce((sum, probability, units) => sum + probability * (reorderPoint - units), 0)
  const sold = exceeds.reduce((sum, probability) => sum + probability, 0)
  const lost = demandRate * meanLeadTime - sold
  // From (r - sold) + Q down to r: r + 1 to r + Q, less the levels at the top that demand in the lead time took away.
  const upperLevels = (quantity * (2 * reorderPoint + quantity + 1)) / 2
  const missed = exceeds.reduce(
    (sum, probability, units) => sum + probability * (reorderPoint + quantity - units),
    0,
  )
  const cycle = meanLeadTime + (quantity - sold) / demandRate
  return {
    lossShare: lost / (demandRate * cycle),
    onHand: (area + upperLevels - missed) / (demandRate * cycle),
    ordersPerTime: 1 / cycle,
  }
}

/**
 * Probability that more than some units are demanded in a constant lead time.
 *
 * @param mean - demand in the lead time; it is Poisson.
 */
export function exceedsInConstantTime(mean: number): (units: number) => number {
  return (units) => lowerGamma(units + 1, mean)
}

/**
 * Probability that more than some units are demanded in an exponential lead time.
 *
 * @param mean - demand in the lead time; it is geometric.
 */
export function exceedsInExponentialTime(mean: number): (units: number) => number {
  return (units) => (mean / (1 + mean)) ** (units + 1)
}
