import type { AllocationView } from './allocator.ts'

/**
 * The zone's own warehouse that can send an order: a front warehouse of the zone, then the nearest regional one.
 *
 * @returns a warehouse with at least `units` available, or -1.
 */
export function ownWarehouse(view: AllocationView, sku: number, units: number, zone: number): number {
  const row = sku * view.warehouses
  const fronts = view.zoneFronts[zone]
  for (let index = 0; index < fronts.length; index++) {
    if (view.available[row + fronts[index]] >= units) return fronts[index]
  }
  const regional = view.zoneRegionals[zone][0]
  return view.available[row + regional] >= units ? regional : -1
}

/** Units of a SKU in the warehouses of a zone itself. */
export function unitsOfOwn(view: AllocationView, sku: number, zone: number): number {
  const row = sku * view.warehouses
  const fronts = view.zoneFronts[zone]
  let units = view.available[row + view.zoneRegionals[zone][0]]
  for (let index = 0; index < fronts.length; index++) units += view.available[row + fronts[index]]
  return units
}
