import type { DemandSource } from './demand-source.ts'
import { drawnOrders } from './split-over-platforms.ts'

/** What prices make of demand. */
export interface PriceResponse {
  /** Crowds of bargain hunters that the lowest price there can be brings, each as large as that of the usual buyers. */
  readonly crowds: number
  /** Share of those who would buy at the usual price that buy now, 0..1. */
  shareOf(basket: number): number
  /** Share of a crowd of bargain hunters, from 0, that buys now, 0..1. */
  shareOfBargainHunters(basket: number, crowd: number): number
}

/**
 * The orders of another source, of which the price of the moment leaves a part: each buyer has a price above which he does
 * not buy, drawn for himself alone, so that those who buy at a price are among those who buy at any lower one.
 */
export class PricedSource implements DemandSource {
  nextAt: number
  basket = -1
  zone = 0
  quantity = 1
  orders = 1
  luck = 0
  reversedAt: number = Number.NaN
  readonly missedBasket = -1
  private readonly source: DemandSource
  private readonly key: number
  private readonly shareOf: (basket: number) => number

  /** @param source - all orders. @param key - of the luck of its buyers. @param shareOf - share of the orders for a basket that are placed at the price of the moment. */
  constructor(source: DemandSource, key: number, shareOf: (basket: number) => number) {
    this.source = source
    this.key = key
    this.shareOf = shareOf
    this.nextAt = source.nextAt
  }

  draw(): void {
    const { source } = this
    source.draw()
    this.zone = source.zone
    this.quantity = source.quantity
    this.luck = source.luck
    this.reversedAt = source.reversedAt
    this.orders =
      source.basket < 0 ? 0 : drawnOrders(this.key, source.luck, source.orders, this.shareOf(source.basket))
    this.basket = this.orders > 0 ? source.basket : -1
  }

  advance(): void {
    this.source.advance()
    this.nextAt = this.source.nextAt
  }
}
