import type { CompiledScenario } from '../../world/index.ts'
import type { OrderDraft } from '../order-draft.ts'

/** How much of each slot has been offered, where no more than a quota is: whoever comes later finds it closed. */
export class Quotas {
  private readonly compiled: CompiledScenario
  private readonly taken: Float64Array

  /** @param compiled - scenario. */
  constructor(compiled: CompiledScenario) {
    this.compiled = compiled
    this.taken = new Float64Array(compiled.shows.slots)
  }

  /** Of `orders` orders equal to the draft, those that the quota of their slot leaves; they are taken off it. */
  within(draft: OrderDraft, orders: number): number {
    const { baskets, shows } = this.compiled
    const slot = baskets.slot[draft.basket]
    if (slot < 0) return orders
    const perOrder = baskets.lineUnits[baskets.lineStart[draft.basket]] * draft.quantity
    const fitting = Math.min(orders, Math.floor((shows.slotQuota[slot] - this.taken[slot]) / perOrder))
    if (fitting <= 0) return 0
    this.taken[slot] += fitting * perOrder
    return fitting
  }
}
