import type { DemandSource } from './demand-source.ts'
import type { PreSaleDraws } from './pre-sale-draws.ts'

/** The orders of a show that are placed while it runs: all but those of its pre-sale. */
export class SpotSource implements DemandSource {
  nextAt: number
  basket = -1
  zone = 0
  quantity = 1
  orders = 1
  luck = 0
  readonly reversedAt: number = Number.NaN
  readonly missedBasket = -1
  private readonly source: DemandSource
  private readonly draws: PreSaleDraws

  /** @param source - all orders of the show. @param draws - which are placed ahead. */
  constructor(source: DemandSource, draws: PreSaleDraws) {
    this.source = source
    this.draws = draws
    this.nextAt = source.nextAt
  }

  draw(): void {
    const { source } = this
    source.draw()
    this.zone = source.zone
    this.quantity = source.quantity
    this.luck = source.luck
    this.orders = source.orders - this.draws.ordersAhead(source)
    this.basket = this.orders > 0 ? source.basket : -1
  }

  advance(): void {
    this.source.advance()
    this.nextAt = this.source.nextAt
  }
}
