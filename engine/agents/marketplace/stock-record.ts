import type { AllocationView, Allocator } from '../../policies/index.ts'
import { type CompiledScenario, type KeptRecord, Replica } from '../../world/index.ts'

/**
 * The marketplace's own record of what can be sold, kept up by messages of the warehouses and by its own
 * reservations. Where messages come late, get lost or are wrong, the record differs from what is really there, which
 * is kept beside it for the warehouses to act on. Nobody else writes it.
 */
export class StockRecord implements AllocationView {
  readonly warehouses: number
  readonly available: Int32Array
  readonly regionalAvailable: Int32Array
  readonly zoneFronts: readonly Int32Array[]
  readonly zoneRegionals: readonly Int32Array[]
  readonly zoneIsCounty: Uint8Array
  readonly warehouseShare: Float64Array
  readonly supplied: Float64Array
  /** Units on hand and unreserved in truth, SKU x warehouse; below zero: oversold. The record itself where it is exact. */
  readonly actual: Int32Array
  /** The same over all warehouses, by SKU. */
  readonly totalActual: Int32Array
  /** Units reserved and not picked yet, SKU x warehouse; kept only where the record can be wrong. */
  readonly reserved: Int32Array
  /** Told before the record of a SKU changes. */
  beforeChange: ((sku: number) => void) | undefined
  private readonly replica: Replica | undefined
  private readonly regionals: number

  /** @param compiled - scenario. @param kept - how the record is kept; `undefined`: exact. @param keyOf - key of a hash by its purpose. */
  constructor(compiled: CompiledScenario, kept: KeptRecord | undefined, keyOf: (purpose: string) => number) {
    const { network, skus } = compiled
    const cells = skus.count * network.warehouses
    this.warehouses = network.warehouses
    this.regionals = network.regionals
    this.zoneFronts = network.zoneFronts
    this.zoneRegionals = network.zoneRegionals
    this.zoneIsCounty = network.zoneIsCounty
    this.warehouseShare = network.warehouseShare
    this.supplied = new Float64Array(skus.count)
    this.available = new Int32Array(cells)
    this.regionalAvailable = new Int32Array(skus.count)
    this.actual = kept === undefined ? this.available : new Int32Array(cells)
    this.reserved = new Int32Array(kept === undefined ? 0 : cells)
    this.replica =
      kept === undefined
        ? undefined
        : new Replica(this.actual, this.available, kept, { loss: keyOf('loss'), error: keyOf('error') })
    this.totalActual = new Int32Array(skus.count)
  }

  /** Whether the record is always what is really there. */
  get isExact(): boolean {
    return this.replica === undefined
  }

  /** Units are reserved for orders (negative), or given back before they were picked. */
  reserve(sku: number, warehouse: number, units: number): void {
    this.believe(sku, warehouse, units)
    if (this.replica === undefined) return
    const cell = sku * this.warehouses + warehouse
    this.actual[cell] += units
    this.totalActual[sku] += units
    this.reserved[cell] -= units
  }

  /** Units come to a warehouse, or leave it other than for orders (negative): its message may take its time. */
  change(sku: number, warehouse: number, units: number): void {
    if (this.replica === undefined) {
      this.believe(sku, warehouse, units)
      return
    }
    const cell = sku * this.warehouses + warehouse
    this.actual[cell] += units
    this.totalActual[sku] += units
    this.replica.mark(cell)
  }

  /** Goods are put on sale at a warehouse, or taken out of sale there (negative). */
  supply(sku: number, warehouse: number, units: number): void {
    if (warehouse < this.regionals) this.supplied[sku] += units
    this.change(sku, warehouse, units)
  }

  /** Reserved units are wanted for picking: how many are really there. They are no longer reserved. */
  claim(sku: number, warehouse: number, units: number): number {
    const cell = sku * this.warehouses + warehouse
    const there = Math.max(0, Math.min(units, this.actual[cell] + this.reserved[cell]))
    this.reserved[cell] -= units
    return there
  }

  /** Units claimed and not taken: the warehouse says that this is all there is, and the record takes its word. */
  release(sku: number, warehouse: number, units: number): void {
    const cell = sku * this.warehouses + warehouse
    this.actual[cell] += units
    this.totalActual[sku] += units
    this.believe(sku, warehouse, Math.max(0, this.actual[cell]) - this.available[cell])
  }

  /** Units available in all warehouses, as far as the record says. */
  everywhere(sku: number): number {
    let units = this.regionalAvailable[sku]
    for (let front = this.regionals; front < this.warehouses; front++) units += this.at(sku, front)
    return units
  }

  /** Units available at a warehouse, as far as the record says. */
  at(sku: number, warehouse: number): number {
    return this.available[sku * this.warehouses + warehouse]
  }

  /** Units that are really available at a warehouse, >= 0. */
  trulyAt(sku: number, warehouse: number): number {
    return Math.max(0, this.actual[sku * this.warehouses + warehouse])
  }

  /** Whether the record of a cell is what is really there. */
  isRight(sku: number, warehouse: number): boolean {
    const cell = sku * this.warehouses + warehouse
    return this.available[cell] === this.actual[cell]
  }

  /**
   * Takes in what the warehouses have told since the last refresh.
   *
   * @param more - told of each SKU and warehouse of which there is now more.
   * @param isFirst - the first refresh loses nothing.
   */
  refresh(more: (sku: number, warehouse: number) => void, isFirst = false): void {
    if (this.replica !== undefined && this.beforeChange !== undefined) {
      for (let sku = 0; sku < this.totalActual.length; sku++) this.beforeChange(sku)
    }
    this.replica?.refresh((cell, before) => {
      const sku = Math.floor(cell / this.warehouses)
      const warehouse = cell % this.warehouses
      const units = this.available[cell] - before
      if (warehouse < this.regionals) this.regionalAvailable[sku] += units
      if (units > 0) more(sku, warehouse)
    }, isFirst)
  }

  /** Units that orders of a zone can get in all warehouses from which the allocator may send. */
  inReach(sku: number, zone: number, allocator: Allocator): number {
    if (allocator.unitsInReach !== undefined) return allocator.unitsInReach(this, sku, zone)
    return this.zoneFronts[zone].reduce(
      (units, front) => units + this.at(sku, front),
      this.regionalAvailable[sku],
    )
  }

  private believe(sku: number, warehouse: number, units: number): void {
    this.beforeChange?.(sku)
    this.available[sku * this.warehouses + warehouse] += units
    if (this.replica === undefined) this.totalActual[sku] += units
    if (warehouse < this.regionals) this.regionalAvailable[sku] += units
  }
}
