import { HOUR } from '../kernel/index.ts'
import {
  type CompiledBaskets,
  type CompiledScenario,
  FLAG,
  LOT,
  type OrderLots,
  type OrderParcels,
  type ParcelContent,
} from '../world/index.ts'
import { BacklogFold } from './backlog-fold.ts'
import type { Coupons } from './coupons.ts'
import { CourseFold } from './course-fold.ts'
import { EventHash } from './event-hash.ts'
import { MoneyBooks } from './money-books.ts'
import { OrderBook, OUTCOME, type Outcome } from './order-book.ts'
import type { OrderLog } from './order-log.ts'
import { Postings } from './postings.ts'
import { PriceFold } from './price-fold.ts'
import { ResponseTimes } from './response-times.ts'
import { ServiceFold } from './service-fold.ts'
import { SupplyFold } from './supply-fold.ts'
import { UnitBooks } from './unit-books.ts'
import { VariantFold } from './variant-fold.ts'

/**
 * What happened, kept as it happens: every transition of an order goes through here, changes the books and is
 * folded into the figures of the run at once, so that memory does not grow with orders.
 */
export class Ledger {
  /** Times an order changed its state. */
  transitions = 0
  /** Measured orders that are not closed yet, returns included; the run ends when there is none. */
  measuredOpen = 0
  /** Rolling hash over all transitions. */
  readonly hash: EventHash = new EventHash()
  /** Money. */
  readonly money: MoneyBooks = new MoneyBooks()
  /** Units. */
  readonly units: UnitBooks
  /** How orders ended, warm-up included. */
  readonly orders: OrderBook = new OrderBook()
  /** Service to measured orders. */
  readonly service: ServiceFold
  /** Answers to orders; of measured ones, where an order service takes its time. */
  readonly responses: ResponseTimes = new ResponseTimes()
  /** Prices in shows; `undefined`: they never change. */
  readonly prices: PriceFold | undefined
  /** Demand and lost sales by good; `undefined`: preferences among variants do not change. */
  readonly variants: VariantFold | undefined
  /** Accepted and unshipped orders. */
  readonly backlog: BacklogFold
  /** What figures are drawn from. */
  readonly course: CourseFold
  /** Stock and supply. */
  readonly supply: SupplyFold
  /** Coupons in shows; `undefined`: there are none. */
  readonly coupons: Coupons | undefined
  /** Money side of an order's steps. */
  readonly postings: Postings
  private readonly lots: OrderLots
  private readonly parcels: OrderParcels
  private readonly content: ParcelContent
  private readonly baskets: CompiledBaskets
  private readonly zoneIsCounty: Uint8Array
  /** Promised delivery less ship-by time, ms: core, county. */
  private readonly shipLead: readonly number[]
  private readonly windowStart: number
  private readonly log: OrderLog | undefined

  /** @param compiled - scenario. @param lots - order lots. @param parcels - divided orders. @param content - content of lots. @param log - where to write the event log, if anywhere. @param coupons - coupons in shows, if any. */
  constructor(
    compiled: CompiledScenario,
    lots: OrderLots,
    parcels: OrderParcels,
    content: ParcelContent,
    log?: OrderLog,
    coupons?: Coupons,
  ) {
    this.lots = lots
    this.parcels = parcels
    this.content = content
    this.log = log
    this.baskets = compiled.baskets
    const { shipWithin, deliverWithin } = compiled.scenario.promises
    this.zoneIsCounty = compiled.network.zoneIsCounty
    this.shipLead = Object.freeze([deliverWithin.core - shipWithin, deliverWithin.county - shipWithin])
    this.windowStart = compiled.windowStart
    this.prices = compiled.scenario.pricing === undefined ? undefined : new PriceFold()
    this.variants = compiled.preferences === undefined ? undefined : new VariantFold(compiled, lots)
    this.units = new UnitBooks(compiled.skus.ids)
    this.service = new ServiceFold(compiled.windowStart, compiled.windowEnd, compiled.network.zones)
    this.backlog = new BacklogFold(compiled.windowStart, compiled.end)
    this.course = new CourseFold(compiled)
    this.supply = new SupplyFold(
      compiled.skus.count,
      compiled.scenario.network.factories.length,
      compiled.windowStart,
      compiled.windowEnd,
    )
    this.coupons = coupons
    this.postings = new Postings(this.money, lots, content, compiled, coupons)
  }

  /** Puts a lot into a state. */
  move(lot: number, state: number, at: number): void {
    const orders = this.lots.orders(lot)
    this.lots.setState(lot, state)
    this.transitions += orders
    this.hash.mix(state, this.lots.luck(lot), orders, at)
    if (this.log !== undefined) this.log.append(state, lot, this.lots.luck(lot), orders, at)
  }

  /** Orders of a lot are accepted, from stock or against goods on order. */
  accept(lot: number, at: number, state: number): void {
    const row = this.lots.parcelOf(lot)
    const isFirst = row < 0 || this.parcels.open[row] === 0
    const orders = this.lots.orders(lot)
    this.postings.accept(lot)
    if (this.isMeasured(lot)) this.measuredOpen += orders
    if (row >= 0) this.joinParcels(row, lot)
    if (isFirst) {
      this.orders.accepted += orders
      this.backlog.add(orders, at)
      if (this.isMeasured(lot)) this.acceptMeasured(lot, orders, at)
    }
    if (isFirst && state === LOT.waiting && this.isMeasured(lot)) this.service.waited += orders
    if (this.prices !== undefined && this.isMeasured(lot)) this.notePrice(this.prices, lot)
    this.move(lot, LOT.accepted, at)
    this.move(lot, state, at)
  }

  /** The buyers of a lot that was ordered ahead pay the rest: from now on it is like any other. */
  payRest(lot: number): void {
    this.postings.payRest(lot)
    this.lots.setFlags(lot, this.lots.flags(lot) & ~FLAG.deposit)
  }

  /** A lot gets its first carrier scan. */
  ship(lot: number, at: number): void {
    this.move(lot, LOT.shipped, at)
    this.leaveBacklog(lot)
    if (!this.isMeasured(lot)) return
    const orders = this.lots.orders(lot)
    this.service.parcelsShipDue += orders
    if (at <= this.shipBy(lot)) this.service.parcelsShippedOnTime += orders
  }

  /** A lot is handed over to its buyers. */
  deliver(lot: number, at: number): void {
    const orders = this.lots.orders(lot)
    const isOnTime = at <= this.lots.promisedAt(lot)
    this.move(lot, LOT.delivered, at)
    this.postings.deliver(lot)
    if (this.isMeasured(lot)) {
      const units = this.content.unitsOf(lot)
      this.service.parcelsAttempted += orders
      this.service.unitsDelivered += units
      if (isOnTime) this.service.unitsDeliveredOnTime += units
    }
    this.end(lot, OUTCOME.delivered, at)
  }

  /** A lot is refused at the door. */
  refuse(lot: number, at: number): void {
    const orders = this.lots.orders(lot)
    this.move(lot, LOT.returnRequested, at)
    this.postings.giveBack(lot)
    if (this.isMeasured(lot)) {
      this.service.parcelsAttempted += orders
      this.service.parcelsRefused += orders
    }
    this.end(lot, OUTCOME.refused, at)
  }

  /** A lot is cancelled by its buyers before its first scan; for lack of stock if they waited in vain. */
  cancel(lot: number, at: number, isForLackOfStock: boolean): void {
    this.move(lot, LOT.withdrawn, at)
    this.leaveBacklog(lot)
    if ((this.lots.flags(lot) & FLAG.deposit) === 0) this.postings.giveBack(lot)
    else this.postings.forfeit(lot)
    this.noteShipDue(lot, at)
    if (isForLackOfStock) this.noteLost(lot)
    this.end(lot, OUTCOME.cancelled, at)
    this.settle(lot)
  }

  /** The goods of a waiting lot never came: the merchant calls it off. */
  lose(lot: number, at: number): void {
    this.move(lot, LOT.withdrawn, at)
    this.leaveBacklog(lot)
    this.postings.giveBack(lot)
    this.noteShipDue(lot, at)
    this.noteLost(lot)
    this.end(lot, OUTCOME.lost, at)
    this.settle(lot)
  }

  /** A lot that came back is disposed of: what was delivered is refunded now, what was refused was already. */
  disposeOf(lot: number, at: number): void {
    this.move(lot, LOT.disposed, at)
    if ((this.lots.flags(lot) & FLAG.refused) !== 0) return
    const orders = this.lots.orders(lot)
    this.postings.takeBack(lot)
    if (!this.isMeasured(lot)) return
    this.service.returned += orders
    this.service.returnsClosed += orders
    this.service.unitsReturned += this.content.unitsOf(lot)
    this.service.returnCycleHours += ((at - this.lots.requestedAt(lot)) / HOUR) * orders
  }

  /** Nothing more will happen to a lot: its row is given back. */
  close(lot: number, at: number): void {
    this.settle(lot)
    this.hash.mix(LOT.closed, this.lots.luck(lot), this.lots.orders(lot), at)
    this.lots.release(lot)
  }

  /** Nothing more will happen to some orders of a lot; it goes on with the others. */
  closePart(lot: number, orders: number, at: number): void {
    if (this.isMeasured(lot)) this.measuredOpen -= orders
    this.hash.mix(LOT.closed, this.lots.luck(lot), orders, at)
    this.lots.shrink(lot, orders)
  }

  /** A cancelled or lost lot, closed already, has come out of the last queue it stood in: its row is given back. */
  discard(lot: number): void {
    this.lots.release(lot)
  }

  /** The buyers of a shipped lot have changed their mind: it will be refused at the door. */
  regretAfterShipping(lot: number): void {
    if (this.isMeasured(lot)) this.service.cancelledAfterShip += this.lots.orders(lot)
  }

  /** The run is over: measured orders that are still open and past their promise have become due, and late. */
  closeRun(at: number): void {
    const divided = new Set<number>()
    for (let lot = 0; lot < this.lots.records; lot++) {
      const state = this.lots.state(lot)
      const isUnderWay = state >= LOT.waiting && state <= LOT.outForDelivery
      if (!isUnderWay || !this.isMeasured(lot)) continue
      if (state <= LOT.packed) this.noteShipDue(lot, at)
      const row = this.lots.parcelOf(lot)
      const promisedAt = row < 0 ? this.lots.promisedAt(lot) : this.parcels.promisedAt[row]
      if (promisedAt >= at || divided.has(row)) continue
      if (row >= 0) divided.add(row)
      this.service.due(this.lots.orders(lot), this.lots.placedAt(lot), false)
    }
  }

  /**
   * Moves the goods of a lot from one account of the unit book to another.
   *
   * @param lot - the lot.
   * @param from - account (UNITS) they leave.
   * @param to - account they enter.
   */
  moveGoods(lot: number, from: number, to: number): void {
    const { lots, baskets } = this
    const copies = lots.quantity(lot) * lots.orders(lot)
    for (
      let lines = lots.lines(lot), line = baskets.lineStart[lots.basket(lot)];
      lines !== 0;
      lines >>>= 1, line++
    ) {
      if ((lines & 1) === 1)
        this.units.transfer(baskets.lineSku[line], from, to, baskets.lineUnits[line] * copies)
    }
  }

  /** Whether a lot was placed inside the measured window. */
  isMeasured(lot: number): boolean {
    return this.lots.placedAt(lot) >= this.windowStart
  }

  private acceptMeasured(lot: number, orders: number, at: number): void {
    this.service.accept(orders, at)
    this.coupons?.accept(this.baskets.show[this.lots.basket(lot)], orders)
  }

  private notePrice(prices: PriceFold, lot: number): void {
    if (this.baskets.slot[this.lots.basket(lot)] >= 0)
      prices.accept(this.lots, lot, this.content.unitsOf(lot))
  }

  private settle(lot: number): void {
    if (this.isMeasured(lot)) this.measuredOpen -= this.lots.orders(lot)
  }

  /** Time by which the first scan is due: as long before the promised delivery as the promises lie apart. */
  private shipBy(lot: number): number {
    return this.lots.promisedAt(lot) - this.shipLead[this.zoneIsCounty[this.lots.zone(lot)]]
  }

  private joinParcels(row: number, lot: number): void {
    const { parcels } = this
    parcels.open[row]++
    parcels.unshipped[row]++
    parcels.promisedAt[row] = Math.max(parcels.promisedAt[row], this.lots.promisedAt(lot))
  }

  /** Goods of a lot that were promised never came. */
  private noteLost(lot: number): void {
    if (!this.isMeasured(lot)) return
    this.service.unitsLostLater += this.content.unitsOf(lot)
    this.variants?.missLot(lot)
  }

  private leaveBacklog(lot: number): void {
    const row = this.lots.parcelOf(lot)
    if (row < 0) this.backlog.remove(this.lots.orders(lot))
    else if (--this.parcels.unshipped[row] === 0) this.backlog.remove(1)
  }

  private noteShipDue(lot: number, at: number): void {
    if (this.isMeasured(lot) && at > this.shipBy(lot)) this.service.parcelsShipDue += this.lots.orders(lot)
  }

  /** An order ends with its last parcel: delivered if any was, otherwise as the last one did. */
  private end(lot: number, outcome: Outcome, at: number): void {
    const row = this.lots.parcelOf(lot)
    if (row < 0) {
      this.endOrders(lot, outcome, at, this.lots.promisedAt(lot), outcome === OUTCOME.delivered ? at : -1)
      return
    }
    const { parcels } = this
    if (outcome === OUTCOME.delivered) parcels.deliveredAt[row] = Math.max(parcels.deliveredAt[row], at)
    if (--parcels.open[row] > 0) return
    const deliveredAt = parcels.deliveredAt[row]
    this.endOrders(
      lot,
      deliveredAt >= 0 ? OUTCOME.delivered : outcome,
      at,
      parcels.promisedAt[row],
      deliveredAt,
    )
    parcels.release(row)
  }

  private endOrders(
    lot: number,
    outcome: Outcome,
    at: number,
    promisedAt: number,
    deliveredAt: number,
  ): void {
    const orders = this.lots.orders(lot)
    const placedAt = this.lots.placedAt(lot)
    const isLate = (deliveredAt >= 0 ? deliveredAt : at) > promisedAt
    this.orders.end(outcome, orders)
    if (isLate && outcome === OUTCOME.delivered) this.postings.compensate(lot, orders)
    if (!this.isMeasured(lot)) return
    if (outcome === OUTCOME.delivered)
      this.service.deliver(orders, this.lots.zone(lot), placedAt, deliveredAt)
    else this.service.fail(outcome, orders)
    if (outcome === OUTCOME.delivered || outcome === OUTCOME.refused || isLate)
      this.service.due(orders, placedAt, !isLate)
  }
}
