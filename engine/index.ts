export * from './experiment/index.ts'
export * from './ledger/index.ts'
export {
  type AllocationView,
  type Allocator,
  type ClairvoyantReplenisher,
  type Decided,
  type Forecast,
  type Forecaster,
  type ForecastObservation,
  type HindsightObservation,
  type HindsightRestockObservation,
  type LiveObservation,
  type LiveReorder,
  makePolicies,
  type Policies,
  type PolicyRandom,
  type PoolDecision,
  type PoolObservation,
  type PoolRelease,
  type Replenisher,
  type Replenishment,
  type ReplenishObservation,
  type RestockObservation,
} from './policies/index.ts'
export { Run, type RunInput } from './run.ts'
export type { OrderCount, RunRecord } from './run-record.ts'
export { simulate } from './simulate.ts'
export {
  type CompiledBaskets,
  type CompiledNetwork,
  type CompiledScenario,
  type CompiledShows,
  type CompiledSkus,
  compile,
  resolveLotSize,
} from './world/index.ts'
