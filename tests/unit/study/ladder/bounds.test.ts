import { describe, expect, it } from 'vitest'
import { compile, simulate } from '../../../../engine/index.ts'
import { boundsOf } from '../../../../engine/study/ladder/bounds.ts'
import { OrderValues } from '../../../../engine/study/ladder/order-values.ts'
import { whyNotProven } from '../../../../engine/study/ladder/provable.ts'
import { stockBound } from '../../../../engine/study/ladder/stock-bound.ts'
import { POLICY_SETS, type PolicySet, type Scenario } from '../../../../scenarios/index.ts'
import { loadMinimal, type ScenarioInput } from '../../../support/minimal-scenario.ts'
import { runInput } from '../../../support/small-run.ts'

const REPLICATIONS = 40

/** A show sells shirts that nobody buys before or after it; what is not sold is worth little. */
function oneShow(change: (input: ScenarioInput) => void = () => {}): Scenario {
  return loadMinimal((input) => {
    input.demand.shows[0].day = 3
    input.demand.shows[0].commission = 0.1
    input.demand.slots = [
      { show: 'friday', sku: 'shirt', starts: '0 min', lasts: '60 min', surge: 8, priceShare: 0.9 },
    ]
    input.demand.companionShare = 0
    Object.assign(input.catalogue.skus[0], { saleStartsWithShow: 'friday', saleEndsWithShow: 'friday' })
    input.waiting.allowed = false
    input.horizon = { warmUp: '7 d', window: '3 d', drain: '40 d' }
    change(input)
  })
}

function profits(scenario: Scenario, policySet: PolicySet): number[] {
  const compiled = compile(scenario)
  return Array.from({ length: REPLICATIONS }, (_, replication) => {
    const { kpis } = simulate(compiled, runInput({ policySet, replication }))
    return kpis.profit ?? 0
  })
}

function boundsIn(scenario: Scenario) {
  const compiled = compile(scenario)
  const values = new OrderValues(compiled)
  const stock = stockBound(compiled, values)
  return Array.from({ length: REPLICATIONS }, (_, replication) =>
    boundsOf(compiled, values, stock, { seed: 1, replication, lotSize: 1 }),
  )
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean less three standard errors. */
function low(values: readonly number[]): number {
  const centre = mean(values)
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1)
  return centre - 3 * Math.sqrt(variance / values.length)
}

describe('the value of an order', () => {
  it('is what is kept of its price, less goods, the least way to the door, and what comes back', () => {
    const compiled = compile(oneShow())
    const values = new OrderValues(compiled)
    const { baskets, shows, network, skus } = compiled
    const [basket, city] = [shows.slotBasket[0], 0]
    const price = baskets.linePrice[baskets.lineStart[basket]] / 100
    const kept = 0.99 * 0.7
    const senders = [...network.zoneFronts[city], ...network.zoneRegionals[city]]
    const kilometres = Math.min(
      ...senders.map((from) => network.kilometresToZone[from * network.zones + city]),
    )
    const serving = 1.5 + 1.2 + 0.3 + 0.4 * (0.7 + (0.9 * kilometres) / 1000) + 4
    const lost = 35 * (1 - 0.8 - 0.15 * 0.5)
    const back = 0.99 * 0.3 * (8 + 2 + lost) + 0.01 * (2 + lost)
    expect(skus.unitCost[shows.slotSku[0]]).toBe(3500)
    expect(values.of(basket, city, 1, false)).toBeCloseTo(kept * (price * 0.85 - 35) - serving - back, 9)
    // What comes back after the last show is written down to its value as a leftover.
    const leftOver = (0.99 * 0.3 + 0.01) * 35 * 0.8 * 0.6
    expect(values.of(basket, city, 1, true)).toBeCloseTo(values.of(basket, city, 1, false) - leftOver, 9)
  })
})

describe('bounds on profit', () => {
  const scenario = oneShow()
  const bounds = boundsIn(scenario)
  const foresight = bounds.map((bound) => bound.foresight)

  it('cover the last show of the shirts, and lie above each other', () => {
    const compiled = compile(scenario)
    const stock = stockBound(compiled, new OrderValues(compiled))
    expect([...(stock?.isCovered ?? [])]).toEqual([1])
    expect(mean(bounds.map((bound) => bound.stock ?? Number.NaN))).toBeLessThan(mean(foresight))
    expect(stock?.expected).toBeGreaterThan(0)
  })

  it.each(Object.entries(POLICY_SETS))('are passed by no policy: %s', (name, policySet) => {
    const found = profits(scenario, policySet)
    expect(low(found.map((profit, index) => profit - foresight[index]))).toBeLessThan(0)
    if (name === 'hindsight') return
    const stock = bounds.map((bound) => bound.stock ?? Number.NaN)
    expect(low(found.map((profit, index) => profit - stock[index]))).toBeLessThan(0)
  })

  it('are not so far above that they say nothing: hindsight earns most of the value at stake', () => {
    const gap = mean(foresight) - mean(profits(scenario, POLICY_SETS['hindsight'] as PolicySet))
    const compiled = compile(scenario)
    const fees = compiled.shows.fees[0] / 100
    expect(gap).toBeGreaterThan(0)
    expect(gap).toBeLessThan(0.4 * (mean(foresight) + fees))
  })

  it('are the same with lots, within their noise', () => {
    const compiled = compile(scenario)
    const values = new OrderValues(compiled)
    const stock = stockBound(compiled, values)
    const lots = Array.from(
      { length: REPLICATIONS },
      (_, replication) => boundsOf(compiled, values, stock, { seed: 1, replication, lotSize: 8 }).foresight,
    )
    const differences = lots.map((value, index) => value - foresight[index])
    expect(low(differences)).toBeLessThan(0)
    expect(low(differences.map((value) => -value))).toBeLessThan(0)
  })
})

describe('a bound without foresight', () => {
  const isProven = (change: (input: ScenarioInput) => void) => {
    const compiled = compile(oneShow(change))
    return stockBound(compiled, new OrderValues(compiled)) !== null
  }

  it('is claimed only where goods for a show must be there before it', () => {
    expect(isProven(() => {})).toBe(true)
    expect(isProven((input) => Object.assign(input.waiting, { allowed: true }))).toBe(false)
    expect(isProven((input) => Object.assign(input.network.lineHaul, { handling: '1 h' }))).toBe(false)
  })

  it('covers no goods that stay on sale, or come twice in a show', () => {
    const covered = (change: (input: ScenarioInput) => void) => {
      const compiled = compile(oneShow(change))
      return [...(stockBound(compiled, new OrderValues(compiled))?.isCovered ?? [])]
    }
    const again = { show: 'friday', sku: 'shirt', starts: '60 min', lasts: '60 min', surge: 1, priceShare: 1 }
    expect(covered((input) => input.demand.slots.push(again))).toEqual([0, 0])
    expect(
      covered((input) => {
        delete input.catalogue.skus[0].saleEndsWithShow
      }),
    ).toEqual([0])
  })
})

describe('whether bounds are proven', () => {
  it('is told with a reason', () => {
    expect(whyNotProven(oneShow())).toBeNull()
    const cheap = oneShow((input) => Object.assign(input.network.factories[1], { unitCostFactor: 0.9 }))
    expect(whyNotProven(cheap)).toMatch(/factory sprint makes a unit for less/)
    expect(whyNotProven({ ...oneShow(), pricing: {} } as unknown as Scenario)).toMatch(/with pricing/)
    const substituted = oneShow((input) => Object.assign(input.catalogue, { substitution: 0.5 }))
    expect(whyNotProven(substituted)).toMatch(/may take another/)
    const lively = { ...oneShow(), returns: { ...oneShow().returns, perInteraction: 0.1 } }
    expect(whyNotProven(lively)).toMatch(/depends on the show/)
  })
})
