import type { OrderingRule } from './ordering-rule.ts'

/** Parameters of {@link anchorAndAdjustRule}. */
export interface AnchorAndAdjust {
  /** θ, weight of the newest demand in the forecast, 0..1. */
  readonly smoothing: number
  /** α, share of the stock discrepancy that is ordered, 0..1. */
  readonly stockAdjustment: number
  /** β, share of the supply line that is taken into account. */
  readonly supplyLineWeight: number
  /** S', desired stock and β x desired supply line together, units. */
  readonly desiredStock: number
  /** Demand expected at the start, units a period. */
  readonly initialForecast: number
  /** Periods at the start in which the forecast alone is ordered. */
  readonly anchoredPeriods: number
}

/**
 * Sterman's anchoring and adjustment: the forecast, corrected for stock and supply line, never below 0.
 *
 * @param parameters - of the decision maker.
 * @see Sterman (1989), Modeling managerial behavior: misperceptions of feedback in a dynamic decision making experiment,
 *   Management Science 35(3), eq. (1), (8) to (11).
 */
export function anchorAndAdjustRule(parameters: AnchorAndAdjust): OrderingRule<number> {
  const { smoothing, stockAdjustment, supplyLineWeight, desiredStock, initialForecast, anchoredPeriods } =
    parameters
  return {
    start: () => initialForecast,
    decide: ({ period, onHand, backorders, onOrder, demand }, before) => {
      const forecast = smoothing * demand + (1 - smoothing) * before
      if (period < anchoredPeriods) return { decision: forecast, memory: forecast }
      const gap = desiredStock - (onHand - backorders) - supplyLineWeight * onOrder
      return { decision: Math.max(0, forecast + stockAdjustment * gap), memory: forecast }
    },
  }
}

/** Parameters of {@link apiobpcsRule}. */
export interface Apiobpcs {
  /** Weight of the newest demand in the forecast, 1 / (1 + Ta). */
  readonly smoothing: number
  /** 1 / Ti, share of the inventory discrepancy that is ordered. */
  readonly inventoryGain: number
  /** 1 / Tw, share of the discrepancy of work in progress that is ordered. */
  readonly pipelineGain: number
  /** Units. */
  readonly targetStock: number
  /** Tp, periods of demand that work in progress is to cover. */
  readonly leadTime: number
  /** Demand expected at the start, units a period. */
  readonly initialForecast: number
}

/**
 * Automatic pipeline, inventory and order based production control system.
 *
 * @param parameters - gains and targets.
 * @see John, Naim & Towill (1994), Dynamic analysis of a WIP compensated decision support system, International Journal of
 *   Manufacturing System Design 1(4).
 */
export function apiobpcsRule(parameters: Apiobpcs): OrderingRule<number> {
  const { smoothing, inventoryGain, pipelineGain, targetStock, leadTime, initialForecast } = parameters
  return {
    start: () => initialForecast,
    decide: ({ onHand, backorders, onOrder, demand }, before) => {
      const forecast = smoothing * demand + (1 - smoothing) * before
      const stockGap = targetStock - (onHand - backorders)
      const pipelineGap = leadTime * forecast - onOrder
      const order = forecast + inventoryGain * stockGap + pipelineGain * pipelineGap
      return { decision: Math.max(0, order), memory: forecast }
    },
  }
}
