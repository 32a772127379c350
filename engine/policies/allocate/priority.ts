import type { AllocationView, Allocator } from './allocator.ts'
import { Nearest } from './nearest.ts'

/** Parameters of {@link Priority}. */
export interface PriorityParameters {
  /** Zones whose orders come first. */
  readonly first: 'core' | 'county'
  /** Share of all units put on sale that is kept for them, 0..1. */
  readonly protectedShare: number
}

/**
 * Priority by a protection level: orders of the favoured zones are served while there is stock; those of the others
 * only while more is left at regional warehouses than is protected. Goods at front warehouses are for their own zones.
 *
 * @see Talluri & van Ryzin (2004), The Theory and Practice of Revenue Management, section 2.1: nested protection levels.
 */
export class Priority implements Allocator {
  private readonly nearest: Allocator = new Nearest()
  private readonly favoursCounty: number
  private readonly protectedShare: number

  /** @param parameters - whom it favours, and how much. */
  constructor({ first, protectedShare }: PriorityParameters) {
    this.favoursCounty = first === 'county' ? 1 : 0
    this.protectedShare = protectedShare
  }

  choose(view: AllocationView, sku: number, units: number, zone: number): number {
    if (view.zoneIsCounty[zone] === this.favoursCounty) return this.nearest.choose(view, sku, units, zone)
    const row = sku * view.warehouses
    const fronts = view.zoneFronts[zone]
    for (let index = 0; index < fronts.length; index++) {
      if (view.available[row + fronts[index]] >= units) return fronts[index]
    }
    return this.open(view, sku) >= units ? this.nearest.choose(view, sku, units, zone) : -1
  }

  unitsInReach(view: AllocationView, sku: number, zone: number): number {
    const isFavoured = view.zoneIsCounty[zone] === this.favoursCounty
    let units = isFavoured ? view.regionalAvailable[sku] : Math.max(0, this.open(view, sku))
    for (const front of view.zoneFronts[zone]) units += view.available[sku * view.warehouses + front]
    return units
  }

  /** Units at regional warehouses that are open to everybody. */
  private open(view: AllocationView, sku: number): number {
    return view.regionalAvailable[sku] - this.protectedShare * view.supplied[sku]
  }
}
