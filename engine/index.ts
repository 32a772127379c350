export { z } from 'zod'
export type { QueueRecorder, StockRecorder } from './agents/index.ts'
export type { ClassicRecord, ClassicRunInput } from './classic-record.ts'
export * from './experiment/index.ts'
export * from './ledger/index.ts'
export {
  type AllocationView,
  type Allocator,
  type ClairvoyantReplenisher,
  type Decided,
  definePolicyKind,
  definePolicySet,
  type Forecast,
  type Forecaster,
  type ForecastObservation,
  type HindsightObservation,
  type HindsightRestockObservation,
  type LiveObservation,
  type LiveReorder,
  makePolicies,
  type OwnKinds,
  type OwnPolicySet,
  type OwnSpec,
  type Policies,
  PolicyDecisionError,
  type PolicyKind,
  type PolicyPoint,
  type PolicyPoints,
  type PolicyRandom,
  type PolicySetDefinition,
  type PoolDecision,
  type PoolObservation,
  type PoolRelease,
  type Replenisher,
  type Replenishment,
  type ReplenishObservation,
  type RestockObservation,
  type Transfer,
  type TransferObservation,
  type TransferRule,
} from './policies/index.ts'
export { loadPolicyFile, type PolicyFile, PolicyFileError } from './policy-file/index.ts'
export { QueueRun, type QueueRunInput } from './queue-run.ts'
export { Run, type RunInput } from './run.ts'
export type { OrderCount, RunRecord } from './run-record.ts'
export { simulate } from './simulate.ts'
export { StockRun, type StockRunInput } from './stock-run.ts'
export {
  type CompiledBaskets,
  type CompiledClassic,
  type CompiledNetwork,
  type CompiledQueueNetwork,
  type CompiledScenario,
  type CompiledShows,
  type CompiledSkus,
  type CompiledStockNetwork,
  compile,
  compileAny,
  compileClassic,
  resolveLotSize,
} from './world/index.ts'
