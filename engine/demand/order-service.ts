import type { OrderServiceRate } from '../world/index.ts'
import type { DemandSource } from './demand-source.ts'
import type { MergedSource } from './merged-source.ts'

/**
 * The service that takes orders in: a single queue, first come, first served, with a steady service time. Orders come
 * out of it in the order in which they came, so the queue need not be kept: an order is through one service time
 * after the one before it, or after it came (Lindley 1952). A buyer who would wait longer than patience leaves.
 */
export class OrderService implements DemandSource {
  nextAt: number = Number.NEGATIVE_INFINITY
  basket = -1
  zone = 0
  quantity = 1
  orders = 0
  luck = 0
  reversedAt: number = Number.NaN
  missedBasket = -1
  /** Time from ordering to the answer of the drawn orders, ms; of a lot that of its last order. */
  response = 0
  private readonly source: MergedSource
  private readonly rate: OrderServiceRate
  private freeAt = Number.NEGATIVE_INFINITY
  private leaving = 0

  /** @param source - all orders. @param rate - how fast they are taken in. */
  constructor(source: MergedSource, rate: OrderServiceRate) {
    this.source = source
    this.rate = rate
    this.take()
  }

  draw(): this {
    return this
  }

  advance(): void {
    if (this.leaving > 0 && this.basket >= 0) this.leave()
    else this.take()
  }

  /** The next lot enters the queue: those who stay come out first, then it is noted who left. */
  private take(): void {
    const { source, rate } = this
    const arrivesAt = source.nextAt
    if (arrivesAt === Number.POSITIVE_INFINITY) {
      this.nextAt = arrivesAt
      return
    }
    this.copy(source.draw())
    source.advance()
    if (this.basket < 0) {
      this.nextAt = Math.max(arrivesAt, this.nextAt)
      return
    }
    const wait = Math.max(0, this.freeAt - arrivesAt)
    const staying = Math.min(this.orders, Math.floor((rate.patience - wait) / rate.serviceTime) + 1)
    this.leaving = this.orders - Math.max(0, staying)
    if (staying <= 0) {
      this.nextAt = Math.max(arrivesAt, this.nextAt)
      this.leave()
      return
    }
    this.orders = staying
    this.freeAt = Math.max(this.freeAt, arrivesAt) + staying * rate.serviceTime
    this.response = this.freeAt - arrivesAt + rate.processing
    this.nextAt = Math.max(this.nextAt, Math.round(arrivesAt + this.response))
  }

  private leave(): void {
    this.missedBasket = this.basket
    this.basket = -1
    this.orders = this.leaving
    this.leaving = 0
  }

  private copy(from: DemandSource): void {
    this.basket = from.basket
    this.zone = from.zone
    this.quantity = from.quantity
    this.orders = from.orders
    this.luck = from.luck
    this.reversedAt = from.reversedAt
    this.missedBasket = from.missedBasket
  }
}
