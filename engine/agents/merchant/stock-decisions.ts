import type { RandomStream } from '../../kernel/index.ts'
import type {
  Replenisher,
  Replenishment,
  ReplenishObservation,
  RestockObservation,
} from '../../policies/index.ts'
import type { RunState } from '../run-state.ts'
import { HindsightDecisions } from './hindsight-decisions.ts'

/** What is to be ordered; arrays by SKU. */
export interface OrderDecision {
  /** Units to order, >= 0. */
  readonly units: Float64Array
  /** Units that the merchant counts on selling before goods ordered later could be sold. */
  readonly expected: Float64Array
}

/** How the merchant decides what to buy and where to keep it. */
export interface StockDecisions {
  /**
   * What to order from factories at a daily review.
   *
   * @param seen - what every policy is shown.
   * @param horizonOf - time before which a slot must start for goods ordered now to be meant for it, by SKU, ms.
   */
  order(seen: ReplenishObservation, horizonOf: (sku: number) => number): OrderDecision
  /**
   * What a front warehouse should hold, by SKU.
   *
   * @param front - warehouse.
   * @param seen - what every policy is shown.
   */
  frontLevel(front: number, seen: RestockObservation): Float64Array
}

/** Stock decisions of a run: hindsight is shown the demand of the replication, any other policy its forecasts. */
export function stockDecisions(state: RunState, replenishment: Replenishment): StockDecisions {
  return replenishment.sees === 'demand'
    ? new HindsightDecisions(state, replenishment.replenisher)
    : new ForecastDecisions(state, replenishment.replenisher)
}

/** Asks a policy that sees forecasts, and keeps its memory. */
class ForecastDecisions implements StockDecisions {
  private readonly replenisher: Replenisher<unknown>
  private readonly random: RandomStream
  private memory: unknown

  constructor(state: RunState, replenisher: Replenisher<unknown>) {
    this.replenisher = replenisher
    this.random = state.streams.open('policy', 'replenish')
    this.memory = replenisher.start()
  }

  order(seen: ReplenishObservation): OrderDecision {
    const { dailyMean, leadTimeDays, daysOnSale, showUnits } = seen
    const { decision, memory } = this.replenisher.order(seen, this.memory, this.random)
    this.memory = memory
    const expected = dailyMean.map(
      (mean, sku) => mean * Math.min(leadTimeDays[sku], daysOnSale[sku]) + showUnits[sku],
    )
    return { units: decision, expected }
  }

  frontLevel(_front: number, seen: RestockObservation): Float64Array {
    const { decision, memory } = this.replenisher.frontLevel(seen, this.memory, this.random)
    this.memory = memory
    return decision
  }
}
