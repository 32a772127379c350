import type { Replay } from '../../scenarios/index.ts'
import type { Streams } from '../kernel/index.ts'
import type { DemandSource } from './demand-source.ts'
import { luckOf, type OrderDetails } from './order-details.ts'

/** Orders of a real history, one after another at the times they were placed. */
export class ReplaySource implements DemandSource {
  nextAt: number
  basket = -1
  zone = 0
  quantity = 1
  readonly orders: number = 1
  luck = 0
  reversedAt: number = Number.NaN
  readonly missedBasket = -1
  private readonly replay: Replay
  private readonly firstBasket: number
  private readonly details: OrderDetails
  private readonly keys: { source: number; zone: number }
  private order = 0

  /** @param replay - the history. @param firstBasket - compiled index of its first basket. @param streams - streams of the run. @param details - zone draws for orders without a region. */
  constructor(replay: Replay, firstBasket: number, streams: Streams, details: OrderDetails) {
    this.replay = Object.freeze({ ...replay })
    this.firstBasket = firstBasket
    this.details = details
    this.keys = Object.freeze({ source: streams.key('replay', 'order'), zone: streams.key('replay', 'zone') })
    this.nextAt = replay.placedAt[0] ?? Number.POSITIVE_INFINITY
  }

  draw(): void {
    const { replay, order } = this
    this.luck = luckOf(this.keys.source, order)
    this.basket = this.firstBasket + replay.basket[order]
    this.quantity = replay.quantity[order]
    this.zone =
      replay.zone[order] >= 0 ? replay.zone[order] : this.details.zoneOf(this.luck, this.keys.zone, -1)
    this.reversedAt = replay.reversedAt[order]
  }

  advance(): void {
    this.order++
    this.nextAt =
      this.order < this.replay.placedAt.length ? this.replay.placedAt[this.order] : Number.POSITIVE_INFINITY
  }
}
