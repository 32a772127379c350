import { describe, expect, it } from 'vitest'
import {
  clarkScarf,
  disruptedBaseStock,
  lostSalesCost,
  normalDemand,
  perishableForTwoPeriods,
  poissonDemand,
  poissonMasses,
  serialPerformance,
  shangSongLevels,
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

describe('a serial system, Poisson (5) (Snyder & Shen, example 6.1)', () => {
  const stages = [
    { leadTime: 1, holding: 3 },
    { leadTime: 1, holding: 2 },
    { leadTime: 2, holding: 2 },
  ]
  const costOf = (levels: readonly number[]): number => {
    const local = [7, 4, 2].map((holding, stage) => ({
      holding,
      leadTime: stages[stage].leadTime,
      level: levels[stage] - (levels[stage - 1] ?? 0),
    }))
    return serialPerformance(local, 5, 37.12).cost
  }

  it('costs least at the levels of Clark and Scarf, as much as these say', () => {
    const { levels, cost } = clarkScarf(stages, 5, 37.12)
    expect(levels).toEqual([9, 15, 26])
    expect(costOf(levels)).toBeCloseTo(cost, 8)
    for (const [stage, level] of levels.entries())
      for (const other of [level - 1, level + 1]) {
        const changed = levels.with(stage, other)
        expect(costOf(changed)).toBeGreaterThan(cost)
      }
  })

  it('costs little more at the levels of the newsvendor heuristic', () => {
    const levels = shangSongLevels(stages, (time) => poissonDemand(5 * time), 37.12).map(Math.round)
    const { cost } = clarkScarf(stages, 5, 37.12)
    expect(costOf(levels) / cost).toBeGreaterThan(1 - 1e-9)
    expect(costOf(levels) / cost).toBeLessThan(1.03)
  })

  it('has the printed levels of the heuristic under normal demand', () => {
    const levels = shangSongLevels(stages, (time) => normalDemand(5 * time, Math.sqrt(time)), 37.12)
    expect(levels.map((level) => level.toFixed(4))).toEqual(['6.4909', '12.0274', '22.6340'])
  })
})
