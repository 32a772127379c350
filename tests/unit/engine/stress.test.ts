import { describe, expect, it } from 'vitest'
import { Run } from '../../../engine/index.ts'
import { compileMinimal, runInput } from '../../support/small-run.ts'

/** Runs with the books checked at every event. */
function audited(run: Run): void {
  while (run.step()) run.audit()
}

describe('books under stress', () => {
  it('balance when nothing is in stock and nobody waits', () => {
    const compiled = compileMinimal((input) => {
      input.waiting.allowed = false
      Object.assign(input.opening, { coverDays: 0, frontCoverDays: 0, pipelineDays: 0, showCover: 0 })
    })
    const run = new Run(compiled, runInput())
    audited(run)
    const { orders, kpis } = run.finish()
    expect(orders.accepted).toBeLessThan(orders.demanded)
    expect(kpis.unmetDemandShare).toBeGreaterThan(0.1)
  })

  it('balance when everybody waits and loses patience', () => {
    const compiled = compileMinimal((input) => {
      input.waiting.share = 1
      input.waiting.patience = { kind: 'exponential', mean: '1 d' }
      Object.assign(input.opening, { coverDays: 0, frontCoverDays: 0, pipelineDays: 0, showCover: 0 })
    })
    const run = new Run(compiled, runInput())
    audited(run)
    const { orders, kpis } = run.finish()
    expect(orders.waited).toBeGreaterThan(0)
    expect(kpis.cancelRate).toBeGreaterThan(0.1)
  })

  it('balance when half the buyers change their mind and half the parcels come back', () => {
    const compiled = compileMinimal((input) => {
      input.buyers.regretShare = 0.5
      input.buyers.regretDelay = { kind: 'uniform', low: '0 h', high: '120 h' }
      for (const category of Object.values(input.catalogue.categories)) category.returnShare = 0.5
    })
    for (const lotSize of [1, 10]) {
      const run = new Run(compiled, runInput({ lotSize }))
      audited(run)
      const { kpis } = run.finish()
      expect(kpis.cancelBeforeShipRate).toBeGreaterThan(0.02)
      expect(kpis.refusedRate).toBeGreaterThan(0.02)
      expect(kpis.returnRate).toBeGreaterThan(0.3)
    }
  })

  it('balance when capacity is a tenth of the load', () => {
    const compiled = compileMinimal((input) => {
      for (const warehouse of input.network.warehouses as {
        packParcelsPerHour: number
        truckKilograms: number
      }[]) {
        warehouse.packParcelsPerHour = 2
        warehouse.truckKilograms = 20
      }
    })
    const run = new Run(compiled, runInput({ lotSize: 8 }))
    audited(run)
    const { orders, kpis } = run.finish()
    expect(kpis.peakBacklogOrders).toBeGreaterThan(200)
    expect(orders.open + orders.delivered + orders.cancelled + orders.lost + orders.refused).toBe(
      orders.accepted,
    )
  })
})
