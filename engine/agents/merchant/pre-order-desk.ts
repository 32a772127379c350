import type { CompiledScenario } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'
import { type FactoryOrders, quickMinimum } from './factory-orders.ts'
import type { ShowPlan } from './show-plan.ts'
import type { StockReport } from './stock-report.ts'
import { believedRatio, volumeShapes } from './volume-belief.ts'

/**
 * Where the merchant reads pre-orders. They tell how a show will turn out, and are made for: goods that are ordered ahead
 * are bought as the orders come in, and the rest of the show is planned without them.
 */
export class PreOrderDesk {
  private readonly compiled: CompiledScenario
  private readonly plan: ShowPlan
  private readonly shapes: Float64Array
  /** Units expected / planned, by slot; NaN: nothing has been read. */
  private readonly ratio: Float64Array
  /** Units ordered from quick factories for pre-orders so far, by SKU. */
  private readonly unitsMade: Float64Array
  private readonly leastLot: number

  /** @param state - the run. @param plan - the shows to come. */
  constructor({ compiled }: RunState, plan: ShowPlan) {
    const { shows, skus } = compiled
    this.compiled = compiled
    this.plan = plan
    this.shapes = volumeShapes(compiled)
    this.ratio = new Float64Array(shows.slots).fill(Number.NaN)
    this.unitsMade = new Float64Array(skus.count)
    this.leastLot = quickMinimum(compiled)
  }

  /** The desk of a run; `undefined`: there is no pre-sale. */
  static of(state: RunState, plan: ShowPlan): PreOrderDesk | undefined {
    return state.preSale === undefined ? undefined : new PreOrderDesk(state, plan)
  }

  /**
   * Renews what is expected of shows that have not begun: what was expected without pre-orders, and how many of these came
   * of those due by now.
   *
   * @param report - what the merchant last heard.
   * @param ratioOf - units expected / planned without them, of a slot.
   */
  review(report: StockReport, ratioOf: (slot: number) => number): void {
    const { shows, meanQuantity } = this.compiled
    for (let show = 0; show < shows.count; show++) {
      if (shows.startsAt[show] <= report.asOf) continue
      for (let slot = shows.slotStart[show]; slot < shows.slotStart[show + 1]; slot++) {
        const due = this.plan.shareBy(slot, report.asOf) * this.plan.plannedUnits(slot)
        const came = report.unitsWantedInSlot[slot] / meanQuantity
        this.ratio[slot] = believedRatio(this.shapes[slot], ratioOf(slot), came, due / meanQuantity)
      }
    }
  }

  /** Units expected in a slot / planned for it, given its pre-orders; what was expected without them before they were read. */
  ratioOf(slot: number, without: number): number {
    const ratio = this.ratio[slot]
    return Number.isNaN(ratio) ? without : ratio
  }

  /** Share of a slot's units that is sold in the show itself. */
  spotShare(slot: number): number {
    return 1 - this.plan.aheadShare(slot)
  }

  /**
   * Orders goods for pre-orders wherever they are made soonest; none before they fill a lot of a quick factory.
   *
   * @param report - what the merchant last heard.
   * @param orders - places orders on factories.
   * @param leadTimeDays - of the standard factory, by SKU.
   * @param isUnplanned - whether nobody plans for a SKU now.
   */
  make(
    report: StockReport,
    orders: FactoryOrders,
    leadTimeDays: Float64Array,
    isUnplanned: (sku: number) => boolean,
  ): void {
    for (const [sku, made] of this.unitsMade.entries()) {
      const missing = report.unitsPreOrdered[sku] - made
      if (missing > 0 && missing >= this.leastLot && !isUnplanned(sku))
        this.unitsMade[sku] += orders.soonest(sku, Math.ceil(missing), leadTimeDays[sku])
    }
  }
}
