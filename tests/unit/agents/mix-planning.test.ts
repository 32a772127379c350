import { describe, expect, it } from 'vitest'
import { MixPlanning } from '../../../engine/agents/merchant/mix-planning.ts'
import { ShowPlan } from '../../../engine/agents/merchant/show-plan.ts'
import { StockReport } from '../../../engine/agents/merchant/stock-report.ts'
import { compile, Run, simulate } from '../../../engine/index.ts'
import { DAY } from '../../../engine/kernel/index.ts'
import type { Ledger } from '../../../engine/ledger/index.ts'
import { Conditions } from '../../../engine/shocks/index.ts'
import { POLICY_SETS, type PolicySet } from '../../../scenarios/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const SHOWS = [4]

/** Shirts, the warm ones, and socks are variants that one show plans to sell in equal numbers; interest rises two weeks before the window. */
function scenario(change: (input: ScenarioInput) => void = () => {}) {
  return compile(
    loadMinimal((input) => {
      input.horizon = { warmUp: '21 d', window: '7 d', drain: '30 d' }
      input.waiting.allowed = false
      input.catalogue.skus = (input.catalogue.skus as { id: string }[]).map((sku) => ({
        ...sku,
        ...(sku.id === 'berries' ? {} : { variantOf: 'clothes', meanDailyUnits: 5 }),
        ...(sku.id === 'shirt' ? { feature: 'warm' } : {}),
      })) as never
      const [show] = input.demand.shows as object[]
      const [shirt] = input.demand.slots as object[]
      input.demand.shows = SHOWS.map((day) => ({ ...show, id: `show${day + 9}`, day })) as never
      input.demand.slots = SHOWS.flatMap((day) => [
        { ...shirt, show: `show${day + 9}`, surge: 60 },
        { ...shirt, show: `show${day + 9}`, surge: 60, sku: 'socks', starts: '60 min' },
      ]) as never
      // Shows turn out as planned, and lots are as small as need be: what is short is short for the mix alone.
      input.demand.volume = { mixture: [{ share: 1, mean: 1 }], showVariation: 0, skuVariation: 0 }
      input.network.factories = (input.network.factories as object[]).map((factory) => ({
        ...factory,
        minimumOrder: 1,
      })) as never
      input.preferences = { warm: { kind: 'rise', rise: 0.45, day: -13 } }
      change(input)
    }),
  )
}

/** As `as-is`, but no more is bought for a show than is forecast for it. */
const FROZEN: PolicySet = {
  ...(POLICY_SETS['as-is'] as PolicySet),
  replenish: { kind: 'base-stock', coverDays: 3, frontCoverDays: 1.5, showFactor: 1, frontShowShare: 0.3 },
}

const withMix = (share: number): PolicySet => ({
  ...FROZEN,
  mixPlanning: { everyDays: 3, share },
})

/** The mix of a merchant who has been told of so many shirts and socks, slot by slot. */
function mixAfter(share: number, shirts: number, socks: number, days = 3): number[] {
  const compiled = scenario()
  const plan = new ShowPlan(compiled, new Conditions(compiled, []).seenBy('merchant'))
  const report = new StockReport(compiled, false)
  report.asOf = days * DAY
  report.unitsOrdered[compiled.skus.ids.indexOf('shirt')] = shirts
  report.unitsOrdered[compiled.skus.ids.indexOf('socks')] = socks
  new MixPlanning(compiled, { everyDays: 3, share }, plan).review(report, days * DAY)
  return Array.from({ length: compiled.shows.slots }, (_, slot) => plan.mixOf(slot))
}

describe('the mix of variants for coming shows', () => {
  it('follows what is wanted as far as told; what is bought of all variants stays', () => {
    // Some buyers of shirts take socks along: 30 shirts and 33 pairs of socks are as planned.
    for (const share of [0, 0.5, 1]) {
      const mix = mixAfter(share, 30_000, 11_000)
      for (let slot = 0; slot < mix.length; slot += 2) {
        expect(mix[slot] + mix[slot + 1]).toBeCloseTo(2, 9)
        expect(mix[slot] - 1).toBeCloseTo(share * (mixAfter(1, 30_000, 11_000)[slot] - 1), 9)
      }
    }
    expect(mixAfter(1, 30_000, 11_000)[0]).toBeCloseTo(1.5, 2)
    expect(mixAfter(1, 30_000, 33_000)[0]).toBeCloseTo(1, 2)
  })

  it('waits until reports tell of as many days as it plans for', () => {
    expect(mixAfter(1, 30_000, 11_000, 2.9)).toEqual(mixAfter(0, 0, 0))
  })

  it('is what it was at a share of 0, or left off: the same event log', () => {
    const compiled = scenario()
    const frozen = simulate(compiled, runInput({ policySet: FROZEN }))
    const none = simulate(compiled, runInput({ policySet: withMix(0) }))
    expect(none.eventHash).toBe(frozen.eventHash)
    const off = simulate(compiled, runInput({ policySet: withMix(1), without: ['mixPlanning'] }))
    expect(off.eventHash).toBe(frozen.eventHash)
  })

  it.each([1, 6])(
    'leaves less demand unmet when interest has risen; books balance; lots of %i',
    (lotSize) => {
      const compiled = scenario()
      const changes = Array.from({ length: 3 }, (_, replication) => {
        const [frozen, planned] = [0, 1].map((share) => {
          const run = new Run(compiled, runInput({ policySet: withMix(share), lotSize, replication }))
          while (run.step()) run.audit()
          return run.finish()
        })
        expect(planned.orders.demanded).toBe(frozen.orders.demanded)
        return (planned.kpis.unmetDemandShare as number) - (frozen.kpis.unmetDemandShare as number)
      })
      expect(changes.reduce((sum, change) => sum + change, 0) / changes.length).toBeLessThan(-0.04)
    },
  )
})

describe('lost sales by variant', () => {
  it.each([1, 6])('are all lost sales, good by good; lots of %i', (lotSize) => {
    const compiled = scenario((input) => {
      input.waiting = { ...input.waiting, allowed: true, longest: '2 d' }
      input.catalogue.substitution = 0.2
    })
    const run = new Run(compiled, runInput({ policySet: withMix(0), lotSize }))
    const { kpis } = run.finish()
    const { ledger } = (run as unknown as { state: { ledger: Ledger } }).state
    const all = ledger.variants?.unmetShare(() => true) as number
    expect(all).toBeGreaterThan(0.02)
    expect(all).toBeCloseTo(kpis.unmetDemandShare as number, 12)
  })

  it('are those of the variant in which interest has risen, unless the mix follows', () => {
    const [frozen, planned] = [0, 1].map(
      (share) => simulate(scenario(), runInput({ policySet: withMix(share) })).groups ?? {},
    )
    const warm = 'unmetDemandShare:warm'
    expect(frozen[warm]).toBeGreaterThan((frozen['unmetDemandShare:without-warm'] as number) + 0.1)
    expect(planned[warm]).toBeLessThan((frozen[warm] as number) - 0.1)
    const plain = scenario((input) => {
      input.preferences = undefined
    })
    expect(simulate(plain, runInput()).groups).toBeUndefined()
  })
})
