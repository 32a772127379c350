export type { AllocationView, Allocator } from './allocate/allocator.ts'
export { Nearest } from './allocate/nearest.ts'
export { exponentialSmoothing } from './forecast/exponential-smoothing.ts'
export type { Forecast, Forecaster, ForecastObservation } from './forecast/forecaster.ts'
export { type MovingAverageMemory, movingAverage } from './forecast/moving-average.ts'
export {
  type LiveObservation,
  type LiveReorder,
  noLiveReorder,
  secondLot,
} from './live-reorder/second-lot.ts'
export { makePolicies, type Policies } from './make-policies.ts'
export { type BaseStockParameters, baseStock } from './replenish/base-stock.ts'
export type { Replenisher, ReplenishObservation, RestockObservation } from './replenish/replenisher.ts'
export { type Tier, tiersOf } from './replenish/tiers.ts'
