import { DAY, type RandomStream, Timetable } from '../../kernel/index.ts'
import type { Policies, RestockObservation } from '../../policies/index.ts'
import { BAND, EVENT, FEN, plannedLeadTimeDays } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import { CommonPool } from './common-pool.ts'
import { FactoryOrders } from './factory-orders.ts'
import { payHost } from './host-payments.ts'
import { knownLeadTimeDays } from './lead-times.ts'
import { postNextLiveReview, startLiveReviews } from './live-reviews.ts'
import { LotDivision } from './lot-division.ts'
import { marginStepsBefore } from './margin-steps.ts'
import { MixPlanning } from './mix-planning.ts'
import { OrdersBook } from './orders-book.ts'
import { Outlook } from './outlook.ts'
import { PreOrderDesk } from './pre-order-desk.ts'
import { PriceDesk, startPriceReviews } from './price-desk.ts'
import { ReportReplica } from './report-replica.ts'
import { SaleExpectation } from './sale-expectation.ts'
import { ShowPlan } from './show-plan.ts'
import { ShowPool } from './show-pool.ts'
import { type StockDecisions, stockDecisions } from './stock-decisions.ts'
import { StockMoves } from './stock-moves.ts'
import { StockPositions } from './stock-positions.ts'
import { StockReport } from './stock-report.ts'
import { Transfers } from './transfers.ts'
import { volumeAbove } from './volume-above.ts'

/** What the merchant tells others, and the reports it asks for. */
export interface MerchantPorts {
  /** Asks the marketplace for a report on stock and sales. */
  report(into: StockReport): void
  /** Units wanted in a slot in truth: for the ledger, not for decisions. */
  unitsWanted(slot: number): number
  /** Units of a SKU that can be sold in truth, over all warehouses: to settle accounts, not for decisions. */
  availableUnits(sku: number): number
  /** Places an order on its factory. */
  orderGoods(order: number, preparation?: number): void
  /** Tells the marketplace what it may promise. */
  goodsOrdered(sku: number, order: number, units: number, expectedAt: number): void
  /** Tells the marketplace that an order has arrived. */
  goodsArrived(sku: number, order: number): void
  /** Asks the marketplace to look after buyers who wait. */
  reviewWaiting(onOrder: Int32Array): void
  /** Takes units out of sale at a warehouse to move or retain them; how many there were, at most `units`. */
  withhold(sku: number, warehouse: number, units: number): number
  /** Puts units on sale again at a warehouse; buyers who wait come first. */
  putOnSale(sku: number, warehouse: number, units: number): void
  /** Has units taken off the shelf of a warehouse; mean day on which they were made. */
  unshelve(sku: number, warehouse: number, units: number): number
  /** Sends a truck on its way: a shipment and those that follow it. */
  send(truck: number, warehouse: number, kilometres: number): void
}

/** The merchant: forecasts, orders from factories, divides what is made over warehouses, and reacts to live shows. */
export class Merchant {
  private readonly state: RunState
  private readonly policies: Policies
  private readonly ports: MerchantPorts
  private readonly report: StockReport
  private readonly book: OrdersBook
  private readonly orders: FactoryOrders
  private readonly moves: StockMoves
  private readonly transfers: Transfers
  private readonly plan: ShowPlan
  private readonly outlook: Outlook
  private readonly mix: MixPlanning | undefined
  /** Keeps the report where it does not come at once. */
  private readonly replica: ReportReplica | undefined
  private readonly pool: ShowPool
  private readonly commonPool: CommonPool | undefined
  private readonly positions: StockPositions
  private readonly priceDesk: PriceDesk | undefined
  private readonly stock: StockDecisions
  private readonly division: LotDivision
  private readonly expectation: SaleExpectation
  private readonly liveRandom: RandomStream
  private readonly leadTimeDays: Float64Array
  private readonly frontTimetable: Timetable
  private liveMemory: unknown
  private readonly spotRatioOf = (slot: number): number =>
    this.ratioOf(slot) * (this.preOrders?.spotShare(slot) ?? 1)
  private readonly preOrders: PreOrderDesk | undefined
  private readonly ratioOf = (slot: number): number => {
    const ratio = this.outlook.ratioOf(slot)
    return this.preOrders?.ratioOf(slot, ratio) ?? ratio
  }

  /** @param state - the run. @param policies - how to decide. @param ports - whom to tell. */
  constructor(state: RunState, policies: Policies, ports: MerchantPorts) {
    const { compiled } = state
    this.state = state
    this.policies = policies
    this.ports = ports
    this.report = new StockReport(compiled, policies.transfer.every !== undefined)
    this.book = new OrdersBook(compiled)
    this.moves = new StockMoves(state, this.book, ports)
    this.transfers = new Transfers(state, policies.transfer, this.book, this.moves)
    this.plan = new ShowPlan(compiled, state.conditions.seenBy('merchant'), state.preSale)
    this.outlook = new Outlook(state, policies.forecaster, this.plan)
    this.mix = policies.mixPlanning && new MixPlanning(compiled, policies.mixPlanning, this.plan)
    // Who foresees all demand foresees pre-orders.
    if (policies.replenishment.sees !== 'demand') this.preOrders = PreOrderDesk.of(state, this.plan)
    const { merchant: kept } = state.records
    this.replica = kept === undefined ? undefined : new ReportReplica(state, kept, this.report)
    this.pool = new ShowPool(state, policies.poolRelease, this.plan, this.report, {
      report: () => this.hear(),
      withhold: ports.withhold,
      putOnSale: ports.putOnSale,
      move: (sku, from, to, units) => this.moves.toFront(sku, from, to, units),
    })
    this.positions = new StockPositions(
      compiled.network,
      this.report,
      this.book,
      this.pool,
      this.preOrders !== undefined,
    )
    this.commonPool = this.makeCommonPool()
    this.priceDesk = this.makePriceDesk()
    this.stock = stockDecisions(state, policies.replenishment)
    this.division = new LotDivision(compiled)
    this.expectation = new SaleExpectation(compiled)
    this.liveRandom = state.streams.open('policy', 'liveReorder')
    this.leadTimeDays = plannedLeadTimeDays(compiled)
    this.orders = new FactoryOrders(state, this.book, ports)
    this.frontTimetable = new Timetable(compiled.scenario.network.warehousing.replenishFrontsAt)
    this.liveMemory = policies.liveReorder.start()
  }

  /** Posts the reviews. */
  start(): void {
    const { calendar, compiled } = this.state
    this.refreshReport(true)
    calendar.post(compiled.start, BAND.decision, EVENT.review, 0, 0)
    calendar.post(this.frontTimetable.next(compiled.start), BAND.decision, EVENT.frontReview, 0, 0)
    for (let show = 0; show < compiled.shows.count; show++) {
      calendar.post(compiled.shows.endsAt[show], BAND.record, EVENT.showEnds, show, 0)
    }
    startLiveReviews(this.state, this.policies.liveReorder)
    startPriceReviews(this.state)
    this.pool.start()
    this.commonPool?.start()
    this.transfers.start()
  }

  /** A report comes in where it does not come at once. */
  refreshReport(isFirst = false): void {
    const { records, calendar, compiled } = this.state
    if (this.replica === undefined || records.merchant === undefined) return
    this.replica.refresh(this.ports.report, isFirst)
    const next = calendar.now + records.merchant.refresh
    if (next <= compiled.end) calendar.post(next, BAND.receipt, EVENT.recordRefresh, 1, 0)
  }

  /** Goods were on their way before the run began. */
  expectInbound(sku: number, warehouse: number, units: number): void {
    this.book.inbound[this.cell(sku, warehouse)] += units
  }

  /** The daily review: hear the report, forecast, order what is missing. */
  review(): void {
    const { calendar, compiled } = this.state
    this.hear()
    this.mix?.review(this.report, calendar.now)
    this.outlook.update(this.report)
    this.preOrders?.review(this.report, (slot) => this.outlook.ratioOf(slot))
    if (calendar.now < compiled.windowEnd) this.orderFromFactories()
    this.ports.reviewWaiting(this.book.onOrder.map((_, sku) => this.positions.expectedUnits(sku)))
    if (calendar.now + DAY <= compiled.end)
      calendar.post(calendar.now + DAY, BAND.decision, EVENT.review, 0, 0)
  }

  /** A show begins: what was ordered ahead of it since the last review is made too. Returns units by SKU for its spot sales. */
  closePreSale(show: number): Float64Array {
    this.hear()
    this.makeForPreOrders()
    return this.plan.unitsOf(show, this.spotRatioOf)
  }

  /** Front warehouses are restocked from their source. */
  frontReview(): void {
    const { calendar, compiled } = this.state
    const { network } = compiled
    if (calendar.now >= compiled.windowEnd) return
    this.hear()
    const seen = this.restockObservation()
    for (let front = network.regionals; front < network.warehouses; front++) {
      const demandShare = network.warehouseShare[front]
      const level = this.stock.frontLevel(front, { ...seen, demandShare })
      this.moves.restockFront(front, level, this.report)
    }
    calendar.post(this.frontTimetable.next(calendar.now), BAND.decision, EVENT.frontReview, 0, 0)
  }

  /** Regional warehouses are held against one another. */
  transferReview(): void {
    const { calendar } = this.state
    this.hear()
    this.transfers.review(this.report, (horizonOf) => {
      const shows = this.plan.unitsBefore(calendar.now, horizonOf, this.ratioOf)
      const daily = this.expectation.outsideShows(this.outlook.forecast.dailyMean, calendar.now)
      return daily.map((mean, sku) => mean * Math.max(0, (horizonOf(sku) - calendar.now) / DAY) + shows[sku])
    })
  }

  /** The first minutes of a slot are over: order a second lot if they say so. */
  liveReview(slot: number): void {
    const { compiled, calendar } = this.state
    const { shows } = compiled
    const sku = shows.slotSku[slot]
    this.hear()
    const observation = {
      unitsPlanned: this.plan.plannedUnits(slot),
      unitsWanted: this.report.unitsWantedInSlot[slot],
      shareExpected: this.plan.shareBy(slot, calendar.now),
      ratioExpected: this.outlook.liveRatioOf(slot, this.report),
      unitsInReach: this.positions.inventoryPosition(sku),
      volumeAbove: volumeAbove(this.outlook.forecast.dailyMean, sku),
    }
    const { liveReorder } = this.policies
    const { decision, memory } = liveReorder.decide(observation, this.liveMemory, this.liveRandom)
    this.liveMemory = memory
    if (decision > 0 && !this.isUnplanned(sku)) this.orders.fromQuickPool(sku, Math.ceil(decision))
    postNextLiveReview(this.state, liveReorder, slot)
  }

  /** Prices of a running show are looked at. */
  priceReview(show: number): void {
    if (this.priceDesk === undefined) this.state.prices?.open(show, this.state.calendar.now)
    else this.priceDesk.review(show)
  }

  /** Goods retained for a running show are looked at. */
  poolReview(show: number): void {
    if (this.commonPool === undefined) this.pool.review(show, this.ratioOf)
    else this.commonPool.review(show, this.ratioOf)
  }

  /** A show is over: compare it with its forecast, pay the host's fees. */
  showEnds(show: number): void {
    const { compiled, ledger, calendar } = this.state
    const { shows } = compiled
    const isMeasured = calendar.now >= compiled.windowStart
    this.hear()
    this.outlook.showEnds(show, this.report)
    for (let slot = shows.slotStart[show]; isMeasured && slot < shows.slotStart[show + 1]; slot++) {
      const forecast = this.plan.plannedUnits(slot) * this.ratioOf(slot)
      ledger.supply.compareForecast(shows.slotSku[slot], forecast, this.ports.unitsWanted(slot))
    }
    payHost(this.state, show, {
      unitsWanted: this.ports.unitsWanted,
      unitsLeft: (sku) => Math.max(0, this.ports.availableUnits(sku)) + this.pool.unitsOf(sku),
    })
  }

  /** A production order has been made: it is divided over the regional warehouses and sent. */
  produced(order: number): void {
    const { production, compiled, shipments, calendar } = this.state
    const { network } = compiled
    const sku = production.sku[order]
    const parts = this.division.divide(
      sku,
      production.factory[order],
      production.units[order],
      this.positions.byRegional(sku),
    )
    this.book.onOrder[sku] -= production.units[order]
    this.orders.produced(order)
    for (const [warehouse, units] of parts.entries()) {
      if (units === 0) continue
      const shipment = shipments.take(sku, units, order, Math.floor(calendar.now / DAY))
      const kilometres =
        network.kilometresFromFactory[production.factory[order] * network.warehouses + warehouse]
      this.book.inbound[this.cell(sku, warehouse)] += units
      this.ports.send(shipment, warehouse, kilometres)
    }
  }

  /** A shipment has been put away. */
  received(sku: number, warehouse: number, units: number, order: number): void {
    const { production, ledger, calendar, compiled } = this.state
    this.book.inbound[this.cell(sku, warehouse)] -= units
    if (order < 0) return
    production.outstanding[order] -= units
    if (production.outstanding[order] > 0) return
    this.ports.goodsArrived(sku, order)
    const orderedAt = production.orderedAt[order]
    const isMeasured = orderedAt >= compiled.windowStart
    const days = (calendar.now - orderedAt) / DAY
    if (calendar.now >= compiled.windowStart)
      ledger.supply.receiveFromFactory(production.factory[order], days, isMeasured)
  }

  /** Units of a SKU that are ordered and not made yet. */
  unitsOnOrder(sku: number): number {
    return this.book.onOrder[sku]
  }

  /** Asks for a report, where reports come at once. */
  private hear(): void {
    if (this.replica === undefined) this.ports.report(this.report)
  }

  private orderFromFactories(): void {
    const { compiled, calendar } = this.state
    this.makeForPreOrders()
    const dailyMean = this.expectation.outsideShows(this.outlook.forecast.dailyMean, calendar.now)
    const netInventory = dailyMean.map((_, sku) => this.positions.netInventory(sku))
    const inventoryPosition = netInventory.map((units, sku) => units + this.positions.expectedUnits(sku))
    const { showStockAhead } = compiled.scenario.planning
    const leadTimeDays = knownLeadTimeDays(this.state, this.leadTimeDays)
    const horizonOf = (sku: number) => calendar.now + leadTimeDays[sku] * DAY + showStockAhead
    const showUnits = this.expectation.planned(
      this.plan.unitsBefore(calendar.now, horizonOf, this.spotRatioOf),
    )
    const daysOnSale = compiled.skus.saleEnds.map((ends) => Math.max(0, (ends - calendar.now) / DAY))
    const unitCost = compiled.skus.unitCost.map((fen) => fen / FEN)
    const showPrice = this.plan.pricesBefore(calendar.now, horizonOf)
    const { contracts } = compiled
    const { units, expected } = this.stock.order(
      {
        dailyMean,
        leadTimeDays,
        daysOnSale,
        showUnits,
        inventoryPosition,
        netInventory,
        unitCost,
        showPrice,
        ...(contracts && { showMargins: marginStepsBefore(compiled, contracts, calendar.now, horizonOf) }),
      },
      horizonOf,
    )
    for (let sku = 0; sku < units.length; sku++) {
      if (this.isUnplanned(sku)) continue
      if (!this.expectation.canBeSold(sku, calendar.now + leadTimeDays[sku] * DAY)) continue
      const isShort = inventoryPosition[sku] < expected[sku]
      this.orders.atLeastMinimum(sku, Math.ceil(units[sku]), isShort, leadTimeDays[sku])
    }
  }

  private makeForPreOrders(): void {
    const { preOrders } = this
    if (preOrders === undefined) return
    const days = knownLeadTimeDays(this.state, this.leadTimeDays)
    preOrders.make(this.report, this.orders, days, (sku) => this.isUnplanned(sku))
  }

  /** Whether nobody plans for a good, for the service that does is down. */
  private isUnplanned(sku: number): boolean {
    const { planningService, conditions } = this.state
    return conditions.now.stopsService === 1 && planningService?.plans[sku] === 1
  }

  private makeCommonPool(): CommonPool | undefined {
    const { commonPool } = this.policies
    if (commonPool === undefined) return undefined
    return new CommonPool(this.state, commonPool, this.plan, this.report, {
      hear: () => this.hear(),
      inventoryPosition: (sku) => this.positions.inventoryPosition(sku),
      release: (sku, units, preparation) => this.orders.fromQuickPool(sku, units, preparation),
    })
  }

  private makePriceDesk(): PriceDesk | undefined {
    const { prices, calendar } = this.state
    if (prices?.controller === undefined) return undefined
    return new PriceDesk(this.state, prices, prices.controller, this.plan, this.report, {
      hear: () => this.hear(),
      netInventory: (sku) => this.positions.netInventory(sku),
      expectedUnits: (sku) => this.positions.expectedUnits(sku),
      ratioOf: this.ratioOf,
      ratioForecast: (slot) => this.outlook.ratioOf(slot),
      outsideShows: () => this.expectation.outsideShows(this.outlook.forecast.dailyMean, calendar.now),
    })
  }

  /** What the restocking of all front warehouses has in common. */
  private restockObservation(): Omit<RestockObservation, 'demandShare'> {
    const { compiled, calendar } = this.state
    const dailyMean = this.expectation.outsideShows(this.outlook.forecast.dailyMean, calendar.now)
    const until = calendar.now + compiled.scenario.planning.transport
    return {
      dailyMean,
      daysOnSale: compiled.skus.saleEnds.map((ends) => Math.max(0, (ends - calendar.now) / DAY)),
      showUnitsSoon: this.plan.unitsBefore(calendar.now, () => until, this.ratioOf),
    }
  }

  private cell(sku: number, warehouse: number): number {
    return sku * this.state.compiled.network.warehouses + warehouse
  }
}
