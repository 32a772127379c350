import { describe, expect, it } from 'vitest'
import { compile, Run, simulate } from '../../../engine/index.ts'
import { lognormal } from '../../../engine/kernel/index.ts'
import { ACCOUNT } from '../../../engine/ledger/index.ts'
import { poissonDemand } from '../../../engine/theory/index.ts'
import { meanInterval } from '../../support/intervals.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

type Terms = NonNullable<ScenarioInput['contracts']>[string]

const SCALE = 2
const PRICE = 99 * 0.8
const PLANNED = 3 * 100 * SCALE
const FEE = 800

/** One slot with the shirt, of which there is plenty; the host has a contract. */
function withContract(terms: Terms | undefined, change: (input: ScenarioInput) => void = () => {}) {
  return compile(
    loadMinimal((input) => {
      input.scale = SCALE
      input.opening = { ...input.opening, coverDays: 40 }
      const [show] = input.demand.shows as object[]
      input.demand.shows = [{ ...show, host: 'anna', commission: 0.15, slotFee: FEE }] as never
      input.demand.slots = (input.demand.slots as { sku: string }[]).filter(
        ({ sku }) => sku === 'shirt',
      ) as never
      input.demand.quantities = [1]
      input.demand.volume = { mixture: [{ share: 1, mean: 1 }], showVariation: 0.5, skuVariation: 0 }
      if (terms !== undefined) input.contracts = { anna: terms }
      change(input)
    }),
  )
}

interface Inside {
  readonly state: {
    readonly compiled: { readonly shows: { readonly endsAt: Float64Array } }
    readonly lots: { basket(lot: number): number }
    readonly content: { priceOf(lot: number): number }
    readonly ledger: {
      readonly money: { readonly balance: Float64Array }
      readonly postings: { deliver(lot: number): void; takeBack(lot: number): void }
    }
  }
}

/** Slot fees of the show less what the host paid back, CNY. */
function feesPaid(scenario: ReturnType<typeof compile>, replication: number): number {
  const run = new Run(scenario, runInput({ replication, lotSize: 4 }))
  const { state } = run as unknown as Inside
  while (run.now <= state.compiled.shows.endsAt[0] && run.step());
  return state.ledger.money.balance[ACCOUNT.slotFees] / 100
}

describe('a guarantee of sales', () => {
  const share = 0.8

  it('costs the host, on the mean, the expected shortfall of a lognormal and Poisson demand', () => {
    const terms: Terms = { minimumSales: { share, compensation: 0.1, feeBack: 0.5 } }
    const scenario = withContract(terms, (input) => {
      input.horizon = { ...input.horizon, warmUp: '0 d' }
      input.demand.shows = (input.demand.shows as object[]).map((show) => ({
        ...show,
        day: 1,
        starts: '01:00',
      })) as never
    })
    const law = lognormal({ mean: PLANNED, coefficientOfVariation: 0.5 })
    const guaranteed = share * PLANNED
    const points = 2000
    let shortfall = 0
    for (let point = 0; point < points; point++) {
      const mean = law.quantile((point + 0.5) / points)
      shortfall += (guaranteed - mean + poissonDemand(mean).loss(guaranteed)) / points
    }
    const perUnit = 0.1 * PRICE + (0.5 * FEE * SCALE) / guaranteed
    const paid = Array.from({ length: 300 }, (_, replication) => feesPaid(scenario, replication))
    const { mean, halfWidth } = meanInterval(paid)
    expect(Math.abs(mean - (FEE * SCALE - shortfall * perUnit))).toBeLessThan(halfWidth)
    // Without the guarantee the difference would be seen.
    expect(shortfall * perUnit).toBeGreaterThan(2 * halfWidth)
  })

  it('is owed for goods that were there to be sold alone', () => {
    const terms: Terms = { minimumSales: { share: 100, compensation: 0.1 } }
    const scarce = withContract(terms, (input) => {
      input.opening = { ...input.opening, coverDays: 0, frontCoverDays: 0, pipelineDays: 0, showCover: 0 }
      input.demand.slots = (input.demand.slots as object[]).map((slot) => ({ ...slot, surge: 200 })) as never
    })
    expect(feesPaid(scarce, 0)).toBe(FEE * SCALE)
    expect(feesPaid(withContract(terms), 0)).toBeLessThan(0)
  })

  it('is no more than the quota of the slot', () => {
    const quota = 10
    const { contracts } = withContract({ minimumSales: { share, feeBack: 1 } }, (input) => {
      input.demand.slots = (input.demand.slots as object[]).map((slot) => ({ ...slot, quota })) as never
    })
    expect(contracts?.guaranteedUnits[0]).toBe(quota * SCALE)
    expect((contracts?.paidPerUnitShort[0] as number) * quota * SCALE).toBeCloseTo(FEE * SCALE * 100, 6)
  })
})

describe('commissions that rise with sales', () => {
  const tiers = [
    { above: 0.4, commission: 0.2 },
    { above: 0.6, commission: 0.3 },
  ]

  it.each([1, 8])('are paid on what is delivered and kept, limit by limit; lots of %i', (lotSize) => {
    const run = new Run(withContract({ tiers }), runInput({ lotSize }))
    const { state } = run as unknown as Inside
    const slot = withContract(undefined).shows.slotBasket[0]
    let kept = 0
    let most = 0
    for (const [step, sign] of [
      ['deliver', 1],
      ['takeBack', -1],
    ] as const) {
      const post = state.ledger.postings[step].bind(state.ledger.postings)
      state.ledger.postings[step] = (lot) => {
        if (state.lots.basket(lot) === slot) kept += sign * state.content.priceOf(lot)
        most = Math.max(most, kept)
        post(lot)
      }
    }
    while (run.step()) run.audit()
    const planned = PLANNED * PRICE * 100
    const commission =
      0.15 * Math.min(kept, 0.4 * planned) +
      0.2 * Math.max(0, Math.min(kept, 0.6 * planned) - 0.4 * planned) +
      0.3 * Math.max(0, kept - 0.6 * planned)
    expect(most).toBeGreaterThan(kept)
    expect(kept).toBeGreaterThan(0.4 * planned)
    expect(state.ledger.money.balance[ACCOUNT.commission]).toBe(Math.round(commission))
  })
})

describe('contracts of hosts', () => {
  it('move money and nothing else where no policy weighs margins', () => {
    const plain = simulate(withContract(undefined), runInput())
    const terms: Terms = {
      minimumSales: { share: 3, compensation: 0.2 },
      tiers: [{ above: 0.01, commission: 0.4 }],
    }
    const bound = simulate(withContract(terms), runInput())
    expect(bound.eventHash).toBe(plain.eventHash)
    expect(plain.kpis.hostPayments).toBeNull()
    const { commission, slotFees } = bound.course.money
    expect(bound.kpis.hostPayments).toBeCloseTo(-(commission + slotFees), 6)
    const change = (account: 'commission' | 'slotFees') =>
      bound.course.money[account] - plain.course.money[account]
    expect(change('commission')).toBeLessThan(0)
    expect(change('slotFees')).toBeGreaterThan(0)
    expect((bound.kpis.profit as number) - (plain.kpis.profit as number)).toBeCloseTo(
      change('commission') + change('slotFees'),
      6,
    )
  })
})
