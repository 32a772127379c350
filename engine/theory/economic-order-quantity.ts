/** A quantity to order, and what it costs. */
export interface OrderQuantity {
  /** Units. */
  readonly quantity: number
  /** Cost of ordering, holding and shortage, a unit of time. */
  readonly cost: number
}

/** An order quantity, and how much of demand waits under it. */
export interface OrderQuantityWithBackorders extends OrderQuantity {
  /** Share of demand that waits. */
  readonly backorderShare: number
}

/**
 * Economic order quantity.
 *
 * @param orderCost - of an order.
 * @param holding - of a unit and a unit of time.
 * @param demandRate - units a unit of time.
 * @see Harris (1913); Snyder & Shen (2019), Fundamentals of Supply Chain Theory, 2nd ed., eq. (3.4) and (3.5).
 */
export function economicOrderQuantity(orderCost: number, holding: number, demandRate: number): OrderQuantity {
  const quantity = Math.sqrt((2 * orderCost * demandRate) / holding)
  return { quantity, cost: orderQuantityCost(quantity, orderCost, holding, demandRate) }
}

/**
 * Cost of any order quantity, a unit of time.
 *
 * @param quantity - units, > 0.
 * @param orderCost - of an order.
 * @param holding - of a unit and a unit of time.
 * @param demandRate - units a unit of time.
 * @see Snyder & Shen (2019), eq. (3.3).
 */
export function orderQuantityCost(
  quantity: number,
  orderCost: number,
  holding: number,
  demandRate: number,
): number {
  return (orderCost * demandRate) / quantity + (holding * quantity) / 2
}

/**
 * Economic order quantity where demand may wait.
 *
 * @param orderCost - of an order.
 * @param holding - of a unit and a unit of time.
 * @param demandRate - units a unit of time.
 * @param backorder - cost of a unit that waits, a unit of time.
 * @returns quantity, cost, and the share of demand that waits.
 * @see Snyder & Shen (2019), eq. (3.28) to (3.30).
 */
export function orderQuantityWithBackorders(
  orderCost: number,
  holding: number,
  demandRate: number,
  backorder: number,
): OrderQuantityWithBackorders {
  const { quantity, cost } = economicOrderQuantity(orderCost, holding, demandRate)
  const ratio = (holding + backorder) / backorder
  return {
    quantity: quantity * Math.sqrt(ratio),
    cost: cost / Math.sqrt(ratio),
    backorderShare: holding / (holding + backorder),
  }
}

/**
 * Economic production quantity: goods come at a finite rate.
 *
 * @param setupCost - of a production run.
 * @param holding - of a unit and a unit of time.
 * @param demandRate - units a unit of time.
 * @param productionRate - > demandRate.
 * @see Snyder & Shen (2019), section 3.5.
 */
export function economicProductionQuantity(
  setupCost: number,
  holding: number,
  demandRate: number,
  productionRate: number,
): OrderQuantity {
  return economicOrderQuantity(setupCost, holding * (1 - demandRate / productionRate), demandRate)
}
