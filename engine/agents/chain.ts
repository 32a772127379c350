import { DAY, type EventHandler } from '../kernel/index.ts'
import { audit } from '../ledger/index.ts'
import type { Policies } from '../policies/index.ts'
import { EVENT, EVENT_KINDS } from '../world/index.ts'
import { Buyers } from './buyers.ts'
import { Freight, LastMile, LineHaul, Transit } from './carrier/index.ts'
import { Consignments } from './consignments.ts'
import { Factory } from './factory.ts'
import { Marketplace } from './marketplace/index.ts'
import { Merchant, type StockReport } from './merchant/index.ts'
import { Opening } from './opening.ts'
import { OrderRelease } from './order-release.ts'
import { Recorder } from './recorder.ts'
import { ReturnsCentre } from './returns-centre.ts'
import type { RunState } from './run-state.ts'
import { ShockCourses } from './shock-courses.ts'
import { Fulfilment, Inbound, Shelves } from './warehouse/index.ts'

/**
 * The agents of one run, wired together: each hands lots, goods and messages on through the ports of the others, and
 * knows no more of them than that.
 */
export class Chain {
  /** What happens at each kind of event, by kind. */
  readonly handlers: readonly EventHandler[]
  private readonly state: RunState
  private readonly buyers: Buyers
  private readonly marketplace: Marketplace
  private readonly merchant: Merchant
  private readonly factory: Factory
  private readonly shelves: Shelves
  private readonly fulfilment: Fulfilment
  private readonly inbound: Inbound
  private readonly lineHaul: LineHaul
  private readonly freight: Freight
  private readonly lastMile: LastMile
  private readonly returns: ReturnsCentre
  private readonly recorder: Recorder
  private readonly shocks: ShockCourses
  private readonly release: OrderRelease | undefined

  /** @param state - the run. @param policies - how decisions are made. */
  constructor(state: RunState, policies: Policies) {
    const consignments = new Consignments(state.lots.links)
    const transit = new Transit(state)
    this.state = state
    this.shelves = new Shelves(state)
    this.freight = new Freight(state, transit)
    this.buyers = new Buyers(state, {
      place: (orders) => this.marketplace.place(orders),
      missed: (orders) => this.marketplace.missed(orders),
      cancel: (lot, at) => this.marketplace.cancel(lot, at),
      requestReturn: (lot, at) => this.returns.requestReturn(lot, at),
    })
    this.marketplace = new Marketplace(state, policies, {
      fulfil: (lot) => (this.release === undefined ? this.fulfilment.fulfil(lot) : this.release.release(lot)),
      setTimer: (lot, at) => this.buyers.setTimer(lot, at),
    })
    this.merchant = new Merchant(state, policies, this.merchantPorts())
    this.factory = new Factory(state, { produced: (order) => this.merchant.produced(order) })
    this.fulfilment = new Fulfilment(state, this.shelves, {
      readyToShip: (lot) => this.lineHaul.readyToShip(lot),
      claim: (lot) => this.marketplace.claim(lot),
      oversold: (lot) => this.marketplace.reallocate(lot),
      stockReturns: (lot) => this.marketplace.stockReturns(lot),
    })
    this.inbound = new Inbound(state, this.shelves, {
      stockArrives: (sku, warehouse, units) => this.marketplace.stockArrives(sku, warehouse, units),
      received: (sku, warehouse, units, order) => this.merchant.received(sku, warehouse, units, order),
    })
    this.lineHaul = new LineHaul(state, consignments, transit, {
      putBack: (lot) => this.fulfilment.putBack(lot),
    })
    this.lastMile = new LastMile(state, consignments, {
      delivered: (lot, at) => this.buyers.receive(lot, at),
      refused: (lot, at) => this.returns.awaitCollection(lot, at),
    })
    this.returns = new ReturnsCentre(state, consignments, {
      restock: (sku, warehouse, units) => this.inbound.restock(sku, warehouse, units),
    })
    this.recorder = new Recorder(state, this.shelves, {
      withhold: (sku, warehouse, units) => this.marketplace.withhold(sku, warehouse, units),
      availableUnits: (sku) => this.marketplace.availableUnits(sku),
      unitsOnOrder: (sku) => this.merchant.unitsOnOrder(sku),
      waitingUnits: (sku) => this.marketplace.waitingUnits(sku),
    })
    this.shocks = new ShockCourses(state, {
      cancelOpenOrders: (occurrence, share) => this.buyers.cancelOpenOrders(occurrence, share),
      factoriesChange: () => this.factory.conditionsChange(),
      serviceChanges: () => this.release?.serviceChanges(),
      pricesChange: () => state.prices?.conditionsChange(state.calendar.now),
    })
    this.release =
      state.planningService === undefined
        ? undefined
        : new OrderRelease(state, state.planningService, (lot) => this.fulfilment.fulfil(lot))
    this.handlers = this.wire()
  }

  /** Puts the opening stock in place and posts the first events. */
  start(): void {
    const { start } = this.state.compiled
    new Opening(this.state, {
      shelve: (sku, warehouse, units) => {
        this.shelves.put(sku, warehouse, units, Math.floor(start / DAY))
        this.marketplace.stockArrives(sku, warehouse, units)
      },
      expectInbound: (sku, warehouse, units) => this.merchant.expectInbound(sku, warehouse, units),
    }).place()
    this.shocks.start()
    this.marketplace.start()
    this.recorder.start()
    this.merchant.start()
    this.buyers.start()
  }

  /** Checks the books of the run; throws `BooksError` when one does not balance. */
  audit(): void {
    const { ledger, compiled, lots } = this.state
    audit(ledger, compiled, lots, (sku) => this.shelves.total(sku))
  }

  private merchantPorts(): ConstructorParameters<typeof Merchant>[2] {
    return {
      report: (into) => this.report(into),
      unitsWanted: (slot) => this.marketplace.sales.unitsWantedInSlot[slot],
      availableUnits: (sku) => this.marketplace.availableUnits(sku),
      orderGoods: (order, preparation) => this.factory.order(order, preparation),
      goodsOrdered: (sku, order, units, expectedAt) =>
        this.marketplace.goodsOrdered(sku, order, units, expectedAt),
      goodsArrived: (sku, order) => this.marketplace.goodsArrived(sku, order),
      reviewWaiting: (onOrder) => this.marketplace.reviewWaiting(onOrder),
      withhold: (sku, warehouse, units) => this.marketplace.withhold(sku, warehouse, units),
      putOnSale: (sku, warehouse, units) => this.marketplace.stockArrives(sku, warehouse, units),
      unshelve: (sku, warehouse, units) => this.shelves.pick(sku, warehouse, units),
      send: (truck, warehouse, kilometres) => this.freight.send(truck, warehouse, kilometres),
    }
  }

  private report(into: StockReport): void {
    const { stock, sales } = this.marketplace
    // Without a report the merchant knows what the last one said.
    if (this.state.conditions.now.stopsReports === 1) return
    into.available.set(stock.available)
    into.waiting.set(sales.waitingUnits)
    into.unitsWantedInSlot.set(sales.unitsWantedInSlot)
    into.unitsOrdered.set(sales.unitsOrdered)
    into.unitsWantedAround.set(sales.unitsWantedAround)
    into.unitsPreOrdered.set(sales.unitsPreOrdered)
    into.unitsAhead.set(sales.unitsAhead)
    into.asOf = this.state.calendar.now
  }

  private wire(): EventHandler[] {
    const handlers = new Array<EventHandler>(EVENT_KINDS)
    handlers[EVENT.arrival] = () => this.buyers.arrival()
    handlers[EVENT.timersDue] = (bucket) => this.buyers.timersDue(bucket)
    handlers[EVENT.wave] = (warehouse) => this.fulfilment.wave(warehouse)
    handlers[EVENT.departure] = (warehouse) => this.lineHaul.departure(warehouse)
    handlers[EVENT.consignmentArrives] = (zone, consignment) =>
      this.lastMile.consignmentArrives(zone, consignment)
    handlers[EVENT.round] = (zone) => this.lastMile.round(zone)
    handlers[EVENT.roundEnds] = (zone, count) => this.lastMile.roundEnds(zone, count)
    handlers[EVENT.collection] = (zone) => this.returns.collection(zone)
    handlers[EVENT.returnsArrive] = (centre, consignment) => this.returns.returnsArrive(centre, consignment)
    handlers[EVENT.disposition] = (centre) => this.returns.disposition(centre)
    handlers[EVENT.restock] = (centre) => this.returns.restock(centre)
    handlers[EVENT.review] = () => this.merchant.review()
    handlers[EVENT.frontReview] = () => this.merchant.frontReview()
    handlers[EVENT.liveReview] = (slot) => this.merchant.liveReview(slot)
    handlers[EVENT.priceReview] = (show) => this.merchant.priceReview(show)
    handlers[EVENT.transferReview] = () => this.merchant.transferReview()
    handlers[EVENT.poolReview] = (show) => this.merchant.poolReview(show)
    handlers[EVENT.showEnds] = (show) => this.merchant.showEnds(show)
    handlers[EVENT.prepared] = (factory, order) => this.factory.prepared(factory, order)
    handlers[EVENT.produced] = (factory, order) => this.factory.produced(factory, order)
    handlers[EVENT.truckArrives] = (warehouse, truck) => this.inbound.truckArrives(warehouse, truck)
    handlers[EVENT.putAway] = (warehouse) => this.inbound.putAway(warehouse)
    handlers[EVENT.recordRefresh] = (party) =>
      party === 0 ? this.marketplace.refresh() : this.merchant.refreshReport()
    handlers[EVENT.reservationEnds] = () => this.marketplace.reservationsEnd()
    handlers[EVENT.showStarts] = (show) => {
      this.marketplace.showStarts(show, this.merchant.closePreSale(show))
    }
    handlers[EVENT.dayEnds] = () => this.recorder.dayEnds()
    handlers[EVENT.hourEnds] = () => this.recorder.hourEnds()
    handlers[EVENT.windowStarts] = () => this.recorder.windowStarts()
    handlers[EVENT.windowEnds] = () => this.recorder.windowEnds()
    handlers[EVENT.saleEnds] = (sku) => this.recorder.saleEnds(sku)
    handlers[EVENT.shockStep] = (occurrence, step) => this.shocks.step(occurrence, step)
    handlers[EVENT.shockSeen] = (occurrence, step) => this.shocks.seen(occurrence, step)
    return handlers
  }
}
