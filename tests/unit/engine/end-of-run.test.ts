import { describe, expect, it } from 'vitest'
import { Run } from '../../../engine/index.ts'
import { compileMinimal, runInput } from '../../support/small-run.ts'

describe('orders still open when the run ends', () => {
  const compiled = compileMinimal((input) => {
    input.horizon.drain = '0 d'
    input.promises.deliverWithin = { core: '12 h', county: '12 h' }
    input.promises.shipWithin = '6 h'
  })
  const { orders, kpis } = new Run(compiled, runInput()).finish()

  it('are told', () => {
    expect(orders.open).toBeGreaterThan(50)
    expect(kpis.openShare).toBeCloseTo(orders.open / orders.accepted, 12)
  })

  it('count late once their promise is past', () => {
    const due = orders.delivered + orders.open
    // Nothing placed in the last twelve hours is due; everything else is, delivered or not.
    expect(kpis.onTimeRate).toBeLessThan(orders.delivered / due)
  })
})
