import type { CompiledScenario } from '../../world/index.ts'

/** What the marketplace counts of what buyers wanted and got: the source of every report to the merchant. */
export class SalesRecord {
  /** Units ordered outside shows so far, by SKU, sold out or not. */
  readonly unitsOrdered: Float64Array
  /** Units of a slot's own SKU wanted during its show so far, by slot, sold out or not. */
  readonly unitsWantedInSlot: Float64Array
  /** Units of buyers who wait, by SKU x regional warehouse. */
  readonly waitingUnits: Int32Array

  /** @param compiled - scenario. */
  constructor(compiled: CompiledScenario) {
    this.unitsOrdered = new Float64Array(compiled.skus.count)
    this.unitsWantedInSlot = new Float64Array(compiled.shows.slots)
    this.waitingUnits = new Int32Array(compiled.skus.count * compiled.network.regionals)
  }
}
