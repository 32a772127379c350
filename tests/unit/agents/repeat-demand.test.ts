import { describe, expect, it } from 'vitest'
import { RepeatDemand } from '../../../engine/agents/index.ts'
import { compile, Run, simulate } from '../../../engine/index.ts'
import { DAY, Streams } from '../../../engine/kernel/index.ts'
import { OrderLots } from '../../../engine/world/index.ts'
import { meanInterval } from '../../support/intervals.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

type Terms = NonNullable<ScenarioInput['repurchase']>

const TERMS: Terms = { repeat: 0.6, lost: 0.5, usual: 0.1, halfLife: '2 d' }

function withTerms(terms: Terms | undefined, change: (input: ScenarioInput) => void = () => {}) {
  return compile(
    loadMinimal((input) => {
      if (terms !== undefined) input.repurchase = terms
      change(input)
    }),
  )
}

describe('demand of buyers who come again', () => {
  const compiled = withTerms(TERMS)
  const { skus, baskets, shows, network, meanQuantity } = compiled
  const sku = skus.ids.indexOf('shirt')
  const make = () => {
    const lots = new OrderLots(16, network.warehouses)
    const terms = compiled.scenario.repurchase as NonNullable<typeof compiled.scenario.repurchase>
    return { lots, demand: new RepeatDemand(compiled, terms, lots, new Streams(1, 0)) }
  }
  const lotOf = (lots: OrderLots, orders: number, zone: number, basket = baskets.plainOf[sku]) => {
    const lot = lots.take(orders, 0)
    lots.setBasket(lot, basket)
    lots.setZone(lot, zone)
    return lot
  }

  it('falls by what disappointed buyers do not order, in their zone alone, half as much after a half-life', () => {
    const { lots, demand } = make()
    const daily =
      (skus.meanDailyUnits.reduce((sum, units) => sum + units, 0) / meanQuantity) * network.zoneShare[0]
    const orders = 40
    demand.disappoint(lotOf(lots, orders, 0), DAY)
    const fall = 1 - demand.factor(sku, 0, DAY)
    // What is missing from now on is the share lost of what those orders would have led to.
    expect((fall * daily * 2) / Math.LN2).toBeCloseTo(0.6 * 0.5 * (1 - 0.1) * orders, 9)
    expect(1 - demand.factor(sku, 0, 3 * DAY)).toBeCloseTo(fall / 2, 12)
    expect(demand.factor(sku, 1, DAY)).toBe(1)
  })

  it('is as planned where the usual share is disappointed, and rises where fewer are', () => {
    const { lots, demand } = make()
    const lot = lotOf(lots, 100, 0, shows.slotBasket[0])
    demand.receive(lot, 10, DAY)
    expect(demand.factor(sku, 0, DAY)).toBe(1)
    demand.receive(lot, 0, DAY)
    expect(demand.factor(sku, 0, DAY)).toBeGreaterThan(1)
    demand.miss(baskets.plainOf[sku], 0, (100 * 0.1 * meanQuantity) / 0.9, DAY)
    expect(demand.factor(sku, 0, DAY)).toBeCloseTo(1, 12)
  })

  it.each([
    ['thinned', 30],
    ['raised', 0],
  ])('is %s order by order, on the mean by the factor; orders in shows are left alone', (_, disappointed) => {
    const { lots, demand } = make()
    const [zone, orders] = [1, 7]
    const plain = baskets.plainOf[sku]
    demand.receive(lotOf(lots, 100, zone), disappointed, DAY)
    const placed = Array.from({ length: 20_000 }, (__, luck) => demand.placed(plain, zone, orders, luck, DAY))
    const { mean, halfWidth } = meanInterval(placed)
    expect(Math.abs(mean - orders * demand.factor(sku, zone, DAY))).toBeLessThan(halfWidth)
    expect(Math.abs(mean - orders)).toBeGreaterThan(halfWidth)
    expect(demand.placed(shows.slotBasket[0], zone, orders, 1, DAY)).toBe(orders)
  })
})

/** No shows, plenty of stock, nobody changes their mind; whether goods come in time hangs on the promise alone. */
function steady(terms: Terms | undefined, within: string) {
  return withTerms(terms, (input) => {
    input.scale = 2
    input.horizon = { warmUp: '0 d', window: '20 d', drain: '2 d' }
    input.demand.shows = []
    input.demand.slots = []
    input.demand.dayVariation = 0
    input.demand.hourOfDay = new Array(24).fill(1)
    input.catalogue.skus = (input.catalogue.skus as { id: string }[]).filter(
      ({ id }) => id !== 'berries',
    ) as never
    input.promises.deliverWithin = { core: within, county: within }
    input.promises.shipWithin = '1 h'
    input.buyers = { ...input.buyers, regretShare: 0, refusedShare: 0, refusedLateShare: 0 }
    input.opening = { ...input.opening, coverDays: 30, frontCoverDays: 8 }
  })
}

/** Units ordered in the last eight days of the window, when all has come to rest. */
function orderedLate(scenario: ReturnType<typeof compile>, replication: number, lotSize: number): number {
  const run = new Run(scenario, runInput({ replication, lotSize }))
  const { sales } = (run as unknown as { chain: { marketplace: { sales: { unitsOrdered: Float64Array } } } })
    .chain.marketplace
  const sum = () => sales.unitsOrdered.reduce((total, units) => total + units, 0)
  while (run.now < 12 * DAY && run.step());
  const before = sum()
  while (run.now < 20 * DAY && run.step());
  return sum() - before
}

describe('a scenario with repurchase', () => {
  it.each([
    ['late', '2 h', 1, 1],
    ['late, in lots', '2 h', 1, 8],
    ['content', '30 d', 0, 1],
  ])(
    'where all are %s comes to rest at 1 / (1 + repeat x lost x (disappointed - usual))',
    (_, within, disappointed, lotSize) => {
      const terms: Terms = { repeat: 0.8, lost: 0.75, usual: disappointed === 1 ? 0.1 : 0.4, halfLife: '1 d' }
      const rest = 1 / (1 + 0.8 * 0.75 * (disappointed - terms.usual))
      const [plain, moved] = [steady(undefined, within), steady(terms, within)]
      const differences = Array.from({ length: 16 }, (__, replication) => {
        const usual = orderedLate(plain, replication, lotSize)
        return orderedLate(moved, replication, lotSize) - rest * usual
      })
      const { mean, halfWidth } = meanInterval(differences)
      expect(Math.abs(mean)).toBeLessThan(halfWidth)
      // 8 days of 360 units: the interval is narrow against what changes.
      expect(halfWidth).toBeLessThan(0.2 * Math.abs(1 - rest) * 8 * 360)
    },
  )

  it('is the same where disappointment costs nothing, and other luck is not touched', () => {
    const plain = simulate(withTerms(undefined), runInput())
    expect(simulate(withTerms({ ...TERMS, lost: 0 }), runInput()).eventHash).toBe(plain.eventHash)
    expect(simulate(withTerms({ ...TERMS, repeat: 0 }), runInput()).eventHash).toBe(plain.eventHash)
    expect(simulate(withTerms(TERMS), runInput()).eventHash).not.toBe(plain.eventHash)
  })

  it('balances its books at every event, and goes on as it was from where it was saved', () => {
    const scenario = withTerms({ ...TERMS, usual: 0.3 }, (input) => {
      input.complaints = { quality: 0.05, notAsDescribed: 0.05, late: 0.2, service: 0.01 }
    })
    const run = new Run(scenario, runInput())
    for (let step = 0; step < 3000 && run.step(); step++) run.audit()
    const saved = run.save()
    const first = run.finish()
    const again = new Run(scenario, runInput())
    again.load(saved)
    expect(again.finish().eventHash).toBe(first.eventHash)
  })
})
