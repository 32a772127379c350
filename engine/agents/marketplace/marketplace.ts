import type { Allocator, Policies } from '../../policies/index.ts'
import { BAND, EVENT, FLAG, LOT } from '../../world/index.ts'
import { disappoint } from '../disappoint.ts'
import type { OrderDraft } from '../order-draft.ts'
import type { RunState } from '../run-state.ts'
import { BackOrders } from './back-orders.ts'
import { deliveryPromise } from './delivery-promise.ts'
import { ExpectedSupply } from './expected-supply.ts'
import { loseLot } from './lose-lot.ts'
import { LotStock } from './lot-stock.ts'
import { makeLot } from './make-lot.ts'
import { OversoldOrders } from './oversold-orders.ts'
import { Patience } from './patience.ts'
import { Platforms } from './platforms.ts'
import { PreOrders } from './pre-orders.ts'
import { Quotas } from './quotas.ts'
import { SalesRecord } from './sales-record.ts'
import { SpuriousOrders } from './spurious-orders.ts'
import { StockRecord } from './stock-record.ts'
import { Substitutes } from './substitutes.ts'
import { TimedHolds } from './timed-holds.ts'
import { WaitingList } from './waiting-list.ts'

/** What the marketplace tells others. */
export interface MarketplacePorts {
  /** A lot is to be sent from its warehouse. */
  fulfil(lot: number): void
  /** The buyers of a lot will act at a time of their own. */
  setTimer(lot: number, at: number): void
}

/**
 * The marketplace: takes orders in, promises a delivery, reserves stock at a warehouse or lets buyers wait for goods
 * on order, and turns away what it cannot promise.
 */
export class Marketplace {
  /** What buyers wanted: read by reports to the merchant. */
  readonly sales: SalesRecord
  /** What is available as far as the marketplace knows. */
  readonly stock: StockRecord
  private readonly state: RunState
  private readonly ports: MarketplacePorts
  private readonly allocator: Allocator
  private readonly lotStock: LotStock
  private readonly oversold: OversoldOrders
  private readonly backOrders: BackOrders
  private readonly platforms: Platforms | undefined
  private readonly holds: TimedHolds
  private readonly spurious: SpuriousOrders
  private readonly quotas: Quotas | undefined
  private readonly preOrders: PreOrders | undefined
  private readonly expected: ExpectedSupply
  private readonly waiting: WaitingList
  private readonly patience: Patience
  private readonly draft: OrderDraft

  /** @param state - the run. @param policies - which warehouse sends, and what is looked at. @param ports - where lots and timers go. */
  constructor(state: RunState, { allocator, transfer }: Policies, ports: MarketplacePorts) {
    this.state = state
    this.draft = state.draft
    this.ports = ports
    this.allocator = allocator
    this.stock = new StockRecord(state.compiled, state.records.marketplace, (purpose) =>
      state.streams.key('marketplace', purpose),
    )
    this.lotStock = new LotStock(state, this.stock)
    this.sales = new SalesRecord(state.compiled, transfer.every !== undefined)
    this.expected = new ExpectedSupply(state.compiled.skus.count)
    this.waiting = new WaitingList(state, this.sales)
    this.patience = new Patience(state, ports.setTimer)
    const { stock, lotStock, expected, waiting, patience } = this
    const records = { stock, lotStock, expected, waiting, patience }
    this.oversold = new OversoldOrders(state, allocator, records, ports.fulfil)
    this.preOrders = PreOrders.of(state, this.sales, {
      serve: (lot, kept) => this.oversold.serveAhead(lot, kept),
      setTimer: ports.setTimer,
    })
    const { channels, shows, scenario } = state.compiled
    const substitutes =
      (scenario.catalogue.substitution ?? 0) > 0
        ? new Substitutes(state, stock, allocator, (warehouse) => this.send(1, 1, warehouse))
        : undefined
    this.backOrders = new BackOrders(state, records, substitutes)
    this.holds = new TimedHolds(state, stock, allocator, (sku, warehouse) => this.serveAt(sku, warehouse))
    this.spurious = new SpuriousOrders(state, this.holds)
    this.quotas = shows.slotQuota.some((units) => units < Number.POSITIVE_INFINITY)
      ? new Quotas(state.compiled)
      : undefined
    this.platforms =
      channels === undefined || state.records.listing === undefined
        ? undefined
        : new Platforms(state, channels, stock, this.backOrders, (orders) => this.take(orders))
  }

  /** Takes in `orders` orders equal to the draft. */
  place(orders: number): void {
    const { draft } = this
    draft.parcelOf = -1
    draft.lots = 0
    const paying = this.spurious.payingOrders(orders)
    if (paying === 0) return
    this.sales.noteDemand(this.state, draft, paying)
    const fake = this.spurious.fakeOrders(paying)
    if (fake > 0) this.sales.noteWanted(this.state, draft, fake)
    const offered = this.quotas === undefined ? paying : this.quotas.within(draft, paying)
    if (offered === 0) return
    if ((draft.flags & FLAG.deposit) === 0) this.sell(offered)
    else this.preOrders?.accept(offered)
  }

  /** A host who does not look at the stock sells what is not there as well. */
  private sell(orders: number): void {
    const { draft, state } = this
    draft.isSold = state.conditions.now.sellsUnchecked[state.compiled.baskets.show[draft.basket] + 1] === 1
    if (draft.isSold || this.platforms === undefined) this.take(orders)
    else this.platforms.place(orders)
    draft.isSold = false
  }

  private take(orders: number): void {
    const { lineStart } = this.state.compiled.baskets
    const first = lineStart[this.draft.basket]
    if (lineStart[this.draft.basket + 1] - first === 1) this.placeLine(first, orders)
    else this.placeLines(orders)
  }

  /** Orders equal to the draft could not be placed while the system was down: they are wanted, and lost. */
  missed(orders: number): void {
    this.sales.noteAsked(this.state, this.draft, orders)
  }

  /** A show begins: what was ordered ahead of it is due. @param kept - units of each SKU for those who order in the show. */
  showStarts(show: number, kept: Float64Array): void {
    this.preOrders?.showStarts(show, kept)
  }

  /** Unpaid reservations time out. */
  reservationsEnd(): void {
    this.holds.end()
  }

  /** Units have become available at a warehouse: buyers who wait come first. */
  stockArrives(sku: number, warehouse: number, units: number): void {
    this.stock.supply(sku, warehouse, units)
    if (this.stock.isExact) this.serveAt(sku, warehouse)
  }

  /** Takes in the opening stock, and posts the first refresh of the stock record. */
  start(): void {
    this.refresh(true)
    this.platforms?.start()
    this.preOrders?.start()
  }

  /** The stock record is brought up to date: where there is more now, buyers who wait come first. */
  refresh(isFirst = false): void {
    const { records, calendar, compiled } = this.state
    if (records.marketplace === undefined) return
    this.stock.refresh((sku, warehouse) => this.serveAt(sku, warehouse), isFirst)
    const next = calendar.now + records.marketplace.refresh
    if (next <= compiled.end) calendar.post(next, BAND.receipt, EVENT.recordRefresh, 0, 0)
  }

  /** The goods of a lot are to be picked; orders of it whose goods are not there. */
  claim(lot: number): number {
    return this.lotStock.claim(lot)
  }

  /** The goods of a lot were not there: it goes another way. */
  reallocate(lot: number): void {
    this.oversold.reallocate(lot)
  }

  /** The units of a lot that was withdrawn after picking are on the shelf again. */
  stockReturns(lot: number): void {
    this.lotStock.putBack(lot)
  }

  /** Takes units out of sale at a warehouse; how many there were, at most `units`. */
  withhold(sku: number, warehouse: number, units: number): number {
    const withheld = Math.min(units, this.stock.trulyAt(sku, warehouse))
    this.stock.supply(sku, warehouse, -withheld)
    return withheld
  }

  /** Units of a SKU that can be sold in truth, over all warehouses; below zero: oversold. */
  availableUnits(sku: number): number {
    return this.stock.totalActual[sku]
  }

  /** Units of a SKU that buyers wait for. */
  waitingUnits(sku: number): number {
    return this.waiting.unitsOf(sku)
  }

  /** The merchant has ordered goods and may promise them. */
  goodsOrdered(sku: number, order: number, units: number, expectedAt: number): void {
    this.expected.add(sku, order, units, expectedAt)
  }

  /** All goods of a production order have arrived. */
  goodsArrived(sku: number, order: number): void {
    this.expected.remove(sku, order)
  }

  /** Buyers cancel a lot before its first scan. Reserved units that have not been picked become available again. */
  cancel(lot: number, at: number): void {
    const { lots, ledger } = this.state
    const wasIn = lots.state(lot)
    const isOutOfPatience = wasIn === LOT.waiting && (lots.flags(lot) & FLAG.patience) !== 0
    if (isOutOfPatience) disappoint(this.state, lot, at)
    if (wasIn === LOT.waiting) this.stopWaiting(lot)
    else if (wasIn === LOT.preOrdered) this.preOrders?.leave(lot)
    ledger.cancel(lot, at, isOutOfPatience)
    if (wasIn === LOT.allocated) this.lotStock.reserve(lot, 1)
  }

  /**
   * Daily care for buyers who wait: stock anywhere serves them, and where nothing is on order any more the merchant
   * calls their orders off.
   *
   * @param onOrder - units on order by SKU.
   */
  reviewWaiting(onOrder: Int32Array): void {
    const { network, skus } = this.state.compiled
    for (let sku = 0; sku < skus.count; sku++) {
      if (this.waiting.unitsOf(sku) === 0) continue
      for (let regional = 0; regional < network.regionals; regional++) {
        for (let from = 0; from < network.regionals && this.stock.regionalAvailable[sku] > 0; from++) {
          this.serveWaiting(sku, regional, from)
        }
        if (onOrder[sku] === 0) this.callOff(sku, regional)
      }
    }
  }

  /** A basket with one line: the lot is cut where a warehouse's stock ends. */
  private placeLine(line: number, orders: number): void {
    const { draft } = this
    const { baskets } = this.state.compiled
    const sku = baskets.lineSku[line]
    const perOrder = baskets.lineUnits[line] * draft.quantity
    let left = orders
    while (left > 0) {
      const warehouse = this.allocator.choose(this.stock, sku, perOrder, draft.zone)
      if (warehouse < 0) break
      const fitting = left === 1 ? 1 : Math.min(left, Math.floor(this.stock.at(sku, warehouse) / perOrder))
      this.send(fitting, 1, warehouse)
      left -= fitting
    }
    while (
      left > 0 &&
      draft.quantity > 1 &&
      this.stock.inReach(sku, draft.zone, this.allocator) >= perOrder
    ) {
      draft.parcelOf = this.state.parcels.take()
      this.gather(draft.basket, sku, baskets.lineUnits[line], draft.quantity)
      this.endDivision()
      left--
    }
    if (left > 0) this.backOrders.promiseOrTurnAway(sku, perOrder, left, 1)
  }

  /**
   * Sends copies of a basket with one line, more than any single warehouse has: as many from each as it has, nearest
   * first. What is in no warehouse is turned away.
   */
  private gather(basket: number, sku: number, perCopy: number, copies: number): void {
    const { draft } = this
    const { basket: ordered, quantity } = draft
    let left = copies
    draft.basket = basket
    while (left > 0) {
      const warehouse = this.allocator.choose(this.stock, sku, perCopy, draft.zone)
      if (warehouse < 0) break
      draft.quantity = Math.min(left, Math.floor(this.stock.at(sku, warehouse) / perCopy))
      this.send(1, 1, warehouse)
      left -= draft.quantity
    }
    draft.basket = ordered
    draft.quantity = quantity
    this.backOrders.turnAway(sku, left * perCopy)
  }

  /** All parcels of a divided order have been made. */
  private endDivision(): void {
    const { draft } = this
    const { parcels } = this.state
    if (parcels.open[draft.parcelOf] === 0) parcels.release(draft.parcelOf)
    draft.parcelOf = -1
  }

  /** A basket with several lines: from one warehouse while that has them all, the rest order by order. */
  private placeLines(orders: number): void {
    const all = this.state.content.allLines(this.draft.basket)
    let left = orders
    while (left > 0) {
      const warehouse = this.oneWarehouseForAll()
      if (warehouse < 0) break
      const fitting = Math.min(left, this.fittingOrders(warehouse))
      this.send(fitting, all, warehouse)
      left -= fitting
    }
    for (; left > 0; left--) this.divide()
  }

  /** One order whose lines no single warehouse has: each line finds its own way. */
  private divide(): void {
    const { draft, state } = this
    const { baskets } = state.compiled
    const first = baskets.lineStart[draft.basket]
    draft.parcelOf = state.parcels.take()
    for (let line = first; line < baskets.lineStart[draft.basket + 1]; line++) {
      this.divideLine(line, 1 << (line - first))
    }
    this.endDivision()
  }

  private divideLine(line: number, lines: number): void {
    const { draft, stock } = this
    const { baskets } = this.state.compiled
    const sku = baskets.lineSku[line]
    const units = baskets.lineUnits[line] * draft.quantity
    const warehouse = this.allocator.choose(stock, sku, units, draft.zone)
    if (warehouse >= 0) this.send(1, lines, warehouse)
    else if (baskets.lineIsGift[line] === 1) this.backOrders.turnAway(sku, units)
    // Outside shows the price is that of single units, so they can be sent as such.
    else if (
      units > 1 &&
      baskets.show[draft.basket] < 0 &&
      stock.inReach(sku, draft.zone, this.allocator) >= units
    ) {
      this.gather(baskets.plainOf[sku], sku, 1, units)
    } else this.backOrders.promiseOrTurnAway(sku, units, 1, lines)
  }

  private oneWarehouseForAll(): number {
    const { draft } = this
    const { baskets } = this.state.compiled
    const first = baskets.lineStart[draft.basket]
    const units = baskets.lineUnits[first] * draft.quantity
    const warehouse = this.allocator.choose(this.stock, baskets.lineSku[first], units, draft.zone)
    return warehouse >= 0 && this.fittingOrders(warehouse) > 0 ? warehouse : -1
  }

  /** How many orders for the whole basket a warehouse has the goods of. */
  private fittingOrders(warehouse: number): number {
    const { draft } = this
    const { baskets } = this.state.compiled
    let fitting = Number.POSITIVE_INFINITY
    for (let line = baskets.lineStart[draft.basket]; line < baskets.lineStart[draft.basket + 1]; line++) {
      const units = baskets.lineUnits[line] * draft.quantity
      fitting = Math.min(fitting, Math.floor(this.stock.at(baskets.lineSku[line], warehouse) / units))
    }
    return fitting
  }

  /** Accepts orders from stock: reserves it and hands the lot to the warehouse. */
  private send(orders: number, lines: number, warehouse: number): void {
    const { at, zone } = this.draft
    const lot = makeLot(this.state, orders, lines, warehouse, at + deliveryPromise(this.state, zone, at))
    if (!this.stock.isExact) this.lotStock.noteUse(lot)
    this.lotStock.reserve(lot, -1)
    this.state.ledger.accept(lot, at, LOT.allocated)
    if (this.draft.changesMindAt < Number.POSITIVE_INFINITY)
      this.ports.setTimer(lot, this.draft.changesMindAt)
    this.ports.fulfil(lot)
  }

  private serveAt(sku: number, warehouse: number): void {
    if (warehouse < this.state.compiled.network.regionals) this.serveWaiting(sku, warehouse, warehouse)
  }

  private serveWaiting(sku: number, regional: number, from: number): void {
    const { lots, ledger, calendar } = this.state
    for (;;) {
      const lot = this.waiting.take(sku, regional, this.stock.at(sku, from))
      if (lot < 0) return
      lots.setWarehouse(lot, from)
      this.lotStock.reserve(lot, -1)
      ledger.move(lot, LOT.allocated, calendar.now)
      this.ports.fulfil(lot)
    }
  }

  private callOff(sku: number, regional: number): void {
    for (;;) {
      const lot = this.waiting.take(sku, regional, Number.POSITIVE_INFINITY)
      if (lot < 0) return
      loseLot(this.state, lot)
    }
  }

  private stopWaiting(lot: number): void {
    const sku = this.lotStock.firstSku(lot)
    this.waiting.leave(sku, lot)
    this.expected.giveBack(sku, this.state.content.unitsOf(lot))
  }
}
