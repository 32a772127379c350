import type { CompiledScenario } from '../../world/index.ts'

/** What the merchant last heard from the marketplace: a replica, as old as the report. */
export class StockReport {
  /** Time of which it tells, ms. */
  asOf = 0
  /** Units available, SKU x warehouse. */
  readonly available: Int32Array
  /** Units that buyers wait for, SKU x regional warehouse. */
  readonly waiting: Int32Array
  /** Units ordered outside shows so far, by SKU. */
  readonly unitsOrdered: Float64Array
  /** Units ordered ahead of shows so far, less those given up, by SKU. */
  readonly unitsPreOrdered: Float64Array
  /** Units of them whose show had not begun, by SKU. */
  readonly unitsAhead: Float64Array
  /** Units wanted in each slot so far, ahead of its show too. */
  readonly unitsWantedInSlot: Float64Array
  /** Units wanted so far around each regional warehouse, SKU x regional; empty where nobody looks at it. */
  readonly unitsWantedAround: Float64Array

  /** @param compiled - scenario. @param hasHeatMap - whether somebody looks at where goods are wanted. */
  constructor(compiled: CompiledScenario, hasHeatMap: boolean) {
    const { skus, network, shows } = compiled
    this.available = new Int32Array(skus.count * network.warehouses)
    this.waiting = new Int32Array(skus.count * network.regionals)
    this.unitsOrdered = new Float64Array(skus.count)
    this.unitsPreOrdered = new Float64Array(skus.count)
    this.unitsAhead = new Float64Array(skus.count)
    this.unitsWantedInSlot = new Float64Array(shows.slots)
    this.unitsWantedAround = new Float64Array(hasHeatMap ? skus.count * network.regionals : 0)
  }
}
