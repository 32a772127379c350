/**
 * What each platform lists for sale: a copy of the stock record, brought up to date at fixed times, less what the
 * platform itself has sold since. It does not know what the others sell meanwhile. Copies are not written out: units
 * at the last update are kept from the first change after it.
 */
export class ListedStock {
  private readonly skus: number
  private readonly refresh: number
  private readonly unitsOf: (sku: number) => number
  private readonly updated: Int32Array
  private readonly updatedIn: Float64Array
  private readonly sold: Int32Array
  private readonly soldIn: Float64Array

  /** @param platforms - how many. @param skus - how many. @param refresh - time between two updates, ms, > 0. @param unitsOf - units of a SKU on record now. */
  constructor(platforms: number, skus: number, refresh: number, unitsOf: (sku: number) => number) {
    this.skus = skus
    this.refresh = refresh
    this.unitsOf = unitsOf
    this.updated = new Int32Array(skus)
    this.updatedIn = new Float64Array(skus).fill(-1)
    this.sold = new Int32Array(platforms * skus)
    this.soldIn = new Float64Array(platforms * skus).fill(-1)
  }

  /** The record of a SKU is about to change at a time. */
  beforeChange(sku: number, at: number): void {
    const period = this.periodOf(at)
    if (this.updatedIn[sku] === period) return
    this.updatedIn[sku] = period
    this.updated[sku] = this.unitsOf(sku)
  }

  /** Units of a SKU that a platform lists at a time. */
  listed(platform: number, sku: number, at: number): number {
    const period = this.periodOf(at)
    const units = this.updatedIn[sku] === period ? this.updated[sku] : this.unitsOf(sku)
    const cell = platform * this.skus + sku
    return units - (this.soldIn[cell] === period ? this.sold[cell] : 0)
  }

  /** A platform sells units of a SKU at a time, before they are taken from the record. */
  sell(platform: number, sku: number, units: number, at: number): void {
    this.beforeChange(sku, at)
    const period = this.periodOf(at)
    const cell = platform * this.skus + sku
    this.sold[cell] = units + (this.soldIn[cell] === period ? this.sold[cell] : 0)
    this.soldIn[cell] = period
  }

  private periodOf(at: number): number {
    return Math.floor(at / this.refresh)
  }
}
