import { DAY } from '../../kernel/index.ts'
import { type InterestLook, type MixPlanningParameters, observedInterest } from '../../policies/index.ts'
import { type CompiledScenario, variantGroups } from '../../world/index.ts'
import type { ShowPlan } from './show-plan.ts'
import type { StockReport } from './stock-report.ts'

/**
 * Plans the mix of variants for coming shows anew every so many days, from what buyers were seen to want since the last
 * time: outside shows and in those that have ended, sold out or not, as reports tell it.
 */
export class MixPlanning {
  private readonly compiled: CompiledScenario
  private readonly parameters: MixPlanningParameters
  private readonly plan: ShowPlan
  private readonly groups: readonly (readonly number[])[]
  /** Feature of each SKU, as the first SKU that has it; goods without one have one in common. */
  private readonly featureOf: readonly number[]
  /** Units of each SKU that the plan expects outside shows on a day on which all is on sale. */
  private readonly dailyUnits: Float64Array
  /** Units ordered outside shows by the last planning, by SKU. */
  private readonly unitsSeen: Float64Array
  private plannedAt: number

  /** @param compiled - scenario. @param parameters - how often, and how far interest is followed. @param plan - the shows, whose mix it sets. */
  constructor(compiled: CompiledScenario, parameters: MixPlanningParameters, plan: ShowPlan) {
    const { skus } = compiled.scenario.catalogue
    const groups = [...variantGroups(skus).values()]
    this.compiled = compiled
    this.parameters = parameters
    this.plan = plan
    this.groups = Object.freeze(groups.filter(({ length }) => length > 1))
    this.featureOf = Object.freeze(
      skus.map(({ feature }) => skus.findIndex((other) => other.feature === feature)),
    )
    this.dailyUnits = expectedDailyUnits(compiled)
    this.unitsSeen = new Float64Array(compiled.skus.count)
    this.plannedAt = compiled.start
  }

  /** A daily review: plans the mix if it is time and the report tells of the days since. */
  review(report: StockReport, now: number): void {
    if (report.asOf < this.plannedAt + this.parameters.everyDays * DAY) return
    const looks = this.groups.flatMap((variants) => [
      this.outsideShows(variants, report),
      ...this.endedShows(variants, report),
    ])
    const interest = observedInterest(looks, this.featureOf.length)
    const { startsAt, count } = this.compiled.shows
    for (let show = 0; show < count; show++) {
      if (startsAt[show] <= now) continue
      for (const variants of this.groups) this.planShow(show, variants, interest)
    }
    this.plannedAt = report.asOf
    this.unitsSeen.set(report.unitsOrdered)
  }

  /** What is bought for a show of all variants of a good together stays as planned. */
  private planShow(show: number, variants: readonly number[], interest: Float64Array): void {
    const { slotStart, slotSku, slotPlannedUnits } = this.compiled.shows
    let planned = 0
    let wanted = 0
    for (let slot = slotStart[show]; slot < slotStart[show + 1]; slot++) {
      if (!variants.includes(slotSku[slot])) continue
      planned += slotPlannedUnits[slot]
      wanted += slotPlannedUnits[slot] * interest[this.featureOf[slotSku[slot]]]
    }
    if (wanted === 0) return
    for (let slot = slotStart[show]; slot < slotStart[show + 1]; slot++) {
      if (!variants.includes(slotSku[slot])) continue
      const followed = (interest[this.featureOf[slotSku[slot]]] * planned) / wanted
      this.plan.setMix(slot, 1 + this.parameters.share * (followed - 1))
    }
  }

  private outsideShows(variants: readonly number[], report: StockReport): InterestLook {
    const { saleStarts, saleEnds } = this.compiled.skus
    const daysOnSale = (sku: number) =>
      Math.max(0, Math.min(report.asOf, saleEnds[sku]) - Math.max(this.plannedAt, saleStarts[sku])) / DAY
    return {
      features: variants.map((sku) => this.featureOf[sku]),
      wanted: variants.map((sku) => report.unitsOrdered[sku] - this.unitsSeen[sku]),
      expected: variants.map((sku) => this.dailyUnits[sku] * daysOnSale(sku)),
      variances: variants.map(() => 0),
    }
  }

  private *endedShows(variants: readonly number[], report: StockReport): Generator<InterestLook> {
    const { count, endsAt } = this.compiled.shows
    for (let show = 0; show < count; show++) {
      if (endsAt[show] > this.plannedAt && endsAt[show] <= report.asOf)
        yield this.endedShow(show, variants, report)
    }
  }

  private endedShow(show: number, variants: readonly number[], report: StockReport): InterestLook {
    const { slotStart, slotSku, slotPlannedUnits } = this.compiled.shows
    const wanted = variants.map(() => 0)
    const expected = variants.map(() => 0)
    for (let slot = slotStart[show]; slot < slotStart[show + 1]; slot++) {
      const variant = variants.indexOf(slotSku[slot])
      if (variant < 0) continue
      wanted[variant] += report.unitsWantedInSlot[slot]
      expected[variant] += slotPlannedUnits[slot]
    }
    const features = variants.map((sku) => this.featureOf[sku])
    const variances = variants.map((sku) => this.showVariation(sku) ** 2)
    return { features, wanted, expected, variances }
  }

  /** How much what one product sells in one show has scattered in the past: a coefficient of variation. */
  private showVariation(sku: number): number {
    const { scenario, skus } = this.compiled
    const merchants = Object.values(scenario.catalogue.merchants ?? {})
    return merchants[skus.merchant[sku]]?.skuVariation ?? scenario.demand.volume.skuVariation
  }
}

/** Goods that are taken along with others count too, as reports count them. */
function expectedDailyUnits({ skus, baskets, scenario }: CompiledScenario): Float64Array {
  const { companionShare } = scenario.demand
  const units = new Float64Array(skus.count)
  const add = (basket: number, copies: number) => {
    for (let line = baskets.lineStart[basket]; line < baskets.lineStart[basket + 1]; line++)
      units[baskets.lineSku[line]] += copies * baskets.lineUnits[line]
  }
  for (let sku = 0; sku < skus.count; sku++) {
    add(baskets.plainOf[sku], skus.meanDailyUnits[sku] * (1 - companionShare))
    add(baskets.companionOf[sku], skus.meanDailyUnits[sku] * companionShare)
  }
  return units
}
