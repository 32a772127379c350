import type { PreSale } from '../../../scenarios/index.ts'
import { hasPreSale, preSaleOpensAt } from '../../demand/index.ts'
import type { ForecastObservation } from '../../policies/index.ts'
import type { OutsideFactors } from '../../shocks/index.ts'
import { type CompiledScenario, FEN } from '../../world/index.ts'

/** The shows to come as the merchant knows them: what is planned for each slot, and when. */
export class ShowPlan {
  private readonly compiled: CompiledScenario
  private readonly believed: OutsideFactors
  /** Share of each slot in what is bought of its variants for the show / as planned at first. */
  private readonly mix: Float64Array
  private readonly preSale: PreSale | undefined
  private readonly ended: { planned: number; wanted: number }[] = []

  /** @param compiled - scenario. @param believed - what the merchant knows of shocks. @param preSale - orders ahead of shows; `undefined`: there are none. */
  constructor(compiled: CompiledScenario, believed: OutsideFactors, preSale?: PreSale) {
    this.believed = believed
    this.compiled = compiled
    this.preSale = preSale
    this.mix = new Float64Array(compiled.shows.slots).fill(1)
  }

  /** Units planned for a slot, in the mix of variants of now. */
  plannedUnits(slot: number): number {
    return this.compiled.shows.slotPlannedUnits[slot] * this.mix[slot]
  }

  /** Units planned for a slot in the mix of now / as planned at first. */
  mixOf(slot: number): number {
    return this.mix[slot]
  }

  /** Plans a slot anew. @param slot - of a show to come. @param mix - units / as planned at first, >= 0. */
  setMix(slot: number, mix: number): void {
    this.mix[slot] = mix
  }

  /**
   * Units of each SKU planned for slots that start after `now` and before the SKU's own horizon, gifts and bundled
   * goods included; fewer where the merchant knows that buyers stay away.
   *
   * @param now - ms.
   * @param until - horizon of a SKU, ms.
   * @param ratioOf - units expected / planned, of a slot.
   */
  unitsBefore(now: number, until: (sku: number) => number, ratioOf: (slot: number) => number): Float64Array {
    const { shows, baskets, skus } = this.compiled
    const units = new Float64Array(skus.count)
    for (let slot = 0; slot < shows.slots; slot++) {
      const startsAt = shows.slotStartsAt[slot]
      if (startsAt <= now) continue
      const basket = shows.slotBasket[slot]
      for (let line = baskets.lineStart[basket]; line < baskets.lineStart[basket + 1]; line++) {
        const sku = baskets.lineSku[line]
        if (startsAt >= until(sku)) continue
        const kept = this.believed.demandKept(baskets.show[basket], sku)
        const offered = Math.min(this.plannedUnits(slot) * ratioOf(slot) * kept, shows.slotQuota[slot])
        units[sku] += offered * baskets.lineUnits[line]
      }
    }
    return units
  }

  /**
   * Units of each SKU planned for the slots of a show.
   *
   * @param show - show index.
   * @param ratioOf - units expected / planned, of a slot.
   */
  unitsOf(show: number, ratioOf: (slot: number) => number): Float64Array {
    const { shows, baskets, skus } = this.compiled
    const units = new Float64Array(skus.count)
    for (let slot = shows.slotStart[show]; slot < shows.slotStart[show + 1]; slot++) {
      const basket = shows.slotBasket[slot]
      for (let line = baskets.lineStart[basket]; line < baskets.lineStart[basket + 1]; line++)
        units[baskets.lineSku[line]] += this.plannedUnits(slot) * ratioOf(slot) * baskets.lineUnits[line]
    }
    return units
  }

  /**
   * What a unit of each SKU fetches on the mean in the slots of {@link unitsBefore}, after the host's commission and the
   * platform's fee.
   *
   * @param now - ms.
   * @param until - horizon of a SKU, ms.
   * @returns CNY by SKU; 0 where no units are planned.
   */
  pricesBefore(now: number, until: (sku: number) => number): Float64Array {
    const { shows, baskets, skus, scenario } = this.compiled
    const units = new Float64Array(skus.count)
    const fetched = new Float64Array(skus.count)
    for (let slot = 0; slot < shows.slots; slot++) {
      if (shows.slotStartsAt[slot] <= now) continue
      const basket = shows.slotBasket[slot]
      const kept = 1 - shows.commission[baskets.show[basket]] - scenario.money.platformFee
      for (let line = baskets.lineStart[basket]; line < baskets.lineStart[basket + 1]; line++) {
        const sku = baskets.lineSku[line]
        if (shows.slotStartsAt[slot] >= until(sku)) continue
        units[sku] += this.plannedUnits(slot) * baskets.lineUnits[line]
        fetched[sku] += this.plannedUnits(slot) * baskets.linePrice[line] * kept
      }
    }
    return fetched.map((fen, sku) => (units[sku] > 0 ? fen / units[sku] / FEN : 0))
  }

  /** Share of a slot's planned demand that comes before a time, orders ahead of the show included; > 0. */
  shareBy(slot: number, at: number): number {
    const { shows } = this.compiled
    const shape = shows.slotShape[slot]
    const show = shows.slotStart.findLastIndex((first) => first <= slot)
    const startsAt = shows.startsAt[show]
    const bins = (at - startsAt) / shows.binWidth
    let share = 0
    for (let bin = 0; bin < shape.length && bin < bins; bin++) share += shape[bin] * Math.min(1, bins - bin)
    const ahead = this.aheadShare(slot)
    const opened = ahead > 0 ? this.shareOfPreSaleBy(show, at) : 0
    return Math.max(ahead * opened + (1 - ahead) * share, Number.MIN_VALUE)
  }

  /** Share of a slot's buyers who order ahead of its show: none of an offer of several goods. */
  aheadShare(slot: number): number {
    const { preSale, compiled } = this
    const { lineStart, show } = compiled.baskets
    const basket = compiled.shows.slotBasket[slot]
    const isSingle = lineStart[basket + 1] - lineStart[basket] === 1
    return preSale !== undefined && isSingle && hasPreSale(compiled, preSale, show[basket])
      ? preSale.share
      : 0
  }

  private shareOfPreSaleBy(show: number, at: number): number {
    if (this.preSale === undefined) return 0
    const startsAt = this.compiled.shows.startsAt[show]
    const opensAt = preSaleOpensAt(this.compiled, this.preSale, show)
    return startsAt <= at ? 1 : Math.max(0, (at - opensAt) / (startsAt - opensAt))
  }

  /** Notes how a show went. */
  end(show: number, unitsWantedInSlot: Float64Array): void {
    const { slotStart } = this.compiled.shows
    let planned = 0
    let wanted = 0
    for (let slot = slotStart[show]; slot < slotStart[show + 1]; slot++) {
      planned += this.plannedUnits(slot)
      wanted += unitsWantedInSlot[slot]
    }
    this.ended.push({ planned, wanted })
  }

  /** Shows that ended since the last call. */
  takeEnded(): ForecastObservation['endedShows'] {
    return this.ended.splice(0)
  }
}
