import type { OrderQuantity } from './economic-order-quantity.ts'

/** Order-quantity model with a supplier that fails and is repaired; what is wanted meanwhile is lost. */
export interface DisruptedSupply {
  /** Cost of an order. */
  readonly orderCost: number
  /** Cost of a unit on hand, a unit of time. */
  readonly holding: number
  /** Cost of a unit lost. */
  readonly lostSale: number
  /** Units a unit of time, constant. */
  readonly demandRate: number
  /** Failures of the supplier a unit of up time; exponential. */
  readonly failureRate: number
  /** Repairs a unit of down time; exponential. */
  readonly repairRate: number
}

const GOLDEN = (Math.sqrt(5) - 1) / 2
const STEPS = 200

/**
 * Cost of an order quantity, a unit of time: an order is placed when stock reaches zero, and arrives at once or, if the
 * supplier is down, at its repair.
 *
 * @param supply - costs and rates.
 * @param quantity - units, > 0.
 * @see Berk & Arreola-Risa (1994), Note on future supply uncertainty in EOQ models, Naval Research Logistics 41(1);
 *   Snyder & Shen (2019), Fundamentals of Supply Chain Theory, 2nd ed., eq. (9.5).
 */
export function disruptedSupplyCost(supply: DisruptedSupply, quantity: number): number {
  const { orderCost, holding, lostSale, demandRate, failureRate, repairRate } = supply
  const cover = quantity / demandRate
  const bothRates = failureRate + repairRate
  const isDown = (failureRate / bothRates) * -Math.expm1(-bothRates * cover)
  const drought = isDown / repairRate
  const costOfCycle = orderCost + (holding * quantity * cover) / 2 + lostSale * demandRate * drought
  return costOfCycle / (cover + drought)
}

/**
 * Order quantity of least {@link disruptedSupplyCost}, by golden-section search: the cost is right to the last digits,
 * the quantity to about 1e-6.
 *
 * @param supply - costs and rates.
 * @see Snyder & Shen (2019), section 9.2.1: the cost is quasiconvex.
 */
export function bestDisruptedQuantity(supply: DisruptedSupply): OrderQuantity {
  const plain = Math.sqrt((2 * supply.orderCost * supply.demandRate) / supply.holding)
  let low = plain / 100
  let high = plain * 100
  for (let step = 0; step < STEPS; step++) {
    const left = high - GOLDEN * (high - low)
    const right = low + GOLDEN * (high - low)
    if (disruptedSupplyCost(supply, left) < disruptedSupplyCost(supply, right)) high = right
    else low = left
  }
  const quantity = (low + high) / 2
  return { quantity, cost: disruptedSupplyCost(supply, quantity) }
}
