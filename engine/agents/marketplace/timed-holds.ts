import type { Allocator } from '../../policies/index.ts'
import { BAND, EVENT } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { StockRecord } from './stock-record.ts'

/** Units that are held at one warehouse. */
interface Hold {
  readonly until: number
  readonly sku: number
  readonly warehouse: number
  readonly units: number
}

/** Goods reserved by those who will not buy them: nobody else can until the time of the reservation is over. */
export class TimedHolds {
  /** Units of each SKU that are held. */
  readonly units: Int32Array
  private readonly state: RunState
  private readonly stock: StockRecord
  private readonly allocator: Allocator
  private readonly released: (sku: number, warehouse: number) => void
  /** In order of their end; those before `oldest` have ended. */
  private holds: Hold[] = []
  private oldest = 0

  /** @param state - the run. @param stock - what is reserved on. @param allocator - which warehouse. @param released - told where units can be bought again. */
  constructor(
    state: RunState,
    stock: StockRecord,
    allocator: Allocator,
    released: (sku: number, warehouse: number) => void,
  ) {
    this.state = state
    this.stock = stock
    this.allocator = allocator
    this.released = released
    this.units = new Int32Array(state.compiled.skus.count)
  }

  /** Each good of `orders` orders equal to the draft is reserved where the allocator finds it, as far as there is any. */
  hold(orders: number, lasts: number): void {
    const { draft, compiled } = this.state
    const { lineStart, lineSku, lineUnits } = compiled.baskets
    for (let line = lineStart[draft.basket]; line < lineStart[draft.basket + 1]; line++)
      this.holdUnits(lineSku[line], lineUnits[line] * draft.quantity, orders, lasts)
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

  private holdUnits(sku: number, perOrder: number, orders: number, lasts: number): void {
    const { draft, calendar } = this.state
    let left = orders
    while (left > 0) {
      const warehouse = this.allocator.choose(this.stock, sku, perOrder, draft.zone)
      if (warehouse < 0) return
      const fitting = Math.min(left, Math.max(1, Math.floor(this.stock.at(sku, warehouse) / perOrder)))
      const units = fitting * perOrder
      this.stock.reserve(sku, warehouse, -units)
      this.units[sku] += units
      this.insert({ until: calendar.now + lasts, sku, warehouse, units })
      left -= fitting
    }
  }

  /** Nearly all reservations last equally long, so that a new one ends last. */
  private insert(hold: Hold): void {
    const { holds } = this
    let place = holds.length
    while (place > this.oldest && holds[place - 1].until > hold.until) place--
    holds.splice(place, 0, hold)
    if (place === this.oldest) this.postEnd()
  }

  private postEnd(): void {
    const first = this.holds[this.oldest]
    if (first !== undefined) this.state.calendar.post(first.until, BAND.receipt, EVENT.reservationEnds, 0, 0)
  }
}
