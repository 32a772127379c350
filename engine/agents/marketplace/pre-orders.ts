import { counterUniform, type Distribution, FifoQueues } from '../../kernel/index.ts'
import { BAND, durationOf, EVENT, FLAG, LOT } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import { deliveryPromise } from './delivery-promise.ts'
import { makeLot } from './make-lot.ts'
import type { SalesRecord } from './sales-record.ts'

/** What becomes of pre-orders elsewhere. */
export interface PreOrderPorts {
  /** A lot has been paid in full: it is sent from where its goods are, or waits for them; `kept`: units of each SKU for others. */
  serve(lot: number, kept: Float64Array): void
  /** The buyers of a lot will act at a time of their own. */
  setTimer(lot: number, at: number): void
}

/**
 * Orders placed ahead of a show, for a deposit. Their buyers may lose patience; who has not when the show begins pays
 * the rest, and is served from what there is beyond what is kept for the show itself, or waits for goods on order.
 */
export class PreOrders {
  private readonly state: RunState
  private readonly sales: SalesRecord
  private readonly ports: PreOrderPorts
  private readonly patience: Distribution
  private readonly key: number
  private readonly queues: FifoQueues

  /** @param state - the run. @param sales - counts of pre-orders, kept up here. @param ports - where they go. */
  constructor(state: RunState, sales: SalesRecord, ports: PreOrderPorts) {
    this.state = state
    this.sales = sales
    this.ports = ports
    this.patience = durationOf(state.compiled.scenario.waiting.patience)
    this.key = state.streams.key('buyers', 'patienceAhead')
    this.queues = new FifoQueues(state.compiled.shows.count, state.lots.links)
  }

  /** The pre-orders of a run; `undefined`: there is no pre-sale. */
  static of(state: RunState, sales: SalesRecord, ports: PreOrderPorts): PreOrders | undefined {
    const { preSale } = state
    return preSale === undefined ? undefined : new PreOrders(state, sales, ports)
  }

  /** Posts the start of every show. */
  start(): void {
    const { calendar, compiled } = this.state
    for (let show = 0; show < compiled.shows.count; show++) {
      const startsAt = compiled.shows.startsAt[show]
      if (startsAt > compiled.start && startsAt < compiled.windowEnd)
        calendar.post(startsAt, BAND.receipt, EVENT.showStarts, show, 0)
    }
  }

  /** Accepts `orders` orders equal to the draft for their deposit. */
  accept(orders: number): void {
    const { draft, compiled, ledger, lots } = this.state
    const show = compiled.baskets.show[draft.basket]
    const startsAt = compiled.shows.startsAt[show]
    const regional = compiled.network.zoneRegional[draft.zone]
    const promisedAt = startsAt + deliveryPromise(this.state, draft.zone, draft.at)
    const lot = makeLot(this.state, orders, 1, regional, promisedAt)
    ledger.accept(lot, draft.at, LOT.preOrdered)
    this.queues.push(show, lot)
    this.count(lot, 1)
    const until = draft.at + Math.round(this.patience.quantile(counterUniform(this.key, draft.luck)))
    if (until >= startsAt) return
    lots.setFlags(lot, lots.flags(lot) | FLAG.patience)
    this.ports.setTimer(lot, until)
  }

  /** The buyers of a lot give it up; it stays in its queue, closed, until its show begins. */
  leave(lot: number): void {
    this.count(lot, -1)
  }

  /** A show begins: the rest is paid, and goods are looked for in the order in which they were ordered. @param kept - units of each SKU for those who order in the show. */
  showStarts(show: number, kept: Float64Array): void {
    const { lots, ledger } = this.state
    while (this.queues.first(show) >= 0) {
      const lot = this.queues.pop(show)
      if (lots.state(lot) !== LOT.preOrdered) {
        ledger.discard(lot)
        continue
      }
      this.sales.unitsAhead[this.skuOf(lot)] -= this.state.content.unitsOf(lot)
      ledger.payRest(lot)
      this.ports.serve(lot, kept)
    }
  }

  private count(lot: number, sign: number): void {
    const units = sign * this.state.content.unitsOf(lot)
    const sku = this.skuOf(lot)
    this.sales.unitsPreOrdered[sku] += units
    this.sales.unitsAhead[sku] += units
  }

  private skuOf(lot: number): number {
    const { lineSku, lineStart } = this.state.compiled.baskets
    return lineSku[lineStart[this.state.lots.basket(lot)]]
  }
}
