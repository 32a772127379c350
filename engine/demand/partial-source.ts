import type { DemandSource } from './demand-source.ts'

/**
 * The orders of another source, of which only a part is placed here: each is or is not by luck of its own, so that those
 * which are, are the same ones as of the whole source.
 */
export class PartialSource implements DemandSource {
  nextAt: number
  basket = -1
  zone = 0
  quantity = 1
  orders = 1
  luck = 0
  reversedAt: number = Number.NaN
  readonly missedBasket = -1
  private readonly source: DemandSource
  private readonly placed: (order: DemandSource) => number

  /** @param source - all orders. @param placed - of the orders that it has just drawn, at least one, how many are placed. */
  constructor(source: DemandSource, placed: (order: DemandSource) => number) {
    this.source = source
    this.placed = placed
    this.nextAt = source.nextAt
  }

  draw(): void {
    const { source } = this
    source.draw()
    this.zone = source.zone
    this.quantity = source.quantity
    this.luck = source.luck
    this.reversedAt = source.reversedAt
    this.orders = source.basket < 0 ? 0 : this.placed(source)
    this.basket = this.orders > 0 ? source.basket : -1
  }

  advance(): void {
    this.source.advance()
    this.nextAt = this.source.nextAt
  }
}
