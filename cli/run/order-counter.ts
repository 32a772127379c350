import type { OrderLog } from '../../engine/index.ts'
import { LOT } from '../../engine/world/index.ts'

/**
 * Counts the orders of a whole run, warm-up included, as its transitions pass: each is shipped once or, before that,
 * withdrawn once, however lots are split. An order in several parcels counts once a parcel.
 */
export class OrderCounter implements OrderLog {
  /** Orders that were shipped or withdrawn. */
  orders = 0
  private readonly next: OrderLog | undefined

  /** @param next - gets every transition as well. */
  constructor(next?: OrderLog) {
    this.next = next
  }

  /** Takes in a transition. */
  append(state: number, lot: number, luck: number, orders: number, at: number): void {
    if (state === LOT.shipped || state === LOT.withdrawn) this.orders += orders
    this.next?.append(state, lot, luck, orders, at)
  }
}
