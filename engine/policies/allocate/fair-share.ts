import type { AllocationView, Allocator } from './allocator.ts'
import { ownWarehouse } from './own-share.ts'

/**
 * Fair share: a zone has its own warehouses first; another one sends only what it has beyond its fair share of all
 * that is left, so that no region is emptied by the others while it still has buyers of its own.
 *
 * @see Zipkin (2000), Foundations of Inventory Management, section 8.5.2: allocation that balances the positions.
 */
export class FairShare implements Allocator {
  choose(view: AllocationView, sku: number, units: number, zone: number): number {
    const own = ownWarehouse(view, sku, units, zone)
    if (own >= 0 || view.regionalAvailable[sku] < units) return own
    const regionals = view.zoneRegionals[zone]
    for (let index = 1; index < regionals.length; index++) {
      if (spare(view, sku, regionals[index]) >= units) return regionals[index]
    }
    return -1
  }
}

/** Units a regional warehouse has beyond its share of all that regional warehouses have. */
function spare(view: AllocationView, sku: number, regional: number): number {
  const fairShare = view.warehouseShare[regional] * view.regionalAvailable[sku]
  return view.available[sku * view.warehouses + regional] - fairShare
}
