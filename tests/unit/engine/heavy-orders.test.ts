import { describe, expect, it } from 'vitest'
import { Run } from '../../../engine/index.ts'
import { compileMinimal, runInput } from '../../support/small-run.ts'

describe('an order heavier than all trucks together', () => {
  it('goes alone instead of blocking its warehouse for good', () => {
    const compiled = compileMinimal((input) => {
      Object.assign((input.catalogue.skus as object[])[0] as object, { weight: 100_000, meanDailyUnits: 2 })
      for (const slot of input.demand.slots as { surge: number }[]) slot.surge = 0
    })
    const { orders } = new Run(compiled, runInput()).finish()
    expect(orders.delivered).toBeGreaterThan(100)
    expect(orders.open).toBe(0)
  })
})
