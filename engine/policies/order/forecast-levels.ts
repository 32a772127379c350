import type { OrderingRule } from './ordering-rule.ts'

/** Parameters shared by the order-up-to rules whose level follows a forecast. */
export interface ForecastLevel {
  /** L, periods that the level covers, review included, > 0. */
  readonly leadTime: number
  /** Units on top of the forecast. */
  readonly safetyStock: number
  /** Demand expected at the start, units a period. */
  readonly initialForecast: number
}

/** Newest demands in a ring, and their sum. */
interface Window {
  /** Demands, oldest at `next`. */
  readonly demands: readonly number[]
  /** Where the newest goes. */
  readonly next: number
}

/**
 * Order up to L x the mean of the last p demands + safety stock.
 *
 * @param periods - p, >= 1.
 * @param level - lead time, safety stock, first forecast.
 * @see Chen, Drezner, Ryan & Simchi-Levi (2000), Quantifying the bullwhip effect in a simple supply chain, Management
 *   Science 46(3).
 */
export function movingAverageRule(periods: number, level: ForecastLevel): OrderingRule<Window> {
  return {
    start: () => ({ demands: new Array<number>(periods).fill(level.initialForecast), next: 0 }),
    decide: ({ demand, inventoryPosition }, { demands, next }) => {
      const newest = demands.with(next, demand)
      let sum = 0
      for (let index = 0; index < periods; index++) sum += newest[index]
      const memory = { demands: newest, next: (next + 1) % periods }
      return { decision: orderUpTo(level, sum / periods, inventoryPosition), memory }
    },
  }
}

/**
 * Order up to L x an exponentially smoothed demand + safety stock.
 *
 * @param smoothing - weight of the newest demand, 0..1.
 * @param level - lead time, safety stock, first forecast.
 * @see Chen, Ryan & Simchi-Levi (2000), The impact of exponential smoothing forecasts on the bullwhip effect, Naval
 *   Research Logistics 47(4).
 */
export function smoothingRule(smoothing: number, level: ForecastLevel): OrderingRule<number> {
  return {
    start: () => level.initialForecast,
    decide: ({ demand, inventoryPosition }, before) => {
      const memory = smoothing * demand + (1 - smoothing) * before
      return { decision: orderUpTo(level, memory, inventoryPosition), memory }
    },
  }
}

function orderUpTo(level: ForecastLevel, forecast: number, inventoryPosition: number): number {
  return Math.max(0, level.leadTime * forecast + level.safetyStock - inventoryPosition)
}
