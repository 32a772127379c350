/** What an allocation policy may see: the marketplace's own record of what is available, and who serves whom. */
export interface AllocationView {
  /** Number of warehouses. */
  readonly warehouses: number
  /** Units on hand and unreserved as the marketplace believes, SKU x warehouse. */
  readonly available: Int32Array
  /** The same summed over regional warehouses, by SKU. */
  readonly regionalAvailable: Int32Array
  /** Front warehouses that serve each zone. */
  readonly zoneFronts: readonly Int32Array[]
  /** Regional warehouses by distance from each zone. */
  readonly zoneRegionals: readonly Int32Array[]
}

/** Decides which warehouse an order line is sent from. Met once per lot, so it allocates nothing. */
export interface Allocator {
  /**
   * Warehouse to send from.
   *
   * @param view - what may be seen.
   * @param sku - SKU index.
   * @param units - units of one order, >= 1.
   * @param zone - zone it goes to.
   * @returns a warehouse with at least `units` available, or -1.
   */
  choose(view: AllocationView, sku: number, units: number, zone: number): number
}
