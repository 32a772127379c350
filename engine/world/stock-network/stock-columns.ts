import type { CompiledStockNetwork } from './compiled-stock-network.ts'

/**
 * State of a stock network: a column a quantity, in units. A claim is a link of a stock point that is supplied, or, from
 * the number of links on, the customers of a stock point.
 */
export class StockColumns {
  /** On hand, by stock point. */
  readonly onHand: Float64Array
  /** Owed to all claims, by stock point. */
  readonly owedTotal: Float64Array
  /** Owed, by claim. */
  readonly owed: Float64Array
  /** Owed when the period began, by claim. */
  readonly owedBefore: Float64Array
  /** Raw material at the stock point that is supplied, by link. */
  readonly raw: Float64Array
  /** Ordered and not received, by link. */
  readonly onOrder: Float64Array
  /** On the way, by link. */
  readonly inTransit: Float64Array
  /** Arrived and not received, because receipt is stopped; by link. */
  readonly heldInbound: Float64Array
  /** Ready and not sent, because shipping is stopped; by link. */
  readonly heldOutbound: Float64Array
  /** Asked for in this period, by claim. */
  readonly asked: Float64Array
  /** Sent or handed over in this period, by claim. */
  readonly sent: Float64Array
  /** Received in this period, by link. */
  readonly received: Float64Array
  /** Ordered in this period, by link. */
  readonly ordered: Float64Array
  /** What the policy wanted to order in this period, before capacities and minimum orders; by stock point. */
  readonly wanted: Float64Array
  /** Demand of this period met at once from stock, by stock point. */
  readonly metAtOnce: Float64Array
  /** Demand of this period that was lost, by stock point. */
  readonly lost: Float64Array
  /** Asked for since the last decision, by stock point. */
  readonly unseen: Float64Array
  /** 1: the stock point's disruption is on. */
  readonly isDown: Uint8Array
  /** Periods in which the way to the stock point was stopped so far. */
  readonly stopped: Float64Array

  /** @param compiled - the network. */
  constructor({ count, links, initialInventory }: CompiledStockNetwork) {
    const nodes = () => new Float64Array(count)
    const ways = () => new Float64Array(links.count)
    const claims = () => new Float64Array(links.count + count)
    this.onHand = nodes()
    this.owedTotal = nodes()
    this.owed = claims()
    this.owedBefore = claims()
    this.raw = ways()
    this.onOrder = ways()
    this.inTransit = ways()
    this.heldInbound = ways()
    this.heldOutbound = ways()
    this.asked = claims()
    this.sent = claims()
    this.received = ways()
    this.ordered = ways()
    this.wanted = nodes()
    this.metAtOnce = nodes()
    this.lost = nodes()
    this.unseen = nodes()
    this.isDown = new Uint8Array(count)
    this.stopped = nodes()
    for (let node = 0; node < count; node++) {
      this.onHand[node] = Math.max(0, initialInventory[node])
      const owed = Math.max(0, -initialInventory[node])
      this.owed[links.count + node] = owed
      this.owedBefore[links.count + node] = owed
      this.owedTotal[node] = owed
    }
  }
}
