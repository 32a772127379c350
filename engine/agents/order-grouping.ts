import type { DemandSource } from '../demand/index.ts'
import { BAND, type CompiledBaskets, EVENT } from '../world/index.ts'
import type { RunState } from './run-state.ts'

const GROUPING_WINDOW = 60_000

/**
 * Groups equal orders of a show (same offer, zone and quantity) into lots: an order waits at most a minute for others, or
 * until the lot is full. The orders themselves are the same ones that lots of 1 would see.
 */
export class OrderGrouping {
  /** Orders of the lot last taken. */
  takenOrders = 0
  /** Luck of the lot last taken: that of its first order. */
  takenLuck = 0
  private readonly state: RunState
  private readonly baskets: CompiledBaskets
  private readonly firstOffer: number
  private readonly zones: number
  private readonly quantities: number
  private readonly orders: Int32Array
  private readonly luck: Uint32Array
  private readonly touched: number[] = []
  private nextTouched = 0
  private isPosted = false

  /** @param state - the run. */
  constructor(state: RunState) {
    this.state = state
    this.zones = state.compiled.network.zones
    this.quantities = state.compiled.scenario.demand.quantities.length
    this.baskets = state.compiled.baskets
    this.firstOffer = Math.max(0, this.baskets.slot.indexOf(0))
    const cells = state.compiled.shows.slots * this.zones * this.quantities
    this.orders = new Int32Array(cells)
    this.luck = new Uint32Array(cells)
  }

  /** Whether orders for a basket are grouped: offers of shows, which come in bursts; the others would find no equal. */
  holds(basket: number): boolean {
    return this.baskets.slot[basket] >= 0
  }

  /** Adds the order a source stands at; true when its lot is full, and taken. */
  add(source: DemandSource, at: number): boolean {
    const offer = source.basket - this.firstOffer
    const cell = (offer * this.zones + source.zone) * this.quantities + source.quantity - 1
    if (this.orders[cell]++ === 0) {
      this.luck[cell] = source.luck
      this.touched.push(cell)
      this.postEnd(at)
    }
    if (this.orders[cell] < this.state.lotSize) return false
    this.take(cell)
    return true
  }

  /** Takes the next lot that is still waiting, the oldest first; its cell, or -1 when there is none. */
  takeCell(): number {
    while (this.nextTouched < this.touched.length) {
      const cell = this.touched[this.nextTouched++]
      if (this.orders[cell] === 0) continue
      this.take(cell)
      return cell
    }
    this.touched.length = 0
    this.nextTouched = 0
    this.isPosted = false
    return -1
  }

  /** Basket of a cell. */
  basketOf(cell: number): number {
    return this.firstOffer + Math.floor(cell / (this.zones * this.quantities))
  }

  /** Zone of a cell. */
  zoneOf(cell: number): number {
    return Math.floor(cell / this.quantities) % this.zones
  }

  /** Quantity of a cell. */
  quantityOf(cell: number): number {
    return (cell % this.quantities) + 1
  }

  private take(cell: number): void {
    this.takenOrders = this.orders[cell]
    this.takenLuck = this.luck[cell]
    this.orders[cell] = 0
  }

  private postEnd(at: number): void {
    if (this.isPosted) return
    this.isPosted = true
    const latest = this.state.compiled.windowEnd - 1
    this.state.calendar.post(Math.min(at + GROUPING_WINDOW, latest), BAND.demand, EVENT.groupingEnds, 0, 0)
  }
}
