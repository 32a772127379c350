import { binomialQuantile, counterUniform } from '../../kernel/index.ts'
import type { Allocator } from '../../policies/index.ts'
import { BAND, EVENT } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { StockRecord } from './stock-record.ts'

/** Units that nobody pays for, at one warehouse. */
interface Hold {
  readonly until: number
  readonly sku: number
  readonly warehouse: number
  readonly units: number
}

/**
 * Goods reserved by buyers who never pay: nobody else can buy them until the reservation times out. As every one lasts
 * equally long, they end in the order in which they began.
 */
export class UnpaidReservations {
  /** Units of each SKU that are held. */
  readonly units: Int32Array
  private readonly state: RunState
  private readonly stock: StockRecord
  private readonly allocator: Allocator
  private readonly released: (sku: number, warehouse: number) => void
  private readonly unpaidShare: number
  private readonly timeOut: number
  private readonly key: number
  /** In order of their end; those before `oldest` have ended. */
  private holds: Hold[] = []
  private oldest = 0

  /** @param state - the run, whose scenario has a part `payment`. @param stock - what is reserved on. @param allocator - which warehouse. @param released - told where units can be bought again. */
  constructor(
    state: RunState,
    stock: StockRecord,
    allocator: Allocator,
    released: (sku: number, warehouse: number) => void,
  ) {
    const { payment } = state.compiled.scenario
    this.state = state
    this.stock = stock
    this.allocator = allocator
    this.released = released
    this.unpaidShare = payment?.unpaidShare ?? 0
    this.timeOut = payment?.timeOut ?? 0
    this.key = state.streams.key('buyers', 'pays')
    this.units = new Int32Array(state.compiled.skus.count)
  }

  /** Of `orders` orders equal to the draft, takes out those that are never paid; how many are left. */
  payingOrders(orders: number): number {
    const { draft } = this.state
    // An order of a history has been paid for.
    if (draft.flags !== 0 || this.unpaidShare === 0) return orders
    const unpaid = binomialQuantile(counterUniform(this.key, draft.luck), orders, this.unpaidShare)
    if (unpaid > 0) this.hold(unpaid)
    return orders - unpaid
  }

  /** Reservations whose time is over end, and the event for the next one is posted. */
  end(): void {
    const { holds, state } = this
    for (; this.oldest < holds.length && holds[this.oldest].until <= state.calendar.now; this.oldest++) {
      const { sku, warehouse, units } = holds[this.oldest]
      this.units[sku] -= units
      this.stock.reserve(sku, warehouse, units)
      this.released(sku, warehouse)
    }
    if (this.oldest * 2 > holds.length) {
      this.holds = holds.slice(this.oldest)
      this.oldest = 0
    }
    this.postEnd()
  }

  /** Each good of the basket is reserved where the allocator finds it, as far as there is any. */
  private hold(orders: number): void {
    const { draft, compiled } = this.state
    const { lineStart, lineSku, lineUnits } = compiled.baskets
    for (let line = lineStart[draft.basket]; line < lineStart[draft.basket + 1]; line++)
      this.holdUnits(lineSku[line], lineUnits[line] * draft.quantity, orders)
  }

  private holdUnits(sku: number, perOrder: number, orders: number): void {
    const { draft, calendar } = this.state
    let left = orders
    while (left > 0) {
      const warehouse = this.allocator.choose(this.stock, sku, perOrder, draft.zone)
      if (warehouse < 0) return
      const fitting = Math.min(left, Math.max(1, Math.floor(this.stock.at(sku, warehouse) / perOrder)))
      const units = fitting * perOrder
      this.stock.reserve(sku, warehouse, -units)
      this.units[sku] += units
      this.holds.push({ until: calendar.now + this.timeOut, sku, warehouse, units })
      if (this.holds.length === this.oldest + 1) this.postEnd()
      left -= fitting
    }
  }

  private postEnd(): void {
    const first = this.holds[this.oldest]
    if (first !== undefined) this.state.calendar.post(first.until, BAND.receipt, EVENT.reservationEnds, 0, 0)
  }
}
