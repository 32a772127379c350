import { describe, expect, it } from 'vitest'
import { compile, Run, simulate } from '../../../engine/index.ts'
import { loadMinimal, type ScenarioInput } from '../../support/minimal-scenario.ts'
import { runInput } from '../../support/small-run.ts'

/** Shirts and socks stand in for one another; there are socks for days, and too few shirts for the show. */
function compiled(substitution: number | undefined, change: (input: ScenarioInput) => void = () => {}) {
  return compile(
    loadMinimal((input) => {
      input.horizon = { warmUp: '0 d', window: '5 d', drain: '20 d' }
      input.waiting.allowed = false
      Object.assign(input.opening, { coverDays: 5, frontCoverDays: 1, pipelineDays: 2, showCover: 0 })
      input.demand.slots = (input.demand.slots as { sku: string }[]).map((slot) =>
        slot.sku === 'shirt' ? { ...slot, surge: 12 } : slot,
      ) as never
      input.catalogue.skus = (input.catalogue.skus as { id: string }[]).map((sku) => ({
        ...sku,
        ...(sku.id === 'berries' ? {} : { variantOf: 'clothes' }),
      })) as never
      if (substitution !== undefined) input.catalogue.substitution = substitution
      change(input)
    }),
  )
}

describe('goods that stand in for one another', () => {
  it('change nothing where nobody takes another, or no two goods form a group', () => {
    const plain = simulate(compiled(undefined), runInput())
    expect(simulate(compiled(0), runInput()).eventHash).toBe(plain.eventHash)
    const alone = (input: ScenarioInput) => {
      input.catalogue.skus = (input.catalogue.skus as { id: string }[]).map((sku) => ({
        ...sku,
        variantOf: sku.id,
      })) as never
    }
    expect(simulate(compiled(1, alone), runInput()).eventHash).toBe(plain.eventHash)
    expect(plain.kpis.unmetDemandShare).toBeGreaterThan(0.05)
  })

  it.each([1, 6])(
    'leave less demand unmet where buyers take another; books balance; lots of %i',
    (lotSize) => {
      const records = [0, 0.5, 1].map((share) => {
        const run = new Run(compiled(share), runInput({ lotSize }))
        while (run.step()) run.audit()
        return run.finish()
      })
      const unmet = records.map(({ kpis }) => kpis.unmetDemandShare as number)
      // Who takes another good leaves less of it to its own buyers: half of them may gain as much as all.
      expect(unmet[1]).toBeLessThan(unmet[0])
      expect(unmet[2]).toBeLessThan(unmet[0] - 0.01)
      for (const { orders } of records) {
        expect(orders.demanded).toBe(records[0].orders.demanded)
        expect(orders.delivered + orders.cancelled + orders.lost + orders.refused).toBe(orders.accepted)
      }
    },
  )

  it('are taken before goods that would have to be waited for', () => {
    const waiting = (input: ScenarioInput) => {
      input.waiting.allowed = true
      input.waiting.share = 1
      input.opening.pipelineDays = 4
    }
    const [none, all] = [0, 1].map((share) => simulate(compiled(share, waiting), runInput()))
    expect(all.orders.waited).toBeLessThan(none.orders.waited)
  })
})
