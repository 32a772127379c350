import { describe, expect, it } from 'vitest'
import { compile, Run, type RunRecord, simulate } from '../../../engine/index.ts'
import type { Information } from '../../../scenarios/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

type Written = NonNullable<ScenarioInput['information']>

const EXACT = { refresh: '0 s', loss: 0, accuracy: 1, errorSize: 0 }
const WRONG = { refresh: '6 h', loss: 0.2, accuracy: 0.5, errorSize: 0.8 }
const NEVER = { refresh: 'never', loss: 0, accuracy: 1, errorSize: 0 } as const

function compiledWith(information: Written | undefined, change: (input: ScenarioInput) => void = () => {}) {
  return compile(
    loadMinimal((input) => {
      input.horizon = { warmUp: '2 d', window: '6 d', drain: '20 d' }
      input.opening.coverDays = 1
      if (information !== undefined) input.information = information
      change(input)
    }),
  )
}

function runWith(information: Written | undefined, change?: (input: ScenarioInput) => void): RunRecord {
  return simulate(compiledWith(information, change), runInput())
}

describe('records of others', () => {
  it('leave the event log as it is where they are exact and told at once', () => {
    const plain = runWith(undefined)
    const exact = runWith({ marketplace: EXACT, merchant: EXACT })
    expect(exact.eventHash).toBe(plain.eventHash)
    expect(exact.kpis).toEqual(plain.kpis)
    expect(plain.kpis.recordErrorShare).toBeNull()
    expect(plain.kpis.oversellRate).toBe(0)
  })

  it('oversell where they are wrong; every order still ends once, and books balance at every event', () => {
    const run = new Run(compiledWith({ marketplace: WRONG, merchant: EXACT }), runInput())
    while (run.step()) run.audit()
    const { kpis, orders } = run.finish()
    expect(kpis.oversellRate).toBeGreaterThan(0)
    expect(kpis.recordErrorShare).toBeGreaterThan(0.2)
    expect(orders.open).toBe(0)
    expect(orders.delivered + orders.cancelled + orders.lost + orders.refused).toBe(orders.accepted)
  })

  it('oversell nothing when they are only late: what is late is goods that have come, not goods that are gone', () => {
    const late = { ...EXACT, refresh: '6 h' }
    const withoutFronts = (input: ScenarioInput) => {
      input.catalogue.skus = (input.catalogue.skus as { id: string }[]).filter(
        ({ id }) => id !== 'berries',
      ) as never
      input.demand.slots = (input.demand.slots as { sku: string }[]).filter(
        ({ sku }) => sku !== 'berries',
      ) as never
      input.network.warehouses = (input.network.warehouses as { kind: string }[]).filter(
        ({ kind }) => kind === 'regional',
      ) as never
    }
    const { kpis } = runWith({ marketplace: late, merchant: EXACT }, withoutFronts)
    expect(kpis.oversellRate).toBe(0)
    expect(kpis.recordErrorShare).toBeGreaterThan(0)
  })

  it('cost more sales the later they are', () => {
    const fillRates = ['0 s', '6 h', '24 h', '72 h'].map(
      (refresh) => runWith({ marketplace: { ...EXACT, refresh }, merchant: EXACT }).kpis.fillRate as number,
    )
    expect(fillRates).toEqual([...fillRates].sort((a, b) => b - a))
    expect(fillRates[3]).toBeLessThan(fillRates[0])
  })
})

describe('a merchant whose report never comes', () => {
  /** What the merchant orders from factories, day by day. */
  function ordersOf(information: Written, change: (input: ScenarioInput) => void): number[][] {
    const run = new Run(
      compiledWith(information, (input) => {
        input.network.warehouses = (input.network.warehouses as { kind: string }[]).filter(
          ({ kind }) => kind === 'regional',
        ) as never
        change(input)
      }),
      runInput(),
    )
    while (run.step());
    const { production } = (run as unknown as { state: { production: { count: number } & Columns } }).state
    return Array.from({ length: production.count }, (_, row) => [
      production.orderedAt[row],
      production.sku[row],
      production.units[row],
    ])
  }
  interface Columns {
    readonly orderedAt: Float64Array
    readonly sku: Int32Array
    readonly units: Int32Array
  }
  const busier = (input: ScenarioInput): void => {
    input.demand.quantities = [0, 0, 1]
    input.buyers.regretShare = 0.5
  }
  const same = (): void => undefined

  it('decides the same whatever buyers do and whatever the marketplace knows', () => {
    const information = { marketplace: EXACT, merchant: NEVER }
    const orders = ordersOf(information, same)
    expect(orders.length).toBeGreaterThan(5)
    expect(ordersOf(information, busier)).toEqual(orders)
  })

  it('would decide otherwise if it heard of it', () => {
    const information = { marketplace: EXACT, merchant: EXACT }
    expect(ordersOf(information, busier)).not.toEqual(ordersOf(information, same))
  })
})

describe('sharing', () => {
  it('makes records right as often as it says, when they are used', () => {
    const shared = (weight: number): Information['sharing'] extends infer Cloud ? Cloud : never =>
      ({ weight, refresh: '1 min', loss: 0, accuracy: 0.98 }) as never
    const errors = [0, 0.5, 1].map((weight) => {
      const information = { marketplace: WRONG, merchant: EXACT, sharing: shared(weight) } as Written
      return runWith(information).kpis.recordErrorShare as number
    })
    expect(errors).toEqual([...errors].sort((a, b) => b - a))
    expect(errors[2]).toBeLessThan(0.1)
  })
})
