import { describe, expect, it } from 'vitest'
import { compile, Run, simulate } from '../../../engine/index.ts'
import { loadMinimal } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

/** The shirt is offered in the show up to a quota. */
function withQuota(quota: number | undefined, scale = 4) {
  return compile(
    loadMinimal((input) => {
      input.scale = scale
      input.demand.slots = (input.demand.slots as { sku: string }[]).map((slot) =>
        slot.sku === 'shirt' && quota !== undefined ? { ...slot, quota } : slot,
      ) as never
    }),
  )
}

/** Units of the slot of the shirt that were wanted, and sold. */
function slotUnits(run: Run): { wanted: number; sold: number } {
  const { state, chain } = run as unknown as Inside
  const { baskets } = state.compiled
  let sold = 0
  const accept = state.ledger.accept.bind(state.ledger)
  state.ledger.accept = (lot, at, next) => {
    if (baskets.slot[state.lots.basket(lot)] === 0) sold += state.lots.orders(lot) * state.lots.quantity(lot)
    accept(lot, at, next)
  }
  while (run.step()) run.audit()
  return { wanted: chain.marketplace.sales.unitsWantedInSlot[0], sold }
}

interface Inside {
  readonly state: {
    readonly compiled: { readonly baskets: { readonly slot: Int32Array } }
    readonly lots: { basket(lot: number): number; orders(lot: number): number; quantity(lot: number): number }
    readonly ledger: { accept(lot: number, at: number, next: number): void }
  }
  readonly chain: { readonly marketplace: { readonly sales: { readonly unitsWantedInSlot: Float64Array } } }
}

describe('a quota of a slot', () => {
  it('changes nothing where it is more than is wanted', () => {
    const plain = simulate(withQuota(undefined), runInput())
    expect(simulate(withQuota(1_000_000), runInput()).eventHash).toBe(plain.eventHash)
  })

  it.each([1, 8])('is sold to the last unit and not beyond, with its scale; lots of %i', (lotSize) => {
    const quota = 30
    const { wanted, sold } = slotUnits(new Run(withQuota(quota), runInput({ lotSize })))
    expect(wanted).toBeGreaterThan(2 * 4 * quota)
    expect(sold).toBeLessThanOrEqual(4 * quota)
    // An order holds up to three units: the last few may not fit.
    expect(sold).toBeGreaterThan(4 * quota - 3)
  })

  it('is what the merchant buys for; those who come too late are wanted, and missing for want of an offer', () => {
    const kpis = (quota: number | undefined) => simulate(withQuota(quota), runInput())
    const [open, closed] = [kpis(undefined), kpis(5)]
    expect(closed.orders.demanded).toBe(open.orders.demanded)
    expect(closed.orders.accepted).toBeLessThan(open.orders.accepted)
    expect(closed.kpis.unmetDemandShare as number).toBeLessThanOrEqual(open.kpis.unmetDemandShare as number)
  })
})
