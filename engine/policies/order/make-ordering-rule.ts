import type { OrderingPolicy } from '../../../scenarios/index.ts'
import { balancedEchelonRule, echelonBaseStockRule } from './echelon.ts'
import { anchorAndAdjustRule, apiobpcsRule } from './feedback.ts'
import { movingAverageRule, smoothingRule } from './forecast-levels.ts'
import {
  baseStockRule,
  constantOrderRule,
  everyReview,
  listedRule,
  minMaxRule,
  passThroughRule,
  reorderPointRule,
} from './levels.ts'
import type { OrderingRule } from './ordering-rule.ts'
import { dualIndexRule, tailoredBaseSurgeRule } from './two-suppliers.ts'

/**
 * The ordering policy that a spec describes.
 *
 * @param spec - as the scenario gives it.
 */
export function makeOrderingRule(spec: OrderingPolicy): OrderingRule<unknown> {
  return ruleOf(spec) as OrderingRule<unknown>
}

function ruleOf(spec: OrderingPolicy): OrderingRule<never> | OrderingRule<null> | OrderingRule<number> {
  switch (spec.kind) {
    case 'base-stock':
      return baseStockRule(spec.baseStockLevel)
    case 's-S':
      return minMaxRule(spec.reorderPoint, spec.orderUpToLevel)
    case 'r-Q':
      return reorderPointRule(spec.reorderPoint, spec.orderQuantity, spec.multiples)
    case 'R-S':
      return everyReview(spec.reviewPeriod, baseStockRule(spec.orderUpToLevel))
    case 'R-s-S':
      return everyReview(spec.reviewPeriod, minMaxRule(spec.reorderPoint, spec.orderUpToLevel))
    case 'echelon-base-stock':
      return echelonBaseStockRule(spec.baseStockLevel, spec.information)
    case 'balanced-echelon-base-stock':
      return balancedEchelonRule(spec.baseStockLevel, spec.information)
    case 'constant-order':
      return constantOrderRule(spec.orderQuantity)
    case 'capped-base-stock':
      return baseStockRule(spec.baseStockLevel, spec.cap)
    case 'dual-index':
      return dualIndexRule(spec.expediteLevel, spec.regularLevel)
    case 'tailored-base-surge':
      return tailoredBaseSurgeRule(spec.expediteLevel, spec.regularQuantity)
    case 'anchor-and-adjust':
      return anchorAndAdjustRule(spec)
    case 'apiobpcs':
      return apiobpcsRule(spec)
    case 'moving-average-order-up-to':
      return movingAverageRule(spec.periods, spec) as OrderingRule<never>
    case 'smoothing-order-up-to':
      return smoothingRule(spec.smoothing, spec)
    case 'pass-through':
      return passThroughRule()
    case 'listed':
      return listedRule(spec.orders)
  }
}
