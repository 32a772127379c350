import {
  type DemandSource,
  MergedSource,
  OrderService,
  openSources,
  showInteraction,
} from '../demand/index.ts'
import { binomialQuantile, counterUniform, type Distribution, TimerWheel } from '../kernel/index.ts'
import type { Occurrence } from '../shocks/index.ts'
import { BAND, durationOf, EVENT, FLAG, LOT } from '../world/index.ts'
import { Complaints } from './complaints.ts'
import { OpenOrderCancellation } from './open-order-cancellation.ts'
import type { RunState } from './run-state.ts'

const TIMER_WIDTH = 900_000

/** What buyers tell others. */
export interface BuyersPorts {
  /** `orders` new orders, equal to the draft. */
  place(orders: number): void
  /** `orders` orders, equal to the draft, could not be placed, and their buyers do not come back. */
  missed(orders: number): void
  /** The buyers of a lot that has not been shipped cancel it. */
  cancel(lot: number, at: number): void
  /** The buyers of a delivered lot want to send it back. */
  requestReturn(lot: number, at: number): void
}

/**
 * Buyers: they order in their own time, change their mind, run out of patience, and send goods back. All of it is
 * keyed to the order, so it does not depend on what the chain does with other orders.
 */
export class Buyers {
  private readonly state: RunState
  private readonly ports: BuyersPorts
  private readonly demand: Pick<DemandSource, 'nextAt' | 'advance'> & { draw(): DemandSource }
  private readonly service: OrderService | undefined
  private readonly cancellation: OpenOrderCancellation
  private readonly complaints: Complaints
  private readonly timers: TimerWheel
  private readonly timerPosted: Uint8Array
  private readonly regretDelay: Distribution
  private readonly requestDelay: Distribution
  /** Share of orders sent back for the liveliness of a show, on top or less, by show + 1. */
  private readonly impulse: Float64Array
  private readonly keys: { regret: number; regretDelay: number; returned: number; requestDelay: number }

  /** @param state - the run. @param ports - where orders, cancellations and return requests go. */
  constructor(state: RunState, ports: BuyersPorts) {
    this.state = state
    this.ports = ports
    const { compiled, streams, lots } = state
    const { buyers, returns } = compiled.scenario
    const demand = new MergedSource(
      openSources(
        compiled,
        streams,
        state.conditions.occurrences,
        state.lotSize,
        state.prices,
        state.preSale,
      ),
    )
    this.service = state.orderService === undefined ? undefined : new OrderService(demand, state.orderService)
    this.demand = this.service ?? demand
    this.cancellation = new OpenOrderCancellation(state, ports.cancel)
    this.complaints = new Complaints(state)
    this.timers = new TimerWheel(TIMER_WIDTH, lots.timerLinks)
    this.timerPosted = new Uint8Array(Math.ceil(compiled.end / TIMER_WIDTH) + 2)
    const { perInteraction = 0 } = returns
    this.impulse = new Float64Array(compiled.shows.count + 1)
    for (let show = 0; show < compiled.shows.count && perInteraction > 0; show++)
      this.impulse[show + 1] = perInteraction * showInteraction(compiled, streams, show)
    this.regretDelay = durationOf(buyers.regretDelay)
    this.requestDelay = durationOf(returns.requestDelay)
    const key = (purpose: string) => streams.key('buyers', purpose)
    this.keys = Object.freeze({
      regret: key('regret'),
      regretDelay: key('regretDelay'),
      returned: key('returned'),
      requestDelay: key('requestDelay'),
    })
  }

  /** Posts the first arrival. */
  start(): void {
    this.postArrival()
  }

  /** Takes orders one after another, whatever their source, until something else in the run is due. */
  arrival(): void {
    const { calendar, compiled } = this.state
    const { demand } = this
    do {
      calendar.now = demand.nextAt
      const source = demand.draw()
      if (this.service !== undefined) this.noteResponse(this.service)
      if (source.basket >= 0) this.order(source)
      else if (source.missedBasket >= 0) this.miss(source)
      demand.advance()
    } while (demand.nextAt < calendar.nextTime() && demand.nextAt < compiled.windowEnd)
    this.postArrival()
  }

  /** Sets the timer of a lot: its buyers act at that time unless the lot is closed by then. */
  setTimer(lot: number, at: number): void {
    const { lots, calendar } = this.state
    // A delivery is noted when the courier is back: what should have happened meanwhile happens now.
    const dueAt = Math.max(at, calendar.now)
    const bucket = Math.floor(dueAt / TIMER_WIDTH)
    if (bucket >= this.timerPosted.length - 1) return
    lots.setFlags(lot, lots.flags(lot) | FLAG.timer)
    this.timers.add(lot, dueAt)
    if (this.timerPosted[bucket] === 1) return
    this.timerPosted[bucket] = 1
    calendar.post((bucket + 1) * TIMER_WIDTH, BAND.return, EVENT.timersDue, bucket, 0)
  }

  /** Buyers whose time has come act: cancel, refuse later, or ask to send back, as far as the order has come. */
  timersDue(bucket: number): void {
    const { timerLinks } = this.state.lots
    let lot = this.timers.takeDue(bucket)
    while (lot >= 0) {
      const following = timerLinks.following(lot)
      this.act(lot)
      lot = following
    }
  }

  /** A lot has been delivered: some of its buyers will send it back, the orders of the others are done. */
  receive(lot: number, at: number): void {
    const { lots, ledger } = this.state
    const flags = lots.flags(lot)
    this.judge(lot, at, this.complaints.receive(lot, at))
    // Second thoughts that come after delivery become a return when they come.
    if ((flags & FLAG.timer) !== 0 && (flags & FLAG.patience) === 0) return
    const orders = lots.orders(lot)
    const share = (flags & FLAG.kept) !== 0 ? 0 : this.returnShareOf(lot)
    const back = binomialQuantile(counterUniform(this.keys.returned, lots.luck(lot)), orders, share)
    if (back === 0) {
      ledger.close(lot, at)
      return
    }
    // The record goes on with those who send it back, unless a timer holds it.
    const part = (flags & FLAG.timer) !== 0 ? lots.split(lot, back) : lot
    if (part !== lot) ledger.close(lot, at)
    else if (back < orders) ledger.closePart(lot, orders - back, at)
    const delay = this.requestDelay.quantile(counterUniform(this.keys.requestDelay, lots.luck(part)))
    lots.setFlags(part, lots.flags(part) & ~FLAG.patience)
    this.setTimer(part, at + Math.round(delay))
  }

  /** Bad news spread: buyers of open orders cancel. */
  cancelOpenOrders(occurrence: Occurrence, share: number): void {
    this.cancellation.spread(occurrence, share)
  }

  /** What a delivery does to later orders: whose goods came late, or who complains, is disappointed. */
  private judge(lot: number, at: number, complaints: number): void {
    const { lots, followers, repeatDemand, calendar } = this.state
    if (followers === undefined && repeatDemand === undefined) return
    const orders = lots.orders(lot)
    const isLate = at > lots.promisedAt(lot)
    if (isLate) followers?.disappoint(lot, at)
    // A delivery is noted when the courier is back: what comes of it is counted from then on.
    repeatDemand?.receive(lot, isLate ? orders : Math.min(orders, complaints), calendar.now)
  }

  /** Share of the orders of a delivered lot that are sent back; bad news add to the usual one. */
  private returnShareOf(lot: number): number {
    const { content, conditions, compiled, lots } = this.state
    const row = compiled.baskets.show[lots.basket(lot)] + 1
    const usual = Math.max(0, Math.min(1, content.returnShareOf(lot) + this.impulse[row]))
    const onTop = conditions.now.returnedOnTop[row]
    return usual + (1 - usual) * onTop
  }

  private noteResponse({ basket, orders, response }: OrderService): void {
    const { calendar, compiled, ledger } = this.state
    if (basket >= 0 && calendar.now >= compiled.windowStart) ledger.responses.note(orders, response)
  }

  private miss(source: DemandSource): void {
    this.draftOffer(source.missedBasket, source.zone, source.quantity)
    this.ports.missed(source.orders)
  }

  private act(lot: number): void {
    const { lots, ledger, calendar } = this.state
    const isPatience = (lots.flags(lot) & FLAG.patience) !== 0
    const state = lots.state(lot)
    lots.setFlags(lot, lots.flags(lot) & ~FLAG.timer)
    if (state === LOT.closed) lots.release(lot)
    else if (state === LOT.waiting || state === LOT.preOrdered) this.ports.cancel(lot, calendar.now)
    else if (isPatience) lots.setFlags(lot, lots.flags(lot) & ~FLAG.patience)
    else if (state <= LOT.packed) this.ports.cancel(lot, calendar.now)
    else if (state <= LOT.outForDelivery) {
      lots.setFlags(lot, lots.flags(lot) | FLAG.unwanted)
      ledger.regretAfterShipping(lot)
    } else if (state === LOT.delivered) this.ports.requestReturn(lot, calendar.now)
  }

  private order(source: DemandSource): void {
    if (!Number.isNaN(source.reversedAt)) this.placeRecorded(source)
    else this.place(source.basket, source.zone, source.quantity, this.follow(source), source.luck)
  }

  /** Orders of a source that are placed by followers of the host and by buyers who come again. */
  private follow({ basket, zone, orders, luck }: DemandSource): number {
    const { followers, repeatDemand, compiled, calendar } = this.state
    const { now } = calendar
    if (followers === undefined && repeatDemand === undefined) return orders
    const kept = followers?.kept(compiled.baskets.show[basket], orders, luck, now) ?? orders
    return repeatDemand?.placed(basket, zone, kept, luck, now) ?? kept
  }

  /** Places equal orders; those whose buyers will change their mind go apart. */
  private place(basket: number, zone: number, quantity: number, orders: number, luck: number): void {
    if (orders === 0) return
    const { calendar, compiled } = this.state
    if (this.isAhead(basket)) {
      this.draftOffer(basket, zone, quantity)
      this.placeDraft(orders, luck, Number.POSITIVE_INFINITY, FLAG.deposit)
      return
    }
    const uniform = counterUniform(this.keys.regret, luck)
    const { regretShare } = this.state.conditions.now
    const regretting = binomialQuantile(uniform, orders, regretShare[compiled.baskets.show[basket] + 1])
    this.draftOffer(basket, zone, quantity)
    if (regretting > 0) {
      const delay = this.regretDelay.quantile(counterUniform(this.keys.regretDelay, luck))
      this.placeDraft(regretting, luck, calendar.now + Math.round(delay), 0)
    }
    if (regretting === orders) return
    const luckOfRest = regretting === 0 ? luck : Math.imul(luck, 0x9e3779b1) >>> 0
    this.placeDraft(orders - regretting, luckOfRest, Number.POSITIVE_INFINITY, 0)
  }

  /** Whether the show of a basket has not begun; who orders ahead has second thoughts as long as it has not. */
  private isAhead(basket: number): boolean {
    const { preSale, compiled, calendar } = this.state
    return preSale !== undefined && compiled.shows.startsAt[compiled.baskets.show[basket]] > calendar.now
  }

  /** An order history says what became of the order: nothing is drawn. */
  private placeRecorded(source: DemandSource): void {
    const flags = source.reversedAt === Number.POSITIVE_INFINITY ? FLAG.kept : FLAG.recorded
    this.draftOffer(source.basket, source.zone, source.quantity)
    this.placeDraft(1, source.luck, Math.max(this.state.calendar.now, source.reversedAt), flags)
  }

  private draftOffer(basket: number, zone: number, quantity: number): void {
    const { draft, calendar, prices } = this.state
    draft.at = calendar.now
    draft.basket = basket
    draft.zone = zone
    draft.quantity = quantity
    if (prices !== undefined) draft.priceChange = prices.changeOf(basket)
  }

  private placeDraft(orders: number, luck: number, changesMindAt: number, flags: number): void {
    const { draft } = this.state
    draft.luck = luck
    draft.changesMindAt = changesMindAt
    draft.flags = flags
    this.ports.place(orders)
  }

  private postArrival(): void {
    const { calendar, compiled } = this.state
    const { nextAt } = this.demand
    if (nextAt < compiled.windowEnd) calendar.post(nextAt, BAND.demand, EVENT.arrival, 0, 0)
  }
}
