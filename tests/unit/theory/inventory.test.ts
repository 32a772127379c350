import { describe, expect, it } from 'vitest'
import {
  bestDisruptedQuantity,
  bestMinMax,
  bestPoissonReorder,
  type DemandLaw,
  discreteDemand,
  disruptedSupplyCost,
  disruptedSupplyCostInSteps,
  economicOrderQuantity,
  economicProductionQuantity,
  exceedsInConstantTime,
  exceedsInExponentialTime,
  lognormalDemand,
  lostSalesReorder,
  metricPerformance,
  minMaxCost,
  newsvendorCost,
  newsvendorLevel,
  normalDemand,
  normalReorderCost,
  oneForOne,
  oneForOneLostSales,
  orderQuantityCost,
  orderQuantityWithBackorders,
  perishableOneForOne,
  poissonDemand,
  poissonReorder,
  retailerPerformance,
  serialPerformance,
} from '../../../engine/theory/index.ts'

const near = (value: number, expected: number, relative = 1e-9): void => {
  expect(Math.abs(value - expected)).toBeLessThan(relative * Math.max(1, Math.abs(expected)))
}

// SS: Snyder & Shen (2019), Fundamentals of Supply Chain Theory, 2nd ed.; figures as in the tests of stockpyl (MIT).
describe('order quantities', () => {
  it('plain, SS example 3.1 and problem 3.1', () => {
    near(economicOrderQuantity(8, 0.225, 1300).quantity, 304.0467800264)
    near(economicOrderQuantity(8, 0.225, 1300).cost, 68.4105255059)
    near(orderQuantityCost(250, 8, 0.225, 1300), 69.725)
    near(economicOrderQuantity(2250, 275, 182_500).quantity, 1728.109844994)
    near(economicOrderQuantity(2250, 275, 182_500).cost, 475_230.2073732)
  })

  it('with backorders, SS example 3.8', () => {
    const { quantity, cost, backorderShare } = orderQuantityWithBackorders(8, 0.225, 1300, 5)
    near(quantity, 310.812555159)
    near(cost, 66.921363551)
    near(backorderShare, 0.0430622009, 1e-9)
  })

  it('of production, SS problem 3.22', () => {
    near(economicProductionQuantity(4, 0.08, 80, 110).quantity, 171.269767716)
    near(economicProductionQuantity(4, 0.08, 80, 110).cost, 3.736794932)
  })

  it('with disruptions, SS example 9.1 and problem 9.8', () => {
    const supply = {
      orderCost: 8,
      holding: 0.225,
      lostSale: 5,
      demandRate: 1300,
      failureRate: 1.5,
      repairRate: 14,
    }
    near(bestDisruptedQuantity(supply).quantity, 772.8110631911, 1e-6)
    near(bestDisruptedQuantity(supply).cost, 173.9500025732)
    near(disruptedSupplyCost(supply, 800), 174.0524722, 1e-8)
    near(disruptedSupplyCost(supply, 400), 211.0841893, 1e-8)
    near(disruptedSupplyCost(supply, 1100), 184.7949312, 1e-8)
    const other = { orderCost: 35, holding: 4, lostSale: 22, demandRate: 30, failureRate: 1, repairRate: 12 }
    near(bestDisruptedQuantity(other).quantity, 24.0662840242, 1e-6)
    near(bestDisruptedQuantity(other).cost, 96.2665909012)
  })

  it('costs as much in ever smaller steps as when demand flows', () => {
    const supply = { orderCost: 35, holding: 4, lostSale: 22, demandRate: 30, failureRate: 1, repairRate: 12 }
    const flowing = disruptedSupplyCost(supply, 24)
    const excess = [0.1, 0.01, 0.001].map((step) => disruptedSupplyCostInSteps(supply, 24, step) - flowing)
    expect(excess[1] / excess[0]).toBeCloseTo(0.1, 1)
    expect(excess[2] / excess[1]).toBeCloseTo(0.1, 1)
    expect(Math.abs(excess[2])).toBeLessThan(0.002)
  })

  it('costs K an order and holds half an order and half a step where the supplier never fails', () => {
    const sound = {
      orderCost: 8,
      holding: 0.2,
      lostSale: 5,
      demandRate: 100,
      failureRate: 1e-9,
      repairRate: 5,
    }
    near(disruptedSupplyCostInSteps(sound, 50, 5), (8 * 100) / 50 + 0.2 * 27.5, 1e-6)
  })
})

describe('newsvendor', () => {
  const normal = normalDemand(50, 8)
  const pmf = discreteDemand(
    new Map([
      [1, 0.25],
      [2, 0.05],
      [3, 0.1],
      [4, 0.2],
      [5, 0.15],
      [6, 0.1],
      [7, 0.1],
      [8, 0.05],
    ]),
  )
  const cases: [string, DemandLaw, number, number, number, number, number, number][] = [
    ['example 4.3', normal, 0.18, 0.7, 56.603955927434, 1.997605193177, 40, 7.35613155287],
    [
      'example 4.4',
      normalDemand(250, 8 * Math.sqrt(5)),
      0.18,
      0.7,
      264.766894374155,
      4.46678100415,
      180,
      49.000164748,
    ],
    ['problem 4.8a', poissonDemand(18), 200, 270, 19, 786.0884409351, 13, 1445.751062892],
    ['problem 4.7a', poissonDemand(6), 1, 4, 8, 3.570106945771, 5, 6.590296024616],
    ['problem 4.7b', pmf, 5e5, 1e6, 5, 1_225_000, 3, 1_725_000],
  ]
  it.each(cases)('SS %s', (_, demand, holding, shortage, level, cost, other, otherCost) => {
    const costs = { holding, shortage }
    near(newsvendorLevel(demand, costs), level)
    near(newsvendorCost(demand, level, costs), cost)
    near(newsvendorCost(demand, other, costs), otherCost)
  })

  it('SS problem 4.8b, lognormal', () => {
    const costs = { holding: 1, shortage: 0.1765 }
    const level = newsvendorLevel(lognormalDemand(6, 0.3), costs)
    near(level, 295.6266448071)
    near(newsvendorCost(lognormalDemand(6, 0.3), level, costs), 29.4425435821)
  })

  it('SS example 4.2: profit is the margin on the mean less the cost', () => {
    const costs = { holding: 0.3 - 0.12, shortage: 1 - 0.3 }
    near(0.7 * 50 - newsvendorCost(normal, newsvendorLevel(normal, costs), costs), 33.002394806823)
    near(0.7 * 50 - newsvendorCost(normal, 40, costs), 27.643868447)
  })
})

describe('(s, S)', () => {
  it('SS example 4.7 and problem 4.31', () => {
    const model = { holding: 1, shortage: 4, orderCost: 5, meanDemand: 6 }
    expect(bestMinMax(model)).toEqual([4, 10])
    near(minMaxCost(model, 4, 10), 8.034111561472)
    near(minMaxCost(model, 6, 18), 10.193798671644)
    const other = { holding: 40, shortage: 125, orderCost: 150, meanDemand: 4 }
    expect(bestMinMax(other)).toEqual([2, 7])
    near(minMaxCost(other, 2, 7), 223.574829566969)
    near(minMaxCost(other, 4, 10), 262.275561377)
  })

  it.each([
    [10, 6, 40, 35.021555],
    [15, 10, 49, 42.697819],
    [20, 14, 62, 49.173036],
    [21, 15, 65, 50.40602],
    [22, 16, 68, 51.632301],
    [23, 17, 52, 52.756736],
    [24, 18, 54, 53.517865],
    [25, 19, 56, 54.262167],
    [30, 23, 66, 57.818926],
    [35, 28, 77, 61.215479],
    [40, 33, 87, 64.511847],
    [45, 37, 97, 67.776044],
    [50, 42, 108, 70.975212],
    [51, 43, 110, 71.610921],
    [52, 44, 112, 72.246106],
  ])('Zheng & Federgruen (1991), mean %i', (meanDemand, low, high, cost) => {
    const model = { holding: 1, shortage: 9, orderCost: 64, meanDemand }
    expect(bestMinMax(model)).toEqual([low, high])
    expect(minMaxCost(model, low, high)).toBeCloseTo(cost, 6)
  })
})

describe('(r, Q)', () => {
  it('Poisson, SS example 5.8 and problem 5.2', () => {
    const model = { holding: 20, shortage: 150, orderCost: 100, demandRate: 1.5, leadTime: 2 }
    expect(bestPoissonReorder(model)).toEqual([3, 5])
    near(poissonReorder(model, 3, 5).cost, 107.923580633)
    expect(poissonReorder(model, 3, 5).onHand).toBeCloseTo(3.105433, 6)
    expect(poissonReorder(model, 3, 5).backorders).toBeCloseTo(0.105433, 6)
    const other = { holding: 4, shortage: 28, orderCost: 4, demandRate: 12, leadTime: 0.5 }
    expect(bestPoissonReorder(other)).toEqual([6, 7])
    near(poissonReorder(other, 6, 7).cost, 28.241312842)
  })

  it('normal, SS example 5.1', () => {
    const model = { holding: 0.225, shortage: 7.5, orderCost: 8, demandRate: 1300, leadTime: 1 / 12 }
    near(normalReorderCost(model, 150 / Math.sqrt(12), 126.8, 328.5), 78.071162509283)
    near(normalReorderCost(model, 150 / Math.sqrt(12), 100, 250), 87.346478028175)
  })

  // Markov chain and Hadley & Whitin (1963), evaluated independently.
  it.each([
    ['exponential', 3, 10, 2, 2, 0.169987, 5.434927, 0.166003],
    ['exponential', 5, 20, 4, 1, 0.061505, 12.022794, 0.187699],
    ['constant', 3, 10, 2, 2, 0.118787, 5.15333, 0.176243],
    ['constant', 5, 20, 4, 1, 0.020103, 11.670874, 0.195979],
  ])('lost sales, %s lead time, (%i, %i)', (law, point, quantity, rate, leadTime, loss, onHand, orders) => {
    const exceeds = law === 'constant' ? exceedsInConstantTime : exceedsInExponentialTime
    const found = lostSalesReorder(rate, leadTime, exceeds(rate * leadTime), point, quantity)
    expect(found.lossShare).toBeCloseTo(loss, 6)
    expect(found.onHand).toBeCloseTo(onHand, 5)
    expect(found.ordersPerTime).toBeCloseTo(orders, 6)
  })
})

describe('one for one', () => {
  it.each([
    [3, 2, 0.676676, 1.218018, 0.218018, 0.210526, 1.421053],
    [10, 8, 0.716624, 2.425864, 0.425864, 0.121661, 2.973289],
    [5, 5, 0.440493, 0.877337, 0.877337, 0.284868, 1.424339],
  ])('level %i, lead-time demand %i', (level, demand, fill, onHand, backorders, loss, lostOnHand) => {
    expect(oneForOne(level, demand).fillRate).toBeCloseTo(fill, 6)
    expect(oneForOne(level, demand).onHand).toBeCloseTo(onHand, 6)
    expect(oneForOne(level, demand).backorders).toBeCloseTo(backorders, 6)
    expect(1 - oneForOneLostSales(level, demand).fillRate).toBeCloseTo(loss, 6)
    expect(oneForOneLostSales(level, demand).onHand).toBeCloseTo(lostOnHand, 6)
  })

  it.each([
    [10, 3, 1, 0.2, 5.842116, 0.996487],
    [5, 2, 0.5, 0.1, 1.602898, 0.76913],
  ])('with decay, level %i', (level, demandRate, resupplyRate, decayRate, onHand, fill) => {
    const found = perishableOneForOne(level, demandRate, resupplyRate, decayRate)
    expect(found.onHand).toBeCloseTo(onHand, 6)
    expect(found.fillRate).toBeCloseTo(fill, 6)
  })

  it.each([
    [12, 1.563788, 0.251799, 0.713486, 0.220171, 0.716734],
    [15, 1.837912, 0.145219, 0.79409, 0.127971, 0.79786],
  ])(
    'a warehouse with %i and five retailers',
    (warehouseLevel, onHand, backorders, fill, metric, metricFill) => {
      const system = {
        retailers: 5,
        demandRate: 2,
        warehouseLeadTime: 1.5,
        retailerLeadTime: 1,
        warehouseLevel,
        retailerLevel: 4,
      }
      expect(retailerPerformance(system).onHand).toBeCloseTo(onHand, 6)
      expect(retailerPerformance(system).backorders).toBeCloseTo(backorders, 6)
      expect(retailerPerformance(system).fillRate).toBeCloseTo(fill, 6)
      expect(metricPerformance(system).backorders).toBeCloseTo(metric, 6)
      expect(metricPerformance(system).fillRate).toBeCloseTo(metricFill, 6)
    },
  )
})

describe('serial systems', () => {
  it('SS example 6.1 with Poisson demand', () => {
    const stages = [
      { leadTime: 1, holding: 7, level: 9 },
      { leadTime: 1, holding: 4, level: 6 },
      { leadTime: 2, holding: 2, level: 11 },
    ]
    const { cost, onHand, backorders } = serialPerformance(stages, 5, 37.12)
    expect(cost).toBeCloseTo(72.046741, 6)
    const expected = { onHand: [3.287848, 1.166229, 1.83414], backorders: [0.288217, 1.000369, 0.83414] }
    expected.onHand.forEach((units, stage) => {
      expect(onHand[stage]).toBeCloseTo(units, 6)
    })
    expected.backorders.forEach((units, stage) => {
      expect(backorders[stage]).toBeCloseTo(units, 6)
    })
  })

  it.each([
    [9, [8, 13, 18, 22], 12.6879],
    [99, [11, 17, 22, 27], 16.2055],
  ])('Shang & Song (2003), table 1, shortage cost %i', (shortage, echelon, cost) => {
    const stages = echelon.map((level, stage) => ({
      leadTime: 0.25,
      holding: 1 - 0.25 * stage,
      level: level - (echelon[stage - 1] ?? 0),
    }))
    expect(serialPerformance(stages, 16, shortage).cost).toBeCloseTo(cost, 4)
  })
})
