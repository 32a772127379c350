import type { BaseStockParameters } from './base-stock.ts'
import type { Replenisher, ReplenishObservation } from './replenisher.ts'
import { type Tier, tiersOf } from './tiers.ts'

/** Parameters of {@link threeTier}. */
export interface ThreeTierParameters {
  /** Rule for all SKUs that the tiers take the place of. */
  readonly oneRule: BaseStockParameters
  /** How far the rule of a tier lies from the one rule (0) to its own (1). */
  readonly weight: number
  /** The best sellers that together hold this share of volume are hot, 0..1. */
  readonly hotShare: number
  /** The slowest sellers that together hold this share of volume are long-tail, 0..1. */
  readonly longTailShare: number
  /** Daily reviews between two sortings into tiers, >= 1. */
  readonly sortEveryDays: number
  /** Rule of the best sellers. */
  readonly hot: BaseStockParameters
  /** Rule of the middle. */
  readonly potential: BaseStockParameters
  /** Rule of the slow sellers. */
  readonly longTail: BaseStockParameters
}

/** What {@link threeTier} remembers: plain data. */
export interface ThreeTierMemory {
  /** Daily reviews since the goods were last sorted. */
  readonly reviews: number
  /** Tier of each SKU; empty before the first review. */
  readonly tiers: readonly Tier[]
  /** Capital in the stock of the one rule / in that of the tiers' rules: what keeps capital equal. */
  readonly evenness: number
}

/**
 * Base stock with a rule for each of three tiers. Goods are sorted by forecast volume every so many days; those whose
 * sale ends within their lead time are long-tail whatever they sell. Safety and show stock of all tiers are scaled by
 * one factor so that together they cost what the stock of the one rule would: tiers move capital, they add none.
 *
 * @param parameters - the one rule, the tiers' rules, and how far they apply.
 */
export function threeTier(parameters: ThreeTierParameters): Replenisher<ThreeTierMemory> {
  return {
    start: () => ({ reviews: 0, tiers: [], evenness: 1 }),
    order: (seen, before) => {
      const memory = sorted(parameters, seen, before)
      const decision = seen.dailyMean.map((mean, sku) => {
        const rule = ruleOf(parameters, memory, sku)
        const days = Math.min(seen.leadTimeDays[sku] + rule.coverDays, seen.daysOnSale[sku])
        const orderUpToLevel = mean * days + seen.showUnits[sku] * rule.showFactor
        return Math.max(0, orderUpToLevel - seen.inventoryPosition[sku])
      })
      return { decision, memory }
    },
    frontLevel: ({ dailyMean, daysOnSale, showUnitsSoon, demandShare }, memory) => {
      const decision = dailyMean.map((mean, sku) => {
        const rule = ruleOf(parameters, memory, sku)
        const forShows = showUnitsSoon[sku] * rule.showFactor * rule.frontShowShare
        return (mean * Math.min(rule.frontCoverDays, daysOnSale[sku]) + forShows) * demandShare
      })
      return { decision, memory }
    },
  }
}

function sorted(
  parameters: ThreeTierParameters,
  seen: ReplenishObservation,
  { reviews, tiers, evenness }: ThreeTierMemory,
): ThreeTierMemory {
  if (tiers.length > 0 && reviews < parameters.sortEveryDays) return { reviews: reviews + 1, tiers, evenness }
  const byVolume = tiersOf(seen.dailyMean, parameters.hotShare, parameters.longTailShare)
  const fresh = byVolume.map((tier, sku) =>
    seen.daysOnSale[sku] <= seen.leadTimeDays[sku] ? 'longTail' : tier,
  )
  const memory = { reviews: 1, tiers: fresh, evenness: 1 }
  const ofTiers = capitalIn(seen, (sku) => ruleOf(parameters, memory, sku))
  const ofOneRule = capitalIn(seen, () => parameters.oneRule)
  return { ...memory, evenness: ofTiers > 0 ? ofOneRule / ofTiers : 1 }
}

/** Cost of the safety and show stock that rules ask for over all SKUs, CNY. */
function capitalIn(
  { dailyMean, showUnits, unitCost }: ReplenishObservation,
  ruleFor: (sku: number) => BaseStockParameters,
): number {
  return dailyMean.reduce((capital, mean, sku) => {
    const { coverDays, showFactor } = ruleFor(sku)
    return capital + (mean * coverDays + showUnits[sku] * showFactor) * unitCost[sku]
  }, 0)
}

/** The rule of a SKU: between the one rule and its tier's own, evened out. Before the first sorting: the one rule. */
function ruleOf(
  parameters: ThreeTierParameters,
  { tiers, evenness }: ThreeTierMemory,
  sku: number,
): BaseStockParameters {
  const { oneRule, weight } = parameters
  const tier = tiers[sku]
  if (tier === undefined) return oneRule
  const own = parameters[tier]
  const between = (one: number, other: number) => one + weight * (other - one)
  return {
    coverDays: between(oneRule.coverDays, own.coverDays) * evenness,
    frontCoverDays: between(oneRule.frontCoverDays, own.frontCoverDays),
    showFactor: between(oneRule.showFactor, own.showFactor) * evenness,
    frontShowShare: between(oneRule.frontShowShare, own.frontShowShare),
  }
}
