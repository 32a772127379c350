import type { DemandLaw } from './demand-law.ts'

/** Costs of having too much and too little, for a unit and a period. */
export interface StockCosts {
  /** Of a unit left over. */
  readonly holding: number
  /** Of a unit short. */
  readonly shortage: number
}

/**
 * Stock that costs least on the mean: the least level that covers shortage / (shortage + holding) of demand.
 *
 * @param demand - over the time that the stock must last: review period + lead time.
 * @param costs - both > 0.
 * @see Snyder & Shen (2019), Fundamentals of Supply Chain Theory, 2nd ed., eq. (4.17) and (4.34).
 * @example newsvendorLevel(normalDemand(50, 8), { holding: 0.18, shortage: 0.7 }) // 56.604
 */
export function newsvendorLevel(demand: DemandLaw, { holding, shortage }: StockCosts): number {
  return demand.quantile(shortage / (shortage + holding))
}

/**
 * Expected cost of a stock level in a period.
 *
 * @param demand - over the time that the stock must last.
 * @param level - units.
 * @param costs - both >= 0.
 * @see Snyder & Shen (2019), eq. (4.6): h (S - mean) + (h + p) E[(D - S)+].
 */
export function newsvendorCost(demand: DemandLaw, level: number, { holding, shortage }: StockCosts): number {
  return holding * (level - demand.mean) + (holding + shortage) * demand.loss(level)
}
