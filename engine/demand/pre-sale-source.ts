import type { DemandSource } from './demand-source.ts'
import type { PreSaleDraws } from './pre-sale-draws.ts'

/**
 * The pre-sale of a show: the orders of it that are placed ahead, in order of time. They are the same buyers who would
 * have ordered in the show, with the same luck, so that a pre-sale makes nobody buy more or less.
 */
export class PreSaleSource implements DemandSource {
  nextAt: number
  basket = -1
  zone = 0
  quantity = 1
  orders = 1
  luck = 0
  readonly reversedAt: number = Number.NaN
  readonly missedBasket = -1
  private readonly placedAt: number[] = []
  private readonly baskets: number[] = []
  private readonly zones: number[] = []
  private readonly quantities: number[] = []
  private readonly sizes: number[] = []
  private readonly lucks: number[] = []
  /** Rows in order of time. */
  private readonly order: Uint32Array
  private place = 0

  /** @param source - all orders of the show, at the first. @param draws - which are placed ahead. @param show - show index. */
  constructor(source: DemandSource, draws: PreSaleDraws, show: number) {
    for (; source.nextAt < Number.POSITIVE_INFINITY; source.advance()) {
      source.draw()
      const ahead = draws.ordersAhead(source)
      if (ahead > 0) this.add(source, ahead, draws.placedAt(show, source.luck))
    }
    const { placedAt } = this
    this.order = Uint32Array.from(placedAt.keys()).sort((a, b) => placedAt[a] - placedAt[b] || a - b)
    this.nextAt = this.time()
  }

  draw(): void {
    const row = this.order[this.place]
    this.basket = this.baskets[row]
    this.zone = this.zones[row]
    this.quantity = this.quantities[row]
    this.orders = this.sizes[row]
    this.luck = this.lucks[row]
  }

  advance(): void {
    this.place++
    this.nextAt = this.time()
  }

  private time(): number {
    return this.place < this.order.length ? this.placedAt[this.order[this.place]] : Number.POSITIVE_INFINITY
  }

  /** Where a lot is divided, the part that is placed ahead gets a luck of its own. */
  private add({ basket, zone, quantity, orders, luck }: DemandSource, ahead: number, at: number): void {
    this.placedAt.push(at)
    this.baskets.push(basket)
    this.zones.push(zone)
    this.quantities.push(quantity)
    this.sizes.push(ahead)
    this.lucks.push(ahead === orders ? luck : Math.imul(luck, 0x85ebca6b) >>> 0)
  }
}
