import type { AllocationView, Allocator } from './allocator.ts'
import { ownWarehouse, unitsOfOwn } from './own-share.ts'

/**
 * Proportional allocation: stock was divided over the warehouses in proportion, and every zone has its part and no
 * more. What the own warehouses of a zone lack is not sent from others.
 */
export class Proportional implements Allocator {
  choose(view: AllocationView, sku: number, units: number, zone: number): number {
    return ownWarehouse(view, sku, units, zone)
  }

  unitsInReach(view: AllocationView, sku: number, zone: number): number {
    return unitsOfOwn(view, sku, zone)
  }
}
