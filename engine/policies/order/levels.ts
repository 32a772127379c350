import { memoryless, type OrderingRule } from './ordering-rule.ts'

/**
 * Base stock: every review brings the inventory position up to S.
 *
 * @param level - S, units.
 * @param cap - most units an order. @defaultValue no limit
 * @see Snyder & Shen (2019), Fundamentals of Supply Chain Theory, 2nd ed., section 4.3; capped: Xin (2021),
 *   Understanding the performance of capped base-stock policies in lost-sales inventory models, Operations Research 69(1).
 */
export function baseStockRule(level: number, cap: number = Number.POSITIVE_INFINITY): OrderingRule<null> {
  return memoryless(({ inventoryPosition }) => Math.min(cap, Math.max(0, level - inventoryPosition)))
}

/**
 * (s, S): an inventory position at or below s is brought up to S.
 *
 * @param reorderPoint - s, units.
 * @param orderUpToLevel - S, units, > s.
 * @see Snyder & Shen (2019), section 4.4.
 */
export function minMaxRule(reorderPoint: number, orderUpToLevel: number): OrderingRule<null> {
  return memoryless(({ inventoryPosition }) =>
    inventoryPosition <= reorderPoint ? orderUpToLevel - inventoryPosition : 0,
  )
}

/**
 * (r, Q): Q units are ordered when the inventory position is at or below r.
 *
 * @param reorderPoint - r, units.
 * @param orderQuantity - Q, units, > 0.
 * @param multiples - as many Q as bring the position above r, (r, nQ).
 * @see Snyder & Shen (2019), chapter 5; Hadley & Whitin (1963), Analysis of Inventory Systems, section 5-2, for (r, nQ).
 */
export function reorderPointRule(
  reorderPoint: number,
  orderQuantity: number,
  multiples: boolean,
): OrderingRule<null> {
  return memoryless(({ inventoryPosition }) => {
    if (inventoryPosition > reorderPoint) return 0
    if (!multiples) return orderQuantity
    return orderQuantity * (Math.floor((reorderPoint - inventoryPosition) / orderQuantity) + 1)
  })
}

/**
 * Looks only every R periods: (R, S) around base stock, (R, s, S) around (s, S).
 *
 * @param reviewPeriod - R, whole periods >= 1.
 * @param rule - what is done at a review.
 * @see Silver, Pyke & Thomas (2017), Inventory and Production Management in Supply Chains, section 6.4.
 */
export function everyReview(reviewPeriod: number, rule: OrderingRule<null>): OrderingRule<null> {
  return {
    start: () => null,
    decide: (observation, memory) =>
      observation.period % reviewPeriod === 0 ? rule.decide(observation, memory) : { decision: 0, memory },
  }
}

/**
 * The same order every period, whatever happens.
 *
 * @param orderQuantity - r, units.
 * @see Reiman (2004), A new and simple policy for the continuous review lost sales inventory model.
 */
export function constantOrderRule(orderQuantity: number): OrderingRule<null> {
  return memoryless(() => orderQuantity)
}

/** Orders what was asked for since the last look. */
export function passThroughRule(): OrderingRule<null> {
  return memoryless(({ demand }) => demand)
}

/**
 * Orders from a list, period by period; nothing after its end.
 *
 * @param orders - units.
 */
export function listedRule(orders: readonly number[]): OrderingRule<null> {
  return memoryless(({ period }) => orders[period] ?? 0)
}
