import type { ReplenishPolicyOf } from '../../../scenarios/index.ts'
import { makeOrderingRule, type OrderObservation } from '../order/index.ts'
import { baseStock } from './base-stock.ts'
import type { Replenisher, ReplenishObservation } from './replenisher.ts'

/** Parameters of {@link namedRule}. */
export type NamedRule = ReplenishPolicyOf<
  's-S' | 'r-Q' | 'R-S' | 'R-s-S' | 'capped-base-stock' | 'constant-order' | 'apiobpcs'
>

/** What {@link namedRule} remembers: plain data. */
export interface NamedRuleMemory {
  /** Reviews so far. */
  readonly reviews: number
  /** Mean daily units by SKU at the first review; empty before. */
  readonly firstMean: readonly number[]
}

type TextbookRule = Parameters<typeof makeOrderingRule>[0]

/**
 * A textbook rule for every SKU, the same function that textbook systems run, with levels in days of mean demand. The
 * level L of a SKU is that of base stock: demand over lead time, review and cover, and what the coming shows need. (s, S)
 * reorders at L and fills up above it; (r, Q) orders so many Q at L; (R, S) and (R, s, S) look every R days; capped base
 * stock fills up to L by no more than a cap; constant order sends the first mean day by day, whatever happens. APIOBPCS
 * orders the mean day and a part of what stock lacks of its target and goods on order lack of the lead time's demand;
 * with both gains at 1 it is base stock.
 *
 * @param spec - kind, base stock, and the parameters of the kind.
 * @see Silver, Pyke & Thomas (2017), Inventory and Production Management in Supply Chains, 4th ed., chapter 6.
 */
export function namedRule(spec: NamedRule): Replenisher<NamedRuleMemory> {
  const plain = baseStock((dailyMean) => new Array(dailyMean.length).fill(spec))
  return {
    start: () => ({ reviews: 0, firstMean: [] }),
    order: (seen, { reviews, firstMean }) => {
      const means = firstMean.length > 0 ? firstMean : [...seen.dailyMean]
      const decision = seen.dailyMean.map((mean, sku) => {
        const rule = makeOrderingRule(ruleFor(spec, seen, sku, { mean, firstMean: means[sku] }))
        const observation = observe(seen, sku, { mean, reviews })
        return rule.decide(observation, rule.start()).decision as number
      })
      return { decision, memory: { reviews: reviews + 1, firstMean: means } }
    },
    frontLevel: (seen, memory, random) => ({ ...plain.frontLevel(seen, null, random), memory }),
  }
}

function ruleFor(
  spec: NamedRule,
  { leadTimeDays, daysOnSale, showUnits }: ReplenishObservation,
  sku: number,
  { mean, firstMean }: { readonly mean: number; readonly firstMean: number },
): TextbookRule {
  const level = (days: number): number =>
    mean * Math.min(leadTimeDays[sku] + spec.coverDays + days, daysOnSale[sku]) +
    showUnits[sku] * spec.showFactor
  const isEnding = daysOnSale[sku] <= leadTimeDays[sku]
  switch (spec.kind) {
    case 's-S':
      return { kind: 's-S', reorderPoint: level(0), orderUpToLevel: level(spec.batchDays) }
    case 'r-Q': {
      // What would come after the end of sale is not ordered.
      const left = Math.max(0, daysOnSale[sku] - leadTimeDays[sku])
      const orderQuantity = mean * Math.min(spec.batchDays, left)
      if (orderQuantity <= 0) return { kind: 'base-stock', baseStockLevel: level(0) }
      return { kind: 'r-Q', reorderPoint: level(0), orderQuantity, multiples: true }
    }
    case 'R-S':
      return { kind: 'R-S', reviewPeriod: spec.reviewDays, orderUpToLevel: level(spec.reviewDays - 1) }
    case 'R-s-S':
      return {
        kind: 'R-s-S',
        reviewPeriod: spec.reviewDays,
        reorderPoint: level(spec.reviewDays - 1),
        orderUpToLevel: level(spec.reviewDays - 1 + spec.batchDays),
      }
    case 'capped-base-stock':
      return {
        kind: 'capped-base-stock',
        baseStockLevel: level(0),
        cap: mean * spec.capDays + showUnits[sku],
      }
    case 'constant-order':
      return { kind: 'constant-order', orderQuantity: isEnding ? 0 : firstMean }
    case 'apiobpcs': {
      const { inventoryGain, pipelineGain } = spec
      // The forecast of the policy set is the forecast: it is taken as the demand, and not smoothed again.
      const pipeline = mean * Math.min(leadTimeDays[sku], daysOnSale[sku])
      const gains = { smoothing: 1, inventoryGain, pipelineGain, initialForecast: mean }
      const targetStock = level(0) - pipeline - mean
      return { kind: 'apiobpcs', ...gains, targetStock, leadTime: mean > 0 ? pipeline / mean : 0 }
    }
  }
}

function observe(
  { inventoryPosition, netInventory }: ReplenishObservation,
  sku: number,
  { mean, reviews }: { readonly mean: number; readonly reviews: number },
): OrderObservation {
  return {
    ...NOTHING,
    period: reviews,
    inventoryPosition: inventoryPosition[sku],
    onHand: Math.max(0, netInventory[sku]),
    backorders: Math.max(0, -netInventory[sku]),
    onOrder: inventoryPosition[sku] - netInventory[sku],
    demand: mean,
  }
}

const NOTHING: OrderObservation = {
  period: 0,
  onHand: 0,
  backorders: 0,
  onOrder: 0,
  inventoryPosition: 0,
  demand: 0,
  echelonPosition: Number.NaN,
  echelonDemand: Number.NaN,
  partnerPosition: Number.NaN,
  expeditedPosition: Number.NaN,
}
