import { describe, expect, it } from 'vitest'
import {
  disruptedBaseStock,
  lostSalesCost,
  perishableForTwoPeriods,
  poissonMasses,
  twoSuppliersCost,
} from '../../../engine/theory/index.ts'

describe('lost sales, Poisson (5), p = 4 (Zipkin 2008; recomputed by value iteration elsewhere)', () => {
  const model = (leadTime: 1 | 2) =>
    ({
      demand: poissonMasses(5),
      leadTime,
      holding: 1,
      shortage: 4,
      mostOnHand: 30,
      mostOrdered: 17,
    }) as const

  it('costs least', () => {
    expect(lostSalesCost(model(1))).toBeCloseTo(4.04071, 5)
    expect(lostSalesCost(model(2))).toBeCloseTo(4.3953, 5)
  })

  it('costs more under base stock, plain and capped', () => {
    expect(lostSalesCost(model(1), (onHand) => Math.max(0, 12 - onHand))).toBeCloseTo(4.1628, 4)
    expect(lostSalesCost(model(2), (onHand, due) => Math.max(0, 16 - onHand - due))).toBeCloseTo(4.6386, 4)
    expect(lostSalesCost(model(2), (onHand, due) => Math.min(5, Math.max(0, 17 - onHand - due)))).toBeCloseTo(
      4.4057,
      4,
    )
  })
})

describe('two suppliers (instance of Gijsbrechts et al. 2022, l = 2)', () => {
  const model = {
    demand: [0.2, 0.2, 0.2, 0.2, 0.2],
    holding: 5,
    shortage: 495,
    regularPrice: 100,
    expeditePrice: 105,
    lowest: -8,
    highest: 16,
    mostOrdered: 6,
  }

  it('cost least', () => {
    expect(twoSuppliersCost(model)).toBeCloseTo(216.7698, 5)
  })

  it('cost no less under tailored base surge', () => {
    expect(twoSuppliersCost(model, (net) => [1, Math.max(0, 4 - net)])).toBeGreaterThan(216.7698)
  })
})

describe('stock that keeps for two periods, Poisson (4)', () => {
  it.each([
    [6, true, 0.248536, 0.195435],
    [8, true, 0.684584, 0.033627],
    [10, true, 1.343467, 0.004131],
    [6, false, 0.823643, 0.195435],
    [8, false, 1.762942, 0.033627],
    [10, false, 2.791121, 0.004131],
  ])('S = %d, oldest first: %s', (level, isOldestFirst, outdated, lost) => {
    const performance = perishableForTwoPeriods(poissonMasses(4), level, isOldestFirst)
    expect(performance.outdated).toBeCloseTo(outdated, 6)
    expect(performance.lost).toBeCloseTo(lost, 6)
  })
})

describe('base stock with a supplier that fails, Snyder & Shen example 9.3', () => {
  it.each([
    [8000, 2737.0689655],
    [2000, 3310.3448276],
    [12000, 3075.1616379],
  ])('S = %d', (level, cost) => {
    const model = { demand: 2000, failure: 0.04, recovery: 0.25, holding: 0.25, shortage: 3 }
    expect(disruptedBaseStock(model, level).cost).toBeCloseTo(cost, 6)
  })
})
