import {
  lostSalesCost,
  movingAverageBullwhip,
  perishableForTwoPeriods,
  poissonMasses,
  smoothingBullwhip,
  twoSuppliersCost,
} from '../../../theory/index.ts'
import type { Check } from '../check.ts'
import { ORDER_BEFORE_DEMAND, type System, stockCheck, stockRuns, systemRuns } from './stock-runs.ts'

const SHOP = 'classic/single-echelon'

/** Zipkin's instances: lost sales, Poisson (5). */
function zipkin(leadTime: number, policy: object): System {
  return {
    family: 'lost-sales',
    source: 'Zipkin (2008), Operations Research 56(5), by relative value iteration of the policy',
    experiment: stockRuns('classic/lost-sales', 10_000, {
      nodes: { shop: { suppliers: { outside: { leadTime } }, policy } },
    }),
  }
}
const lost = { demand: poissonMasses(5), holding: 1, shortage: 4, mostOnHand: 30, mostOrdered: 17 }
const upTo = (level: number, cap: number) => (onHand: number, due: number) =>
  Math.min(cap, Math.max(0, level - onHand - due))

/** The instance of the library with another policy. */
function dual(policy: object): System {
  return {
    family: 'dual-sourcing',
    source:
      'Veeraraghavan & Scheller-Wolf (2008), Operations Research 56(4), by relative value iteration of the policy',
    experiment: stockRuns('classic/dual-sourcing', 10_000, { nodes: { shop: { policy } } }),
  }
}
const suppliers = {
  demand: [0.2, 0.2, 0.2, 0.2, 0.2],
  holding: 5,
  shortage: 495,
  regularPrice: 100,
  expeditePrice: 105,
  lowest: -8,
  highest: 16,
  mostOrdered: 8,
}

/** Stock that keeps for two periods. */
function perishable(level: number, issuing: string): System {
  return {
    family: 'perishables',
    source:
      'Nahmias (2011), Perishable Inventory Systems, chapter 2, by a chain of the units in their last period',
    experiment: stockRuns(SHOP, 10_000, {
      eventOrder: ORDER_BEFORE_DEMAND,
      nodes: {
        shop: {
          suppliers: { outside: { leadTime: 0 } },
          demand: { kind: 'each-period', units: { kind: 'poisson', mean: 4 } },
          policy: { kind: 'base-stock', baseStockLevel: level },
          unmetDemand: 'lost',
          shelfLife: 2,
          issuing,
        },
      },
    }),
  }
}
const fours = poissonMasses(4)

/** Orders after demand, a forecast and a constant safety stock; a name of its own gives each its own luck. */
function bullwhip(name: string, policy: object, demand: object): System {
  return {
    family: 'bullwhip',
    source:
      'Chen, Drezner, Ryan & Simchi-Levi (2000), Management Science 46(3); Naval Research Logistics 47(4)',
    experiment: systemRuns(name, 20_000, {
      nodes: {
        [name]: {
          suppliers: { outside: { leadTime: 1 } },
          demand,
          policy: { ...policy, initialForecast: 1000, safetyStock: 0 },
        },
      },
    }),
  }
}
const independent = { kind: 'each-period', units: { kind: 'normal', mean: 1000, standardDeviation: 10 } }
const average = { kind: 'moving-average-order-up-to', periods: 5, leadTime: 2 }
const smoothed = { kind: 'smoothing-order-up-to', smoothing: 0.3, leadTime: 2 }
const correlated = (correlation: number) => ({
  kind: 'autoregressive',
  mean: 1000,
  correlation,
  standardDeviation: 10,
})

/** Stock points that look once a period. */
export const REVIEW_CHECKS: readonly Check[] = [
  stockCheck(
    zipkin(1, { kind: 'base-stock', baseStockLevel: 12 }),
    'one-period',
    'Base stock, L = 1: cost.',
    'cost',
    () => lostSalesCost({ ...lost, leadTime: 1 }, (onHand) => upTo(12, 99)(onHand, 0)),
  ),
  stockCheck(
    zipkin(2, { kind: 'base-stock', baseStockLevel: 16 }),
    'two-periods',
    'Base stock, L = 2: cost.',
    'cost',
    () => lostSalesCost({ ...lost, leadTime: 2 }, upTo(16, 99)),
  ),
  stockCheck(
    zipkin(2, { kind: 'capped-base-stock', baseStockLevel: 17, cap: 5 }),
    'capped',
    'Capped base stock, L = 2: cost.',
    'cost',
    () => lostSalesCost({ ...lost, leadTime: 2 }, upTo(17, 5)),
  ),
  stockCheck(
    zipkin(2, { kind: 'constant-order', orderQuantity: 4 }),
    'constant-order',
    'A constant order of 4: cost.',
    'cost',
    () => lostSalesCost({ ...lost, leadTime: 1, mostOnHand: 200 }, () => 4),
  ),
  stockCheck(
    dual({ kind: 'dual-index', expediteLevel: 4, regularLevel: 7 }),
    'dual-index',
    'Dual index (4, 7): cost, purchases included.',
    'cost',
    () =>
      twoSuppliersCost(suppliers, (net, due) => {
        const expedited = Math.max(0, 4 - net)
        return [Math.max(0, 7 - net - due - expedited), expedited]
      }),
  ),
  stockCheck(
    dual({ kind: 'tailored-base-surge', expediteLevel: 4, regularQuantity: 1 }),
    'base-surge',
    'Tailored base surge (4, 1): cost, purchases included.',
    'cost',
    () => twoSuppliersCost(suppliers, (net) => [1, Math.max(0, 4 - net)]),
  ),
  stockCheck(
    perishable(8, 'oldest-first'),
    'oldest-first',
    'Oldest first: units perished.',
    'shop.outdated',
    () => {
      return perishableForTwoPeriods(fours, 8, true).outdated
    },
  ),
  stockCheck(
    perishable(8, 'newest-first'),
    'newest-first',
    'Newest first: units perished.',
    'shop.outdated',
    () => {
      return perishableForTwoPeriods(fours, 8, false).outdated
    },
  ),
  stockCheck(
    bullwhip('averaging', average, independent),
    'moving-average',
    'Moving average: variance ratio.',
    'averaging.bullwhip',
    () => movingAverageBullwhip(2, 5, 0),
  ),
  stockCheck(
    bullwhip('averaging-correlated', average, correlated(0.6)),
    'moving-average-correlated',
    'Moving average, correlated demand: variance ratio.',
    'averaging-correlated.bullwhip',
    () => movingAverageBullwhip(2, 5, 0.6),
  ),
  stockCheck(
    bullwhip('smoothing', smoothed, independent),
    'smoothing',
    'Smoothing: variance ratio.',
    'smoothing.bullwhip',
    () => smoothingBullwhip(2, 0.3, 0),
  ),
  stockCheck(
    bullwhip('smoothing-correlated', smoothed, correlated(0.5)),
    'smoothing-correlated',
    'Smoothing, correlated demand: variance ratio.',
    'smoothing-correlated.bullwhip',
    () => smoothingBullwhip(2, 0.3, 0.5),
  ),
]
