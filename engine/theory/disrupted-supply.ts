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

/**
 * As {@link disruptedSupplyCost}, for demand that comes in equal steps at equal distances instead of flowing: exact, so
 * that a simulation of single customers can be held against it. With small steps it tends to the other.
 *
 * @param supply - costs and rates.
 * @param quantity - units, a multiple of the step.
 * @param step - units that a customer takes, > 0.
 *
 * Renewal-reward over two kinds of cycle: of orders placed as the last unit goes (A), and of orders placed at a repair,
 * some time before the next customer (B).
 */
export function disruptedSupplyCostInSteps(supply: DisruptedSupply, quantity: number, step: number): number {
  const { orderCost, holding, lostSale, demandRate, failureRate, repairRate } = supply
  const gap = step / demandRate
  const steps = Math.round(quantity / step)
  const { untilNext, discounted } = residualAtRepair(supply, gap)
  const isDown = (survival: number) => (failureRate / (failureRate + repairRate)) * (1 - survival)
  const decay = (time: number) => Math.exp(-(failureRate + repairRate) * time)
  const afterA = isDown(decay(steps * gap))
  const afterB = isDown(decay((steps - 1) * gap) * discounted)
  // Stationary share of cycles B, which is also that of cycles that end with the supplier down.
  const late = afterA / (1 + afterA - afterB)
  const areaA = (gap * step * steps * (steps + 1)) / 2
  const areaB = quantity * untilNext + (gap * step * steps * (steps - 1)) / 2
  const length = (1 - late) * steps * gap + late * (untilNext + (steps - 1) * gap) + late / repairRate
  const lost = (late * step) / Math.expm1(repairRate * gap)
  return (orderCost + holding * ((1 - late) * areaA + late * areaB) + lostSale * lost) / length
}

/** Mean time from a repair to the next customer, and the mean of exp(-(failure + repair rate) x that time). */
function residualAtRepair(
  { failureRate, repairRate }: DisruptedSupply,
  gap: number,
): { untilNext: number; discounted: number } {
  const within = -Math.expm1(-repairRate * gap)
  const sinceLast = 1 / repairRate - (gap * (1 - within)) / within
  const both = failureRate + repairRate
  const discounted =
    (Math.exp(-both * gap) * repairRate * Math.expm1(failureRate * gap)) / (failureRate * within)
  return { untilNext: gap - sinceLast, discounted }
}
