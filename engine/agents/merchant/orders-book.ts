import type { CompiledScenario } from '../../world/index.ts'

/** The merchant's own books of what has been ordered and is on its way. */
export class OrdersBook {
  /** Units ordered from factories and not yet made, by SKU. */
  readonly onOrder: Int32Array
  /** Units on their way to each warehouse, SKU x warehouse. */
  readonly inbound: Int32Array

  /** @param compiled - scenario. */
  constructor(compiled: CompiledScenario) {
    this.onOrder = new Int32Array(compiled.skus.count)
    this.inbound = new Int32Array(compiled.skus.count * compiled.network.warehouses)
  }
}
