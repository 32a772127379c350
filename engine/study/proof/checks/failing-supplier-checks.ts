import {
  type DisruptedSupply,
  disruptedBaseStock,
  disruptedSupplyCostInSteps,
} from '../../../theory/index.ts'
import type { Check, EstimateCheck } from '../check.ts'
import { ORDER_BEFORE_DEMAND, stockCheck, stockRuns } from './stock-runs.ts'

const SHOP = 'classic/single-echelon'

const tomlin = { demand: 2000, failure: 0.04, recovery: 0.25, holding: 0.25, shortage: 3 }
const baseStock = {
  family: 'disruptions',
  source: 'Snyder & Shen (2019), 2nd ed., example 9.3',
  experiment: stockRuns(SHOP, 20_000, {
    eventOrder: ORDER_BEFORE_DEMAND,
    nodes: {
      shop: {
        suppliers: { outside: { leadTime: 0 } },
        demand: { kind: 'each-period', units: { kind: 'deterministic', value: 2000 } },
        policy: { kind: 'base-stock', baseStockLevel: 8000 },
        disruption: { kind: 'markov', failure: 0.04, recovery: 0.25, stops: 'ordering' },
        holdingCost: 0.25,
        backorderCost: 3,
      },
    },
  }),
}

/** Example 9.1, and problem 9.8; a period is a year. */
const often = {
  orderCost: 8,
  holding: 0.225,
  lostSale: 5,
  demandRate: 1300,
  failureRate: 1.5,
  repairRate: 14,
}
const dear = { orderCost: 35, holding: 4, lostSale: 22, demandRate: 30, failureRate: 1, repairRate: 12 }

/** An order quantity under failures, customers one after another at equal distances. */
function orderQuantity(
  id: string,
  supply: DisruptedSupply,
  { quantity, step, years }: { quantity: number; step: number; years: number },
): EstimateCheck {
  const { orderCost, holding, lostSale, demandRate, failureRate, repairRate } = supply
  const shop = {
    suppliers: { outside: { leadTime: 0, fixedCost: orderCost } },
    demand: {
      kind: 'arrivals',
      every: { kind: 'deterministic', value: step / demandRate },
      units: { kind: 'deterministic', value: step },
    },
    policy: { kind: 'r-Q', reorderPoint: 0, orderQuantity: quantity },
    disruption: { kind: 'exponential', meanUp: 1 / failureRate, meanDown: 1 / repairRate, stops: 'ordering' },
    initialInventory: quantity,
    holdingCost: holding,
    lostSaleCost: lostSale,
    unmetDemand: 'lost',
  }
  const system = {
    family: 'disruptions',
    source: 'Berk & Arreola-Risa (1994); Snyder & Shen (2019), eq. (9.5), in steps of a customer',
    experiment: stockRuns(SHOP, years, { review: 'continuous', nodes: { shop } }),
  }
  const statement = `Order quantity ${quantity}, supplier that fails, sales lost meanwhile: cost.`
  return stockCheck(system, id, statement, 'cost', () => disruptedSupplyCostInSteps(supply, quantity, step))
}

/** Suppliers that fail and recover. */
export const FAILING_SUPPLIER_CHECKS: readonly Check[] = [
  stockCheck(baseStock, 'on-hand', 'Base stock, supplier that fails: units on hand.', 'onHand', () => {
    return disruptedBaseStock(tomlin, 8000).onHand
  }),
  orderQuantity('order-quantity', dear, { quantity: 24, step: 1, years: 2_000 }),
  orderQuantity('order-quantity-fine', often, { quantity: 780, step: 26, years: 5_000 }),
]
