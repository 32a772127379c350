import { binomialQuantile, counterUniform, DAY, type Streams } from '../kernel/index.ts'
import type { CompiledScenario, OrderLots } from '../world/index.ts'

/** Most that content buyers can make of the demand outside shows. */
const LARGEST = 2

/**
 * Orders outside shows that buyers place again. Each order leads to later ones, half of them within a half-life; a buyer
 * who was disappointed places fewer. Demand as planned holds where the usual share of buyers is disappointed: more of them
 * take orders away, fewer bring some. It is kept apart for every zone, and for every kind of merchant where there are some.
 *
 * What is added up is linear in the orders: their disappointments less the usual ones, forgotten exponentially, over the
 * orders outside shows that are placed within the memory on mean days.
 */
export class RepeatDemand {
  private readonly compiled: CompiledScenario
  private readonly lots: OrderLots
  private readonly terms: NonNullable<CompiledScenario['scenario']['repurchase']>
  private readonly key: number
  /** Orders outside shows of mean days within the memory, by kind of merchant (+ 1) x zone. */
  private readonly remembered: Float64Array
  /** Disappointed orders above the usual / {@link remembered}, as of {@link asOf}. */
  private readonly excess: Float64Array
  private readonly asOf: Float64Array

  /** @param compiled - scenario. @param terms - what disappointment does. @param lots - order lots. @param streams - of the run. */
  constructor(
    compiled: CompiledScenario,
    terms: NonNullable<CompiledScenario['scenario']['repurchase']>,
    lots: OrderLots,
    streams: Streams,
  ) {
    const { skus, network } = compiled
    this.compiled = compiled
    this.terms = terms
    this.lots = lots
    this.key = streams.key('buyers', 'buys again')
    const cells = (skus.merchantKinds.length + 1) * network.zones
    this.remembered = new Float64Array(cells)
    this.excess = new Float64Array(cells)
    this.asOf = new Float64Array(cells)
    const days = terms.halfLife / DAY / Math.LN2
    for (let sku = 0; sku < skus.count; sku++) {
      const orders = (skus.meanDailyUnits[sku] * onSale(compiled, sku) * days) / compiled.meanQuantity
      for (let zone = 0; zone < network.zones; zone++)
        this.remembered[this.cell(sku, zone)] += orders * network.zoneShare[zone]
    }
  }

  /** Orders for a SKU in a zone outside shows / those planned, at a time, 0..2. */
  factor(sku: number, zone: number, at: number): number {
    const cell = this.cell(sku, zone)
    const { repeat, lost } = this.terms
    return Math.max(0, Math.min(LARGEST, 1 - repeat * lost * this.excessAt(cell, at)))
  }

  /** Of `orders` orders for a basket, those that are placed; more than they are where buyers are content. In shows: all. */
  placed(basket: number, zone: number, orders: number, luck: number, at: number): number {
    const { baskets } = this.compiled
    if (baskets.show[basket] >= 0) return orders
    const factor = this.factor(baskets.lineSku[baskets.lineStart[basket]], zone, at)
    if (factor === 1) return orders
    const uniform = counterUniform(this.key, luck)
    return factor < 1
      ? binomialQuantile(1 - uniform, orders, factor)
      : orders + binomialQuantile(uniform, orders, factor - 1)
  }

  /** A lot was delivered. @param disappointed - orders of it whose buyers are not content. */
  receive(lot: number, disappointed: number, at: number): void {
    const { lots, terms } = this
    this.remember(lots.basket(lot), lots.zone(lot), disappointed - terms.usual * lots.orders(lot), at)
  }

  /** The goods of a lot will never come. */
  disappoint(lot: number, at: number): void {
    this.receive(lot, this.lots.orders(lot), at)
  }

  /** Goods wanted were sold out. */
  miss(basket: number, zone: number, units: number, at: number): void {
    this.remember(basket, zone, ((1 - this.terms.usual) * units) / this.compiled.meanQuantity, at)
  }

  private remember(basket: number, zone: number, orders: number, at: number): void {
    const { baskets } = this.compiled
    const cell = this.cell(baskets.lineSku[baskets.lineStart[basket]], zone)
    if (this.remembered[cell] === 0) return
    const asOf = Math.max(this.asOf[cell], at)
    this.excess[cell] = this.excessAt(cell, asOf) + orders / this.remembered[cell]
    this.asOf[cell] = asOf
  }

  private excessAt(cell: number, at: number): number {
    const excess = this.excess[cell]
    return excess === 0 ? 0 : excess * 2 ** (-Math.max(0, at - this.asOf[cell]) / this.terms.halfLife)
  }

  private cell(sku: number, zone: number): number {
    return (this.compiled.skus.merchant[sku] + 1) * this.compiled.network.zones + zone
  }
}

/** Share of the time until the window ends in which a SKU is on sale. */
function onSale({ skus, start, windowEnd }: CompiledScenario, sku: number): number {
  const time = Math.min(windowEnd, skus.saleEnds[sku]) - Math.max(start, skus.saleStarts[sku])
  return Math.max(0, time) / (windowEnd - start)
}
