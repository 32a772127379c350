import { PlatformDraws } from '../../demand/index.ts'
import type { CompiledChannels } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import type { BackOrders } from './back-orders.ts'
import { ListedStock } from './listed-stock.ts'
import type { StockRecord } from './stock-record.ts'

/**
 * Platforms that each list a copy of the stock. What one lists it sells, whether the others have sold it meanwhile or
 * not; what it lists as sold out its buyers do not get, though there may be some again.
 */
export class Platforms {
  private readonly state: RunState
  private readonly draws: PlatformDraws
  private readonly stock: StockRecord
  private readonly listing: ListedStock
  private readonly backOrders: BackOrders
  private readonly take: (orders: number) => void

  /** @param state - the run. @param channels - platforms. @param stock - the record that is copied. @param backOrders - where buyers of sold-out goods go. @param take - takes in orders equal to the draft. */
  constructor(
    state: RunState,
    channels: CompiledChannels,
    stock: StockRecord,
    backOrders: BackOrders,
    take: (orders: number) => void,
  ) {
    const { compiled, streams, conditions, records } = state
    this.state = state
    this.draws = new PlatformDraws(compiled, channels, streams, conditions.occurrences)
    const refresh = records.listing ?? Number.POSITIVE_INFINITY
    this.listing = new ListedStock(channels.ids.length, compiled.skus.count, refresh, (sku) =>
      stock.everywhere(sku),
    )
    this.stock = stock
    this.backOrders = backOrders
    this.take = take
  }

  /** The stock that is there at the start is listed from the start. */
  start(): void {
    const { calendar } = this.state
    this.stock.beforeChange = (sku) => this.listing.beforeChange(sku, calendar.now)
  }

  /** Takes in `orders` orders equal to the draft, platform by platform. */
  place(orders: number): void {
    const { draft } = this.state
    const { luck } = draft
    this.draws.assign(orders, draft.basket, draft.zone, luck, draft.at)
    for (const [platform, own] of this.draws.orders.entries()) {
      if (own === 0) continue
      draft.luck = (luck + Math.imul(platform, 0x27d4eb2f)) >>> 0
      this.placeOn(platform, own)
    }
    draft.luck = luck
  }

  private placeOn(platform: number, orders: number): void {
    const { draft } = this.state
    const listed = Math.min(orders, this.ordersListed(platform))
    if (listed > 0) {
      this.eachLine((sku, units) => this.listing.sell(platform, sku, units * listed, draft.at))
      draft.isSold = true
      this.take(listed)
      draft.isSold = false
    }
    if (listed < orders) this.turnToWaiting(platform, orders - listed)
  }

  /** Orders equal to the draft that a platform lists the goods of. */
  private ordersListed(platform: number): number {
    const { at } = this.state.draft
    let orders = Number.POSITIVE_INFINITY
    this.eachLine((sku, units) => {
      orders = Math.min(orders, Math.max(0, Math.floor(this.listing.listed(platform, sku, at) / units)))
    })
    return orders
  }

  /** Goods on order are promised SKU by SKU: who wants several goods at once does not wait, and leaves without any. */
  private turnToWaiting(platform: number, orders: number): void {
    const { draft, compiled } = this.state
    const { lineStart } = compiled.baskets
    const isSingle = lineStart[draft.basket + 1] - lineStart[draft.basket] === 1
    this.eachLine((sku, units) => {
      if (isSingle) this.backOrders.promiseOrTurnAway(sku, units, orders, 1)
      else if (this.listing.listed(platform, sku, draft.at) < units)
        this.backOrders.turnAway(sku, units * orders)
      else this.backOrders.leave(sku, units * orders)
    })
  }

  private eachLine(visit: (sku: number, units: number) => void): void {
    const { draft, compiled } = this.state
    const { lineStart, lineSku, lineUnits } = compiled.baskets
    for (let line = lineStart[draft.basket]; line < lineStart[draft.basket + 1]; line++)
      visit(lineSku[line], lineUnits[line] * draft.quantity)
  }
}
