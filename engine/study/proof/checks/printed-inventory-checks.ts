import {
  bestDisruptedQuantity,
  bestMinMax,
  bestPoissonReorder,
  clarkScarf,
  disruptedSupplyCost,
  economicOrderQuantity,
  economicProductionQuantity,
  exceedsInConstantTime,
  exceedsInExponentialTime,
  lostSalesReorder,
  metricPerformance,
  minMaxCost,
  newsvendorCost,
  newsvendorLevel,
  normalDemand,
  normalReorderCost,
  oneForOne,
  oneForOneLostSales,
  orderQuantityWithBackorders,
  perishableOneForOne,
  poissonDemand,
  poissonReorder,
  retailerPerformance,
  serialPerformance,
  shangSongLevels,
} from '../../../theory/index.ts'
import type { KnownNumber, NumbersCheck } from '../check.ts'
import { known, printed } from './printed.ts'

const SNYDER_SHEN =
  'Snyder & Shen (2019), Fundamentals of Supply Chain Theory, 2nd ed.; figures as in stockpyl (MIT)'
const COMPUTED = 'computed independently from the exact formula'

/** Best levels: of example 6.1 with Poisson and with normal demand, and of two rows of Shang & Song. */
function bestSerial(): KnownNumber[] {
  const stages = [
    { leadTime: 1, holding: 3 },
    { leadTime: 1, holding: 2 },
    { leadTime: 2, holding: 2 },
  ]
  const rows = new Array(4).fill({ leadTime: 0.25, holding: 0.25 })
  const best = clarkScarf(stages, 5, 37.12)
  const cheap = clarkScarf(rows, 16, 9)
  const dear = clarkScarf(rows, 16, 99)
  const heuristic = shangSongLevels(stages, (time) => normalDemand(5 * time, Math.sqrt(time)), 37.12)
  return [
    ...['9', '15', '26'].map((level, stage) => known(`best level ${stage + 1}`, level, best.levels[stage])),
    known('cost of the best levels', '72.046741', best.cost),
    ...['8', '13', '18', '22'].map((level, stage) =>
      known(`p = 9: level ${stage + 1}`, level, cheap.levels[stage]),
    ),
    known('p = 9: cost', '12.688', cheap.cost),
    ...['11', '17', '22', '27'].map((level, stage) =>
      known(`p = 99: level ${stage + 1}`, level, dear.levels[stage]),
    ),
    known('p = 99: cost', '16.206', dear.cost),
    ...['6.490881', '12.027435', '22.634032'].map((level, stage) =>
      known(`newsvendor heuristic: level ${stage + 1}`, level, heuristic[stage]),
    ),
  ]
}

/** Formulas of inventories against printed numbers. */
export const PRINTED_INVENTORY_CHECKS: readonly NumbersCheck[] = [
  printed('order-quantity', `${SNYDER_SHEN}, examples 3.1 and 3.8, problem 3.22`, () => {
    const plain = economicOrderQuantity(8, 0.225, 1300)
    const backorders = orderQuantityWithBackorders(8, 0.225, 1300, 5)
    const production = economicProductionQuantity(4, 0.08, 80, 110)
    return [
      known('EOQ', '304.0467800', plain.quantity),
      known('its cost', '68.4105255', plain.cost),
      known('with backorders', '310.8125552', backorders.quantity),
      known('its cost', '66.9213636', backorders.cost),
      known('production quantity', '171.2697677', production.quantity),
      known('its cost', '3.7367949', production.cost),
    ]
  }),
  printed('newsvendor', `${SNYDER_SHEN}, examples 4.3 and 4.4, problem 4.8a`, () => {
    const costs = { holding: 0.18, shortage: 0.7 }
    const periods = normalDemand(250, 8 * Math.sqrt(5))
    const poisson = { holding: 200, shortage: 270 }
    return [
      known('level', '56.603956', newsvendorLevel(normalDemand(50, 8), costs)),
      known('cost at 40', '7.356132', newsvendorCost(normalDemand(50, 8), 40, costs)),
      known('base stock over five periods', '264.766894', newsvendorLevel(periods, costs)),
      known('its cost', '4.466781', newsvendorCost(periods, newsvendorLevel(periods, costs), costs)),
      known('Poisson level', '19', newsvendorLevel(poissonDemand(18), poisson)),
      known('its cost', '786.088441', newsvendorCost(poissonDemand(18), 19, poisson)),
    ]
  }),
  printed(
    'min-max',
    'Zheng & Federgruen (1991), Finding optimal (s, S) policies, Operations Research 39(4), table 1',
    () =>
      [
        { mean: 10, low: '6', high: '40', cost: '35.021555' },
        { mean: 23, low: '17', high: '52', cost: '52.756736' },
        { mean: 50, low: '42', high: '108', cost: '70.975212' },
      ].flatMap(({ mean, low, high, cost }) => {
        const model = { holding: 1, shortage: 9, orderCost: 64, meanDemand: mean }
        const [s, S] = bestMinMax(model)
        return [
          known(`s at ${mean}`, low, s),
          known(`S at ${mean}`, high, S),
          known(`cost at ${mean}`, cost, minMaxCost(model, s, S)),
        ]
      }),
  ),
  printed('reorder-point', `${SNYDER_SHEN}, examples 5.1 and 5.8, problem 5.2`, () => {
    const model = { holding: 20, shortage: 150, orderCost: 100, demandRate: 1.5, leadTime: 2 }
    const other = { holding: 4, shortage: 28, orderCost: 4, demandRate: 12, leadTime: 0.5 }
    const normal = { holding: 0.225, shortage: 7.5, orderCost: 8, demandRate: 1300, leadTime: 1 / 12 }
    const [r, Q] = bestPoissonReorder(model)
    return [
      known('r', '3', r),
      known('Q', '5', Q),
      known('cost', '107.923581', poissonReorder(model, 3, 5).cost),
      known('backorders', '0.105433', poissonReorder(model, 3, 5).backorders),
      known('cost of (6, 7)', '28.241313', poissonReorder(other, 6, 7).cost),
      known('normal demand', '78.071163', normalReorderCost(normal, 150 / Math.sqrt(12), 126.8, 328.5)),
    ]
  }),
  printed('lost-sales', `${COMPUTED}: Markov chain; Hadley & Whitin (1963)`, () => {
    const exponential = lostSalesReorder(2, 2, exceedsInExponentialTime(4), 3, 10)
    const constant = lostSalesReorder(4, 1, exceedsInConstantTime(4), 5, 20)
    return [
      known('exponential lead time: lost', '0.169987', exponential.lossShare),
      known('exponential lead time: orders', '0.166003', exponential.ordersPerTime),
      known('constant lead time: lost', '0.020103', constant.lossShare),
      known('constant lead time: orders', '0.195979', constant.ordersPerTime),
    ]
  }),
  printed('one-for-one', `${COMPUTED}: Palm (1938), Erlang B`, () => [
    known('(10, 8): fill rate', '0.716624', oneForOne(10, 8).fillRate),
    known('(10, 8): backorders', '0.425864', oneForOne(10, 8).backorders),
    known('(5, 5), lost sales: served', '0.715132', oneForOneLostSales(5, 5).fillRate),
    known('with decay: on hand', '5.842116', perishableOneForOne(10, 3, 1, 0.2).onHand),
    known('with decay: fill rate', '0.769130', perishableOneForOne(5, 2, 0.5, 0.1).fillRate),
  ]),
  printed(
    'serial',
    `${SNYDER_SHEN}, example 6.1 with Poisson demand, exact; Shang & Song (2003), table 1, row 1`,
    () => {
      const stages = [
        { leadTime: 1, holding: 7, level: 9 },
        { leadTime: 1, holding: 4, level: 6 },
        { leadTime: 2, holding: 2, level: 11 },
      ]
      const { cost, onHand, backorders } = serialPerformance(stages, 5, 37.12)
      const row = [8, 13, 18, 22].map((level, stage, echelon) => ({
        leadTime: 0.25,
        holding: 1 - 0.25 * stage,
        level: level - (echelon[stage - 1] ?? 0),
      }))
      return [
        known('cost', '72.046741', cost),
        known('on hand at stage 1', '3.287848', onHand[0]),
        known('backorders at stage 2', '1.000369', backorders[1]),
        known('Shang & Song', '12.6879', serialPerformance(row, 16, 9).cost),
        ...bestSerial(),
      ]
    },
  ),
  printed('distribution', `${COMPUTED}: Simon (1971), Graves (1985); METRIC: Sherbrooke (1968)`, () => {
    const system = {
      retailers: 5,
      demandRate: 2,
      warehouseLeadTime: 1.5,
      retailerLeadTime: 1,
      warehouseLevel: 12,
      retailerLevel: 4,
    }
    return [
      known('on hand', '1.563788', retailerPerformance(system).onHand),
      known('backorders', '0.251799', retailerPerformance(system).backorders),
      known('fill rate', '0.713486', retailerPerformance(system).fillRate),
      known('METRIC backorders', '0.220171', metricPerformance(system).backorders),
    ]
  }),
  printed('disruptions', `${SNYDER_SHEN}, example 9.1 and problem 9.8`, () => {
    const supply = {
      orderCost: 8,
      holding: 0.225,
      lostSale: 5,
      demandRate: 1300,
      failureRate: 1.5,
      repairRate: 14,
    }
    const other = { orderCost: 35, holding: 4, lostSale: 22, demandRate: 30, failureRate: 1, repairRate: 12 }
    return [
      known('cost', '173.950003', bestDisruptedQuantity(supply).cost),
      known('cost of 400', '211.084189', disruptedSupplyCost(supply, 400)),
      known('cost of 1,100', '184.794931', disruptedSupplyCost(supply, 1100)),
      known('problem 9.8', '96.266591', bestDisruptedQuantity(other).cost),
    ]
  }),
]
