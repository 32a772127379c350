import { binomialQuantile, counterUniform } from '../kernel/index.ts'
import type { Occurrence } from '../shocks/index.ts'
import { FLAG, LOT } from '../world/index.ts'
import type { RunState } from './run-state.ts'

/**
 * Buyers of open orders who cancel because of bad news: of the orders that nobody has begun to pick, each with the
 * same probability. Buyers who will change their mind anyway do so in their own time, and what an order history says
 * stands. Parcels that are already on their way are refused at the door instead.
 */
export class OpenOrderCancellation {
  private readonly state: RunState
  private readonly cancel: (lot: number, at: number) => void

  /** @param state - the run. @param cancel - told of each lot that is cancelled. */
  constructor(state: RunState, cancel: (lot: number, at: number) => void) {
    this.state = state
    this.cancel = cancel
  }

  /**
   * Cancels.
   *
   * @param occurrence - the shock.
   * @param share - probability of each order.
   */
  spread({ name, shows, course }: Occurrence, share: number): void {
    const { lots, streams, compiled, calendar } = this.state
    const key = streams.key(`shock ${name}`, `cancels ${course.findIndex(({ at }) => at >= calendar.now)}`)
    const records = lots.records
    for (let lot = 0; lot < records; lot++) {
      if (!this.canCancel(lot) || !shows.includes(compiled.baskets.show[lots.basket(lot)])) continue
      const orders = lots.orders(lot)
      const count = binomialQuantile(counterUniform(key, lots.luck(lot)), orders, share)
      if (count === orders) this.cancel(lot, calendar.now)
      else if (count > 0) this.cancelPart(lot, count)
    }
  }

  private canCancel(lot: number): boolean {
    const { lots } = this.state
    const state = lots.state(lot)
    if (state !== LOT.waiting && state !== LOT.allocated && state !== LOT.preOrdered) return false
    const flags = lots.flags(lot)
    if ((flags & (FLAG.kept | FLAG.recorded | FLAG.unwanted)) !== 0) return false
    return (flags & FLAG.timer) === 0 || (flags & FLAG.patience) !== 0
  }

  /** The part stands in no queue, so its record is given back at once. */
  private cancelPart(lot: number, orders: number): void {
    const { lots, ledger, calendar } = this.state
    if (lots.state(lot) === LOT.waiting) return
    const part = lots.split(lot, orders)
    this.cancel(part, calendar.now)
    ledger.discard(part)
  }
}
