import { describe, expect, it } from 'vitest'
import { compile, Run, simulate } from '../../../engine/index.ts'
import { HOUR } from '../../../engine/kernel/index.ts'
import type { Forecaster } from '../../../engine/policies/forecast/forecaster.ts'
import { fusedSignals } from '../../../engine/policies/forecast/fused-signals.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

const IN_TIME = { lateShare: 0, lateBy: { kind: 'deterministic', value: '0 h' } } as const

/** Socks belong to a small merchant, all else to a large one. */
function withService(share: number | undefined, change: (input: ScenarioInput) => void = () => {}) {
  return loadMinimal((input) => {
    const kind = { skuVariation: 0.3, planShare: 1, homeShare: 0, ...IN_TIME }
    input.catalogue.merchants = { large: kind, sme: kind }
    input.catalogue.skus = (input.catalogue.skus as { id: string }[]).map((sku) => ({
      ...sku,
      merchant: sku.id === 'socks' ? 'sme' : 'large',
    })) as never
    if (share !== undefined) input.planningService = { merchants: ['sme'], share, feePerOrder: 0.5 }
    change(input)
  })
}

const OUTAGE = (input: ScenarioInput) => {
  input.shocks = {
    vendor: { kind: 'vendor-outage', trigger: { kind: 'at', day: 1, time: '12:00' }, hold: '36 h' },
  }
}

/** Orders for socks that are on their way, and others. */
function shippedBetween(run: Run, from: number, to: number): { socks: number; others: number } {
  const { state } = run as unknown as Record<'state', { lots: { state(lot: number): number } }>
  expect(state).toBeDefined()
  const shipped = { socks: 0, others: 0 }
  const { compiled, ledger } = (run as unknown as { state: RunInside }).state
  const ship = ledger.ship.bind(ledger)
  ledger.ship = (lot, at) => {
    const basket = ledger.lots.basket(lot)
    const sku = compiled.skus.ids[compiled.baskets.lineSku[compiled.baskets.lineStart[basket]]]
    if (at >= from && at < to) shipped[sku === 'socks' ? 'socks' : 'others'] += ledger.lots.orders(lot)
    ship(lot, at)
  }
  while (run.step()) run.audit()
  return shipped
}

interface RunInside {
  readonly compiled: ReturnType<typeof compile>
  readonly ledger: {
    readonly lots: { basket(lot: number): number; orders(lot: number): number }
    ship(lot: number, at: number): void
  }
}

describe('a planning service', () => {
  it('releases orders as ever while it works, for a fee on each', () => {
    const plain = simulate(compile(withService(undefined)), runInput())
    const served = simulate(compile(withService(1)), runInput())
    expect(served.eventHash).toBe(plain.eventHash)
    const paid = (plain.kpis.profit as number) - (served.kpis.profit as number)
    expect(paid).toBeGreaterThan(0)
    // Half a yuan for each order of socks, of which there are fewer than orders.
    expect(paid).toBeLessThan(0.5 * served.orders.accepted)
    const off = simulate(compile(withService(1)), runInput({ without: ['planningService'] }))
    expect(off.kpis).toEqual(plain.kpis)
  })

  it('keeps the orders for its goods while its vendor is down, and those alone; books balance at every event', () => {
    const compiled = compile(withService(1, OUTAGE))
    // What had been released when it went down is picked and on the road some hours later.
    const from = compiled.windowStart + 24 * HOUR
    const to = compiled.windowStart + 47 * HOUR
    const shipped = shippedBetween(new Run(compiled, runInput()), from, to)
    expect(shipped.socks).toBe(0)
    expect(shipped.others).toBeGreaterThan(0)
    const quiet = shippedBetween(new Run(compile(withService(1)), runInput()), from, to)
    expect(quiet.socks).toBeGreaterThan(0)
  })

  it('is not missed by those who do not use it', () => {
    const plain = simulate(compile(withService(0)), runInput())
    const shaken = simulate(compile(withService(0, OUTAGE)), runInput())
    expect(shaken.eventHash).toBe(plain.eventHash)
  })

  it('plans for more goods the larger its share, the same ones among them', () => {
    const plans = [0, 0.3, 0.7, 1].map((share) => {
      const scenario = withService(share)
      const skus = Array.from({ length: 200 }, (_, index) => ({
        ...scenario.catalogue.skus[0],
        id: `sock-${index}`,
        merchant: 'sme',
      }))
      const many = {
        ...scenario,
        catalogue: { ...scenario.catalogue, skus: [...scenario.catalogue.skus, ...skus] },
      }
      return [...(compile(many).planningService?.plans ?? [])]
    })
    const counts = plans.map((row) => row.filter((plan) => plan === 1).length)
    expect(counts[0]).toBe(0)
    expect(counts[1] / 200).toBeCloseTo(0.3, 1)
    expect(counts[3]).toBe(201)
    for (const step of [0, 1, 2])
      expect(plans[step].every((plan, sku) => plan <= plans[step + 1][sku])).toBe(true)
  })
})

describe('signals that a planning service reads', () => {
  const base: Forecaster<null> = {
    start: () => null,
    decide: () => ({ decision: { dailyMean: new Float64Array(2), showRatio: 1.1 }, memory: null }),
  }
  const signals = (inService?: Uint8Array) => ({
    slots: 2,
    signals: [{ group: 'live', observes: 'product' as const, noise: 0.1 }],
    correlation: 0,
    ...(inService === undefined ? {} : { inService }),
    shows: [
      {
        firstSlot: 0,
        planned: [100, 100],
        show: { mean: 0, variance: 0.1 },
        products: [
          { mean: 0, variance: 0.1 },
          { mean: 0, variance: 0.1 },
        ],
        readings: [[0.5], [0.5]],
      },
    ],
  })
  const ratios = (readers: 'everybody' | 'planning-service', inService?: Uint8Array) => {
    const forecaster = fusedSignals(base, { weight: 1, live: false, readers })
    const observation = {
      unitsOrdered: new Float64Array(2),
      days: 1,
      endedShows: [],
      signals: signals(inService),
    }
    return forecaster.decide(observation, null, undefined as never).decision.slotRatio as Float64Array
  }

  it('change what is expected of its goods, and of no others', () => {
    const [served, other] = ratios('planning-service', Uint8Array.of(1, 0))
    expect(other).toBe(1.1)
    expect(served).toBeGreaterThan(1.3)
    expect([...ratios('planning-service')]).toEqual([1.1, 1.1])
    const everybody = ratios('everybody', Uint8Array.of(1, 0))
    expect(everybody[1]).toBe(everybody[0])
  })
})
