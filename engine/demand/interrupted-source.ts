import { binomialQuantile, counterUniform, type Streams } from '../kernel/index.ts'
import type { Occurrence } from '../shocks/index.ts'
import type { DemandSource } from './demand-source.ts'

/** An order whose buyer will try again. */
interface Retry {
  readonly at: number
  readonly basket: number
  readonly zone: number
  readonly quantity: number
  readonly orders: number
  readonly luck: number
  readonly reversedAt: number
}

/**
 * The orders of another source while now and then none can be placed. Of the buyers who meet an outage some come back
 * when it is over, with the same order and the same luck; the others are lost. Who meets a second outage is lost.
 */
export class InterruptedSource implements DemandSource {
  nextAt: number
  basket = -1
  zone = 0
  quantity = 1
  orders = 1
  luck = 0
  reversedAt: number = Number.NaN
  missedBasket = -1
  private readonly source: DemandSource
  private readonly outages: readonly Occurrence[]
  private readonly keys: { retries: number; delay: number }
  /** In order of time. */
  private readonly retries: Retry[] = []

  /** @param source - all orders. @param streams - streams of the run. @param outages - when no order can be placed. */
  constructor(source: DemandSource, streams: Streams, outages: readonly Occurrence[]) {
    this.source = source
    this.outages = Object.freeze([...outages])
    this.keys = Object.freeze({
      retries: streams.key('buyers', 'retries'),
      delay: streams.key('buyers', 'retryDelay'),
    })
    this.nextAt = source.nextAt
  }

  draw(): void {
    const [first] = this.retries
    const isRetry = first !== undefined && first.at <= this.source.nextAt
    if (!isRetry) this.source.draw()
    const order = isRetry ? first : this.source
    this.zone = order.zone
    this.quantity = order.quantity
    this.orders = order.orders
    this.luck = order.luck
    this.reversedAt = order.reversedAt
    this.basket = order.basket
    this.missedBasket = -1
    const outage = this.outages.find(
      ({ startsAt, endsAt }) => startsAt <= this.nextAt && this.nextAt < endsAt,
    )
    if (outage === undefined || order.basket < 0) return
    this.basket = -1
    const { retried = 0, within = 0 } = outage.shock.changes.orderIntake ?? {}
    const uniform = 1 - counterUniform(this.keys.retries, order.luck)
    const back = isRetry ? 0 : binomialQuantile(uniform, order.orders, retried)
    this.orders = order.orders - back
    if (this.orders > 0) this.missedBasket = order.basket
    const delay = Math.floor(counterUniform(this.keys.delay, order.luck) * within)
    if (back > 0) this.retry(order, back, outage.endsAt + delay)
  }

  advance(): void {
    const [first] = this.retries
    if (first !== undefined && first.at <= this.source.nextAt) this.retries.shift()
    else this.source.advance()
    this.nextAt = Math.min(this.source.nextAt, this.retries[0]?.at ?? Number.POSITIVE_INFINITY)
  }

  private retry(order: DemandSource | Retry, orders: number, at: number): void {
    const { basket, zone, quantity, luck, reversedAt } = order
    let place = this.retries.length
    while (place > 0 && this.retries[place - 1].at > at) place--
    this.retries.splice(place, 0, { at, basket, zone, quantity, orders, luck, reversedAt })
  }
}
