import { normalSecondLoss, poissonDemand } from './demand-law.ts'
import { newsvendorCost, type StockCosts } from './newsvendor.ts'

/** Continuous review: Q units are ordered when the inventory position falls to r; demand that finds no stock waits. */
export interface ReorderModel extends StockCosts {
  /** Cost of an order. */
  readonly orderCost: number
  /** Units a unit of time. */
  readonly demandRate: number
  /** Constant lead time. */
  readonly leadTime: number
}

/** Steady state of an (r, Q) policy. */
export interface ReorderPerformance {
  /** Cost of ordering, holding and waiting, a unit of time. */
  readonly cost: number
  /** Mean units on hand. */
  readonly onHand: number
  /** Mean units that wait. */
  readonly backorders: number
}

/**
 * Exact performance of (r, Q) under Poisson demand: the inventory position is uniform on r + 1 to r + Q.
 *
 * @param model - costs, rate, lead time.
 * @param reorderPoint - r, integer.
 * @param quantity - Q, integer >= 1.
 * @see Hadley & Whitin (1963), Analysis of Inventory Systems, section 4-7; Snyder & Shen (2019), eq. (5.38).
 */
export function poissonReorder(
  model: ReorderModel,
  reorderPoint: number,
  quantity: number,
): ReorderPerformance {
  const demand = poissonDemand(model.demandRate * model.leadTime)
  let backorders = 0
  for (let position = reorderPoint + 1; position <= reorderPoint + quantity; position++) {
    backorders += demand.loss(position) / quantity
  }
  const onHand = reorderPoint + (quantity + 1) / 2 - demand.mean + backorders
  const ordering = (model.orderCost * model.demandRate) / quantity
  return { cost: ordering + model.holding * onHand + model.shortage * backorders, onHand, backorders }
}

/**
 * The (r, Q) of least cost under Poisson demand.
 *
 * @param model - costs, rate, lead time.
 * @returns [r, Q].
 * @see Federgruen & Zheng (1992), An efficient algorithm for computing an optimal (r, Q) policy, Operations Research
 *   40(4): positions join in the order of their cost until the next is dearer than the mean.
 */
export function bestPoissonReorder(model: ReorderModel): readonly [reorderPoint: number, quantity: number] {
  const demand = poissonDemand(model.demandRate * model.leadTime)
  const costOf = (position: number): number => newsvendorCost(demand, position, model)
  let low = demand.quantile(model.shortage / (model.shortage + model.holding))
  let high = low
  let total = model.orderCost * model.demandRate + costOf(low)
  for (;;) {
    const [below, above] = [costOf(low - 1), costOf(high + 1)]
    if (Math.min(below, above) >= total / (high - low + 1)) return [low - 1, high - low + 1]
    total += Math.min(below, above)
    if (below < above) low--
    else high++
  }
}

/**
 * Expected cost of (r, Q) under normal lead-time demand, a unit of time; the inventory position is uniform on (r, r + Q).
 *
 * @param model - costs, rate, lead time.
 * @param standardDeviation - of demand over the lead time.
 * @param reorderPoint - r.
 * @param quantity - Q, > 0.
 * @see Zheng (1992), On properties of stochastic inventory systems, Management Science 38(1), eq. (1);
 *   Snyder & Shen (2019), eq. (5.7).
 */
export function normalReorderCost(
  model: ReorderModel,
  standardDeviation: number,
  reorderPoint: number,
  quantity: number,
): number {
  const mean = model.demandRate * model.leadTime
  const tail = (position: number): number =>
    standardDeviation ** 2 * normalSecondLoss((position - mean) / standardDeviation)
  const backorders = (tail(reorderPoint) - tail(reorderPoint + quantity)) / quantity
  const level = reorderPoint + quantity / 2 - mean
  const ordering = (model.orderCost * model.demandRate) / quantity
  return ordering + model.holding * level + (model.holding + model.shortage) * backorders
}
