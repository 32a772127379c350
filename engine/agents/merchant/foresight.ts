import type { RealisedDemand } from '../../demand/index.ts'
import { DAY } from '../../kernel/index.ts'
import type { CompiledScenario } from '../../world/index.ts'

/** The demand of a replication as the one policy is told that may know it: what buyers will want from now on. */
export class Foresight {
  private readonly compiled: CompiledScenario
  private readonly demand: RealisedDemand

  /** @param compiled - scenario. @param demand - of this replication; frozen. */
  constructor(compiled: CompiledScenario, demand: RealisedDemand) {
    this.compiled = compiled
    this.demand = demand
  }

  /**
   * Units of each SKU wanted outside shows from a time on. A part of a day counts as that part of its units.
   *
   * @param from - ms.
   * @param until - end for each SKU, ms.
   */
  outsideShows(from: number, until: (sku: number) => number): Float64Array {
    const { count } = this.compiled.skus
    const { unitsOutsideShows } = this.demand
    const days = unitsOutsideShows.length / count
    return Float64Array.from({ length: count }, (_, sku) => {
      const end = until(sku)
      let units = 0
      for (let day = Math.floor(from / DAY); day < days && day * DAY < end; day++) {
        const part = (Math.min(end, (day + 1) * DAY) - Math.max(from, day * DAY)) / DAY
        units += unitsOutsideShows[day * count + sku] * part
      }
      return units
    })
  }

  /**
   * Units of each SKU wanted in slots that start after `from` and before the SKU's own horizon, gifts and bundled
   * goods included.
   *
   * @param from - ms.
   * @param until - horizon of a SKU, ms.
   * @param shareOfZone - part of a zone's demand that counts.
   */
  inShows(from: number, until: (sku: number) => number, shareOfZone: (zone: number) => number): Float64Array {
    const { shows, baskets, skus } = this.compiled
    const units = new Float64Array(skus.count)
    for (let slot = 0; slot < shows.slots; slot++) {
      const startsAt = shows.slotStartsAt[slot]
      if (startsAt <= from) continue
      const basket = shows.slotBasket[slot]
      for (let line = baskets.lineStart[basket]; line < baskets.lineStart[basket + 1]; line++) {
        const sku = baskets.lineSku[line]
        if (startsAt < until(sku)) units[sku] += this.copiesOf(slot, shareOfZone) * baskets.lineUnits[line]
      }
    }
    return units
  }

  private copiesOf(slot: number, shareOfZone: (zone: number) => number): number {
    const { zones } = this.compiled.network
    let copies = 0
    for (let zone = 0; zone < zones; zone++) {
      copies += this.demand.copiesInSlot[slot * zones + zone] * shareOfZone(zone)
    }
    return copies
  }
}
