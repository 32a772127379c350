import { DAY } from '../kernel/index.ts'
import { ratio } from './service-fold.ts'

/** What was ordered, supplied, sold out and left over, over SKUs and measured days. */
export class SupplyFold {
  /** Units demanded on each measured day. */
  readonly demandByDay: Float64Array
  /** Units ordered from factories on each measured day. */
  readonly factoryOrdersByDay: Float64Array
  /** 1: no available stock for an order, by SKU x measured day. */
  readonly soldOut: Uint8Array
  /** Units unsold at the end of the selling window, by SKU; -1 until it has ended. */
  readonly unsold: Float64Array
  /** Units supplied up to the end of the selling window, by SKU. */
  readonly supplied: Float64Array
  /** Units that had left the chain when the window began, by SKU. */
  readonly goneBefore: Float64Array
  /** The same summed over fresh SKUs. */
  freshGoneBefore = 0
  /** Fresh units spoiled since the window began. */
  spoiled = 0
  /** Days from order to receipt, summed over factory orders, by factory. */
  readonly factoryCycleDays: Float64Array
  /** Factory orders received since the window began, by factory. */
  readonly factoryOrders: Int32Array
  /** Absolute forecast errors over its shows, units, by SKU. */
  readonly forecastErrorsOf: Float64Array
  /** Units demanded in its shows, by SKU. */
  readonly forecastDemandOf: Float64Array
  private factoryDays = 0
  private ordersReceived = 0
  private forecastErrors = 0
  private forecastDemand = 0
  private inventoryHours = 0
  private inventoryValue = 0
  private readonly windowStart: number
  private readonly days: number

  /** @param skus - number of SKUs. @param factories - number of factories. @param windowStart - start of the window, ms. @param windowEnd - its end, ms. */
  constructor(skus: number, factories: number, windowStart: number, windowEnd: number) {
    this.windowStart = windowStart
    this.days = Math.ceil((windowEnd - windowStart) / DAY)
    this.demandByDay = new Float64Array(this.days)
    this.factoryOrdersByDay = new Float64Array(this.days)
    this.soldOut = new Uint8Array(skus * this.days)
    this.unsold = new Float64Array(skus).fill(-1)
    this.supplied = new Float64Array(skus)
    this.goneBefore = new Float64Array(skus)
    this.factoryCycleDays = new Float64Array(factories)
    this.factoryOrders = new Int32Array(factories)
    this.forecastErrorsOf = new Float64Array(skus)
    this.forecastDemandOf = new Float64Array(skus)
  }

  /** Measured day of a time, or -1 outside the window. */
  dayOf(at: number): number {
    const day = Math.floor((at - this.windowStart) / DAY)
    return day >= 0 && day < this.days ? day : -1
  }

  /** Notes that an order for a SKU found no available stock. */
  sellOut(sku: number, at: number): void {
    const day = this.dayOf(at)
    if (day >= 0) this.soldOut[sku * this.days + day] = 1
  }

  /** Notes units ordered from a factory. */
  orderFromFactory(units: number, at: number): void {
    const day = this.dayOf(at)
    if (day >= 0) this.factoryOrdersByDay[day] += units
  }

  /** Notes an order received from a factory since the window began, how long it took, and if it was placed since too. */
  receiveFromFactory(factory: number, days: number, isMeasured: boolean): void {
    this.factoryOrders[factory]++
    this.factoryCycleDays[factory] += days
    if (!isMeasured) return
    this.ordersReceived++
    this.factoryDays += days
  }

  /** Notes the forecast of record and the demand of one SKU in one show, units. */
  compareForecast(sku: number, forecast: number, demand: number): void {
    this.forecastErrors += Math.abs(forecast - demand)
    this.forecastDemand += demand
    this.forecastErrorsOf[sku] += Math.abs(forecast - demand)
    this.forecastDemandOf[sku] += demand
  }

  /** Notes the value of all stock at the end of an hour, fen. */
  sampleInventory(value: number): void {
    this.inventoryHours++
    this.inventoryValue += value
  }

  /** Mean value of stock, fen, or `null`. */
  meanInventory(): number | null {
    return ratio(this.inventoryValue, this.inventoryHours)
  }

  /** Mean days from factory order to receipt, or `null`. */
  meanFactoryCycleDays(): number | null {
    return ratio(this.factoryDays, this.ordersReceived)
  }

  /** 1 - sum of absolute errors / sum of demand, or `null`. */
  forecastAccuracy(): number | null {
    const error = ratio(this.forecastErrors, this.forecastDemand)
    return error === null ? null : 1 - error
  }

  /** Variance of factory orders / variance of demand, by day, or `null`. */
  bullwhipRatio(): number | null {
    return this.days < 2 ? null : ratio(variance(this.factoryOrdersByDay), variance(this.demandByDay))
  }

  /**
   * Share of SKU x selling windows that sold out. A SKU that is always on sale has a window a day; one whose sale
   * ends has a single window.
   *
   * @param saleEnds - time each SKU goes off sale, ms.
   * @param counts - whether a SKU counts. @defaultValue all do
   */
  stockOutRate(saleEnds: Float64Array, counts: (sku: number) => boolean = () => true): number | null {
    let windows = 0
    let soldOut = 0
    for (let sku = 0; sku < saleEnds.length; sku++) {
      const days = this.soldOut.subarray(sku * this.days, (sku + 1) * this.days)
      const daysSoldOut = days.reduce((total, flag) => total + flag, 0)
      if (saleEnds[sku] <= this.windowStart || !counts(sku)) continue
      const isOneWindow = Number.isFinite(saleEnds[sku])
      windows += isOneWindow ? 1 : this.days
      soldOut += isOneWindow ? Math.min(1, daysSoldOut) : daysSoldOut
    }
    return ratio(soldOut, windows)
  }
}

function variance(values: Float64Array): number {
  const mean = values.reduce((total, value) => total + value, 0) / values.length
  return values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1)
}
