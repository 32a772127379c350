import type { CompiledBaskets, CompiledSkus } from './compiled-scenario.ts'
import type { OrderLots } from './order-lots.ts'

/** Steps of a price: changes are kept in ten-thousandths of the usual one. */
export const PRICE_STEPS = 10_000

/** What is in a lot: units, weight, price and cost of all its orders together. */
export class ParcelContent {
  private readonly baskets: CompiledBaskets
  private readonly skus: CompiledSkus
  private readonly lots: OrderLots
  private readonly units: Float64Array
  private readonly weight: Float64Array
  private readonly price: Float64Array
  private readonly cost: Float64Array
  private readonly returnShare: Float64Array

  /** @param baskets - offers. @param skus - goods. @param lots - the lots whose content is asked for. */
  constructor(baskets: CompiledBaskets, skus: CompiledSkus, lots: OrderLots) {
    this.baskets = baskets
    this.skus = skus
    this.lots = lots
    const { lineUnits, linePrice, lineSku } = baskets
    this.units = this.perBasket((line) => lineUnits[line])
    this.weight = this.perBasket((line) => lineUnits[line] * skus.weight[lineSku[line]])
    this.price = this.perBasket((line) => linePrice[line])
    this.cost = this.perBasket((line) => lineUnits[line] * skus.unitCost[lineSku[line]])
    this.returnShare = Float64Array.from({ length: baskets.count }, (_, basket) => {
      return skus.returnShare[lineSku[baskets.lineStart[basket]]]
    })
  }

  /** Units in all orders of a lot. */
  unitsOf(lot: number): number {
    return this.sum(lot, this.units, this.baskets.lineUnits, undefined)
  }

  /** Kilograms of all orders of a lot. */
  weightOf(lot: number): number {
    return this.sum(lot, this.weight, this.baskets.lineUnits, this.skus.weight)
  }

  /** Fen that the buyers of a lot pay. */
  priceOf(lot: number): number {
    const change = this.lots.priceChange(lot)
    if (change !== 0) return this.changedPriceOf(lot, PRICE_STEPS + change)
    return this.sum(lot, this.price, this.baskets.linePrice, undefined)
  }

  /** Fen that the goods of a lot cost. */
  costOf(lot: number): number {
    return this.sum(lot, this.cost, this.baskets.lineUnits, this.skus.unitCost)
  }

  /** Probability that an order of a lot is sent back: that of its first line. */
  returnShareOf(lot: number): number {
    return this.returnShare[this.lots.basket(lot)]
  }

  /** All lines of a basket, one bit each. */
  allLines(basket: number): number {
    return (1 << (this.baskets.lineStart[basket + 1] - this.baskets.lineStart[basket])) - 1
  }

  /** Each line of each copy is rounded to the fen, so that a lot costs what its parts cost, however it is divided. */
  private changedPriceOf(lot: number, steps: number): number {
    const { lots, baskets } = this
    const basket = lots.basket(lot)
    const lines = lots.lines(lot)
    let price = 0
    for (
      let line = baskets.lineStart[basket], bit = 1;
      line < baskets.lineStart[basket + 1];
      line++, bit <<= 1
    )
      if ((lines & bit) !== 0) price += Math.round((baskets.linePrice[line] * steps) / PRICE_STEPS)
    return price * lots.quantity(lot) * lots.orders(lot)
  }

  private perBasket(ofLine: (line: number) => number): Float64Array {
    const { count, lineStart } = this.baskets
    const result = new Float64Array(count)
    for (let basket = 0; basket < count; basket++) {
      for (let line = lineStart[basket]; line < lineStart[basket + 1]; line++) result[basket] += ofLine(line)
    }
    return result
  }

  /** Most parcels hold their whole basket, whose total is known; only divided orders are added up line by line. */
  private sum(
    lot: number,
    whole: Float64Array,
    perLine: Int32Array | Float64Array,
    perUnit: Float64Array | undefined,
  ): number {
    const { lots, baskets } = this
    const basket = lots.basket(lot)
    const copies = lots.quantity(lot) * lots.orders(lot)
    const lines = lots.lines(lot)
    const first = baskets.lineStart[basket]
    const count = baskets.lineStart[basket + 1] - first
    if (lines === (1 << count) - 1) return whole[basket] * copies
    let total = 0
    for (let line = 0; line < count; line++) {
      if ((lines & (1 << line)) === 0) continue
      const unitValue = perUnit === undefined ? 1 : perUnit[baskets.lineSku[first + line]]
      total += perLine[first + line] * unitValue
    }
    return total * copies
  }
}
