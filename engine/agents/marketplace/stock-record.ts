import type { AllocationView } from '../../policies/index.ts'
import type { CompiledScenario } from '../../world/index.ts'

/**
 * The marketplace's own record of what can be sold: a replica of the warehouses' stock, kept up by their messages
 * and by its own reservations. Nobody else writes it.
 */
export class StockRecord implements AllocationView {
  readonly warehouses: number
  readonly available: Int32Array
  readonly regionalAvailable: Int32Array
  readonly zoneFronts: readonly Int32Array[]
  readonly zoneRegionals: readonly Int32Array[]
  /** Units available over all warehouses, by SKU. */
  readonly totalAvailable: Int32Array
  private readonly regionals: number

  /** @param compiled - scenario. */
  constructor(compiled: CompiledScenario) {
    const { network, skus } = compiled
    this.warehouses = network.warehouses
    this.regionals = network.regionals
    this.zoneFronts = network.zoneFronts
    this.zoneRegionals = network.zoneRegionals
    this.available = new Int32Array(skus.count * network.warehouses)
    this.regionalAvailable = new Int32Array(skus.count)
    this.totalAvailable = new Int32Array(skus.count)
  }

  /** Adds units that have become available at a warehouse; negative: takes them off. */
  change(sku: number, warehouse: number, units: number): void {
    this.available[sku * this.warehouses + warehouse] += units
    this.totalAvailable[sku] += units
    if (warehouse < this.regionals) this.regionalAvailable[sku] += units
  }

  /** Units available at a warehouse. */
  at(sku: number, warehouse: number): number {
    return this.available[sku * this.warehouses + warehouse]
  }

  /** Units available in all warehouses that may serve a zone. */
  inReach(sku: number, zone: number): number {
    return this.zoneFronts[zone].reduce(
      (units, front) => units + this.at(sku, front),
      this.regionalAvailable[sku],
    )
  }
}
