import { describe, expect, it } from 'vitest'
import { type LiveObservation, makePolicies, Run, simulate } from '../../engine/index.ts'
import { POLICY_SETS, type PolicySet } from '../../scenarios/index.ts'
import { policyRandom } from '../support/random.ts'
import { compileMinimal, runInput } from '../support/small-run.ts'

const SKUS = 6

function observation() {
  return {
    dailyMean: Float64Array.from({ length: SKUS }, (_, sku) => 10 * (sku + 1)),
    leadTimeDays: new Float64Array(SKUS).fill(7),
    daysOnSale: Float64Array.from([1, 5, 100, Infinity, Infinity, Infinity]),
    showUnits: Float64Array.from([0, 500, 0, 0, 40, 0]),
    inventoryPosition: Float64Array.from([-30, 0, 20, 1e6, 5, 80]),
    netInventory: Float64Array.from([-30, 0, 20, 1e6, 5, 80]),
    unitCost: Float64Array.from([4, 30, 15, 8, 60, 100]),
    showPrice: Float64Array.from([0, 50, 0, 0, 80, 0]),
    demandToCome: Float64Array.from([80, 700, 0, 100, 400, 10]),
  }
}

/** What a policy set orders; hindsight alone is shown the demand. */
function ordered(set: PolicySet, seen: ReturnType<typeof observation>): Float64Array {
  const { replenishment } = makePolicies(set)
  const { demandToCome, ...forecast } = seen
  if (replenishment.sees === 'demand')
    return replenishment.replenisher.order({ ...forecast, demandToCome }, null, policyRandom()).decision
  const { replenisher } = replenishment
  return replenisher.order(forecast, replenisher.start(), policyRandom()).decision
}

describe.each(Object.entries(POLICY_SETS))('policy set %s', (policyName, set) => {
  it('is plain data and survives JSON', () => {
    expect(JSON.parse(JSON.stringify(set))).toEqual(set)
  })

  it('forecasts as a pure function', () => {
    const { forecaster } = makePolicies(set)
    const memory = forecaster.start(observation().dailyMean)
    const seen = {
      unitsOrdered: new Float64Array(SKUS).fill(12),
      days: 1,
      endedShows: [{ planned: 100, wanted: 150 }],
    }
    const before = structuredClone({ memory, seen })
    const first = forecaster.decide(seen, memory, policyRandom())
    expect(forecaster.decide(seen, memory, policyRandom())).toEqual(first)
    expect({ memory, seen }).toEqual(before)
    expect(structuredClone(first.memory)).toEqual(first.memory)
  })

  it('forecasts a constant demand without error once it has seen it for long', () => {
    const { forecaster } = makePolicies(set)
    let memory = forecaster.start(new Float64Array(SKUS).fill(3))
    let last = new Float64Array(SKUS)
    for (let day = 0; day < 60; day++) {
      const step = forecaster.decide(
        { unitsOrdered: new Float64Array(SKUS).fill(20), days: 1, endedShows: [] },
        memory,
        policyRandom(),
      )
      memory = step.memory
      last = Float64Array.from(step.decision.dailyMean)
    }
    for (const mean of last) expect(mean).toBeCloseTo(20, 6)
  })

  it('orders as a pure function, never a negative number', () => {
    const seen = observation()
    const units = ordered(set, seen)
    expect(ordered(set, seen)).toEqual(units)
    expect(seen).toEqual(observation())
    expect(units.every((value) => value >= 0 && Number.isFinite(value))).toBe(true)
  })

  it('orders one unit less for each unit more in its inventory position', () => {
    const poor = observation()
    const rich = observation()
    rich.inventoryPosition[4] += 3
    expect(ordered(set, poor)[4] - ordered(set, rich)[4]).toBeCloseTo(3, 9)
  })

  it('holds nothing in front of goods that are off sale', () => {
    const { replenisher } = makePolicies(set).replenishment
    const nothing = new Float64Array(SKUS)
    const seen = {
      dailyMean: observation().dailyMean,
      daysOnSale: nothing,
      showUnitsSoon: nothing,
      demandShare: 0.5,
      demandToCome: nothing,
      showDemandToCome: nothing,
    }
    const level = replenisher.frontLevel(seen, null, policyRandom()).decision
    expect([...level]).toEqual(new Array(SKUS).fill(0))
  })

  it('reorders more the better a show runs, and nothing when enough is in reach', () => {
    const { liveReorder } = makePolicies(set)
    const unitsFor = (observed: LiveObservation) =>
      liveReorder.decide(observed, liveReorder.start(), policyRandom()).decision
    const seen = {
      unitsPlanned: 1000,
      unitsWanted: 100,
      shareExpected: 0.1,
      unitsInReach: 200,
      volumeAbove: 0,
    }
    const asPlanned = unitsFor(seen)
    const better = unitsFor({ ...seen, unitsWanted: 180 })
    expect(better).toBeGreaterThanOrEqual(asPlanned)
    expect(unitsFor({ ...seen, unitsInReach: 1e6, volumeAbove: 0 })).toBe(0)
    expect(better > 0).toBe(liveReorder.observeAfter !== undefined)
  })

  it('releases of what is retained no negative number, and decides as a pure function', () => {
    const { poolRelease } = makePolicies(set)
    const seen = {
      unitsPlanned: 1000,
      unitsWanted: 300,
      shareExpected: 0.2,
      regionals: 2,
      retained: Int32Array.of(50, 40),
      available: Int32Array.of(100, 0, 5),
      demandShare: Float64Array.of(0.6, 0.4, 0.3),
      source: Int32Array.of(-1, -1, 0),
      shareByArrival: Float64Array.of(0.2, 0.2, 0.6),
    }
    const before = structuredClone(seen)
    const decide = () => poolRelease.decide(seen, poolRelease.start(), policyRandom())
    expect(decide()).toEqual(decide())
    expect(seen).toEqual(before)
    const { toSale, toFronts } = decide().decision
    for (const units of [...Array.from(toSale), ...Array.from(toFronts)])
      expect(units).toBeGreaterThanOrEqual(0)
    expect(poolRelease.share > 0).toBe(Array.from(toSale).some((units) => units > 0))
  })

  it('sends from a warehouse that has the goods, or from none', () => {
    const { allocator } = makePolicies(set)
    const view = {
      warehouses: 3,
      available: Int32Array.from([0, 4, 2]),
      regionalAvailable: Int32Array.from([4]),
      zoneFronts: [Int32Array.from([2])],
      zoneRegionals: [Int32Array.from([0, 1])],
      zoneIsCounty: Uint8Array.of(0),
      warehouseShare: Float64Array.of(0.5, 0.5, 0.1),
      supplied: Float64Array.of(10),
    }
    expect([1, 2, 3, 4, 5].map((units) => allocator.choose(view, 0, units, 0))).toEqual([2, 2, 1, 1, -1])
  })

  it('runs to the end with its books balanced, and gives the same record again', () => {
    const compiled = compileMinimal()
    const run = new Run(compiled, runInput({ policyName, policySet: set, replication: 5 }))
    while (run.step()) run.audit()
    expect(simulate(compiled, runInput({ policyName, policySet: set, replication: 5 }))).toEqual(run.finish())
  })
})
