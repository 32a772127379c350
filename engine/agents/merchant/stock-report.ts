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
  /** Units wanted in each slot so far. */
  readonly unitsWantedInSlot: Float64Array

  /** @param compiled - scenario. */
  constructor(compiled: CompiledScenario) {
    const { skus, network, shows } = compiled
    this.available = new Int32Array(skus.count * network.warehouses)
    this.waiting = new Int32Array(skus.count * network.regionals)
    this.unitsOrdered = new Float64Array(skus.count)
    this.unitsWantedInSlot = new Float64Array(shows.slots)
  }
}
