import type { AllocationView, Allocator } from './allocator.ts'

/** Sends an order from the nearest warehouse that has the goods: the zone's front warehouses, then regional ones. */
export class Nearest implements Allocator {
  choose(view: AllocationView, sku: number, units: number, zone: number): number {
    const row = sku * view.warehouses
    const fronts = view.zoneFronts[zone]
    for (let index = 0; index < fronts.length; index++) {
      if (view.available[row + fronts[index]] >= units) return fronts[index]
    }
    // Sold out everywhere is the common case after a burst: one look instead of thirty.
    if (view.regionalAvailable[sku] < units) return -1
    const regionals = view.zoneRegionals[zone]
    for (let index = 0; index < regionals.length; index++) {
      if (view.available[row + regionals[index]] >= units) return regionals[index]
    }
    return -1
  }
}
