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
  /** Whether each zone is a county (1) or a core city (0). */
  readonly zoneIsCounty: Uint8Array
  /** Share of all demand each warehouse is the natural source of; those of regional warehouses add up to 1. */
  readonly warehouseShare: Float64Array
  /** Units put on sale so far at regional warehouses, opening stock included, by SKU. */
  readonly supplied: Float64Array
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
  /**
   * Units of a SKU that orders of a zone can get, over all warehouses that may send them. Where it is left out, all
   * that the zone's front warehouses and the regional ones have.
   */
  unitsInReach?(view: AllocationView, sku: number, zone: number): number
}
