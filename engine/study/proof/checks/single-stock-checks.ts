import {
  exceedsInConstantTime,
  exceedsInExponentialTime,
  lostSalesReorder,
  minMaxCost,
  newsvendorCost,
  normalDemand,
  oneForOne,
  oneForOneLostSales,
  perishableOneForOne,
  poissonDemand,
  poissonReorder,
} from '../../../theory/index.ts'
import type { Check } from '../check.ts'
import { type Changes, customers, ORDER_BEFORE_DEMAND, stockCheck, stockRuns } from './stock-runs.ts'

const SHOP = 'classic/single-echelon'

/** The shop of the library with another shop's fields. */
function shop(fields: object, rest: Changes = {}): Changes {
  return { eventOrder: ORDER_BEFORE_DEMAND, ...rest, nodes: { shop: fields } }
}

/** Continuous review and Poisson customers. */
function busyShop(rate: number, fields: object): Changes {
  return shop(
    { demand: customers(rate), holdingCost: 1, backorderCost: 1, ...fields },
    { review: 'continuous' },
  )
}

const normal = {
  family: 'single-stock',
  source: 'Snyder & Shen (2019), 2nd ed., example 4.4',
  experiment: stockRuns(SHOP, 8_000, {}, true),
}
const fivePeriods = normalDemand(250, 8 * Math.sqrt(5))
const level = 264.766894374155

const poisson = {
  family: 'single-stock',
  source: 'Snyder & Shen (2019), 2nd ed., problem 4.7',
  experiment: stockRuns(
    SHOP,
    8_000,
    shop({
      suppliers: { outside: { leadTime: 0 } },
      demand: { kind: 'each-period', units: { kind: 'poisson', mean: 6 } },
      policy: { kind: 'base-stock', baseStockLevel: 8 },
      holdingCost: 1,
      backorderCost: 4,
    }),
  ),
}

/** (s, S) with goods that arrive at once. */
function minMax(mean: number, low: number, high: number, costs: { order: number; shortage: number }): object {
  return shop({
    suppliers: { outside: { leadTime: 0, fixedCost: costs.order } },
    demand: { kind: 'each-period', units: { kind: 'poisson', mean } },
    policy: { kind: 's-S', reorderPoint: low, orderUpToLevel: high },
    holdingCost: 1,
    backorderCost: costs.shortage,
  })
}

const small = { orderCost: 5, holding: 1, shortage: 4, meanDemand: 6 }
const zheng = { orderCost: 64, holding: 1, shortage: 9, meanDemand: 10 }

/** (r, Q) of example 5.8. */
const reorder = { orderCost: 100, holding: 20, shortage: 150, demandRate: 1.5, leadTime: 2 }
const reorderPoint = {
  family: 'reorder-policies',
  source: 'Hadley & Whitin (1963), section 4-7; Snyder & Shen (2019), example 5.8',
  experiment: stockRuns(
    SHOP,
    20_000,
    busyShop(1.5, {
      suppliers: { outside: { leadTime: 2, fixedCost: 100 } },
      policy: { kind: 'r-Q', reorderPoint: 3, orderQuantity: 5 },
      holdingCost: 20,
      backorderCost: 150,
    }),
  ),
}

/** (3, 10) with lost sales. */
function lostReorder(way: object): Changes {
  return busyShop(2, {
    suppliers: { outside: way },
    policy: { kind: 'r-Q', reorderPoint: 3, orderQuantity: 10 },
    unmetDemand: 'lost',
  })
}
const lostConstant = {
  family: 'reorder-policies',
  source: 'Hadley & Whitin (1963), section 4-11',
  experiment: stockRuns(SHOP, 20_000, lostReorder({ leadTime: 2 })),
}
const lostExponential = {
  ...lostConstant,
  experiment: stockRuns(
    SHOP,
    20_000,
    lostReorder({ leadTime: 0, leadTimeDistribution: { kind: 'exponential', mean: 2 } }),
  ),
}

/** One for one. */
function oneByOne(rate: number, stock: number, law: object, fields: object = {}): Changes {
  return busyShop(rate, {
    suppliers: { outside: { leadTime: 0, leadTimeDistribution: law } },
    policy: { kind: 'base-stock', baseStockLevel: stock },
    ...fields,
  })
}
const palm = {
  family: 'one-for-one',
  source: 'Palm (1938); Zipkin (2000), section 6.2: any law of lead times, orders cross',
  experiment: stockRuns(
    SHOP,
    10_000,
    oneByOne(2, 3, { kind: 'lognormal', mean: 1, coefficientOfVariation: 1.5 }),
  ),
}
const erlang = {
  family: 'one-for-one',
  source: 'Zipkin (2000), section 7.2.3: Erlang’s loss formula, any law of lead times',
  experiment: stockRuns(
    SHOP,
    5_000,
    oneByOne(5, 5, { kind: 'gamma', mean: 1, shape: 0.5 }, { unmetDemand: 'lost' }),
  ),
}
const decaying = {
  family: 'one-for-one',
  source: 'Nahmias (2011), Perishable Inventory Systems, section 7',
  experiment: stockRuns(
    SHOP,
    4_000,
    oneByOne(3, 10, { kind: 'exponential', mean: 1 }, { unmetDemand: 'lost', lifetime: 5 }),
  ),
}

/** Stock points by themselves. */
export const SINGLE_STOCK_CHECKS: readonly Check[] = [
  stockCheck(normal, 'normal-cost', 'Base stock, normal demand: cost.', 'cost', () =>
    newsvendorCost(fivePeriods, level, { holding: 0.18, shortage: 0.7 }),
  ),
  stockCheck(normal, 'normal-on-hand', 'Base stock, normal demand: units on hand.', 'onHand', () => {
    return level - fivePeriods.mean + fivePeriods.loss(level)
  }),
  stockCheck(poisson, 'poisson-cost', 'Newsvendor, Poisson demand: cost.', 'cost', () =>
    newsvendorCost(poissonDemand(6), 8, { holding: 1, shortage: 4 }),
  ),
  stockCheck(
    {
      family: 'reorder-policies',
      source: 'Zheng & Federgruen (1991); Snyder & Shen (2019), example 4.7',
      experiment: stockRuns(SHOP, 8_000, minMax(6, 4, 10, { order: 5, shortage: 4 }) as Changes),
    },
    'min-max-small',
    'Policy (4, 10), Poisson demand: cost.',
    'cost',
    () => minMaxCost(small, 4, 10),
  ),
  stockCheck(
    {
      family: 'reorder-policies',
      source: 'Zheng & Federgruen (1991), table 1',
      experiment: stockRuns(SHOP, 8_000, minMax(10, 6, 40, { order: 64, shortage: 9 }) as Changes),
    },
    'min-max-zheng',
    'Policy (6, 40), Poisson demand: cost.',
    'cost',
    () => minMaxCost(zheng, 6, 40),
  ),
  stockCheck(reorderPoint, 'reorder-cost', 'Policy (3, 5), Poisson customers: cost.', 'cost', () => {
    return poissonReorder(reorder, 3, 5).cost
  }),
  stockCheck(
    reorderPoint,
    'reorder-on-hand',
    'Policy (3, 5), Poisson customers: units on hand.',
    'onHand',
    () => {
      return poissonReorder(reorder, 3, 5).onHand
    },
  ),
  stockCheck(
    lostConstant,
    'lost-constant',
    'Policy (3, 10), lost sales, constant lead time: loss.',
    'lossFraction',
    () => {
      return lostSalesReorder(2, 2, exceedsInConstantTime(4), 3, 10).lossShare
    },
  ),
  stockCheck(
    lostExponential,
    'lost-exponential',
    'Policy (3, 10), lost sales, exponential lead time: units on hand.',
    'onHand',
    () => lostSalesReorder(2, 2, exceedsInExponentialTime(4), 3, 10).onHand,
  ),
  stockCheck(palm, 'palm-fill', 'One for one, lognormal lead times: fill rate.', 'fillRate', () => {
    return oneForOne(3, 2).fillRate
  }),
  stockCheck(palm, 'palm-on-hand', 'One for one, lognormal lead times: units on hand.', 'onHand', () => {
    return oneForOne(3, 2).onHand
  }),
  stockCheck(
    erlang,
    'erlang-loss',
    'One for one, lost sales, gamma lead times: loss.',
    'lossFraction',
    () => {
      return 1 - oneForOneLostSales(5, 5).fillRate
    },
  ),
  stockCheck(
    decaying,
    'decay-on-hand',
    'One for one, units with exponential lives: on hand.',
    'onHand',
    () => {
      return perishableOneForOne(10, 3, 1, 0.2).onHand
    },
  ),
]
