export type { AllocationView, Allocator } from './allocate/allocator.ts'
export type { Decided, PolicyRandom } from './decided.ts'
export type { Forecast, Forecaster, ForecastObservation } from './forecast/forecaster.ts'
export type { Belief } from './forecast/fuse.ts'
export {
  FEATURE_NAMES,
  type InputScale,
  type LearnedModels,
  learnedForecast,
  learnedModels,
  networkLearner,
  networkQuantiles,
  type QuantileNetwork,
  type RidgeModel,
  ridgeLearner,
  ridgeMean,
  showFeatures,
  standardInputs,
  type VolumeLearner,
} from './forecast/learned/index.ts'
export type { HitAlarm, ShowSignals, SignalObservation, SlotSales } from './forecast/signal-observation.ts'
export type { LiveObservation, LiveReorder } from './live-reorder/live-reorder.ts'
export {
  type CommonPoolParameters,
  type MixPlanningParameters,
  makePolicies,
  type OwnKinds,
  type Policies,
  type Replenishment,
} from './make-policies.ts'
export { type InterestLook, observedInterest } from './mix/interest.ts'
export {
  makeOrderingRule,
  type OrderingRule,
  type OrderObservation,
} from './order/index.ts'
export { PolicyDecisionError } from './own/decision-error.ts'
export {
  definePolicySet,
  isOwnPolicySet,
  type OwnPolicySet,
  type OwnSpec,
  type PolicySetDefinition,
} from './own/define-policy-set.ts'
export { placeOf } from './own/place-of.ts'
export { definePolicyKind, type PolicyKind, type PolicyPoint, type PolicyPoints } from './policy-kind.ts'
export type { PoolDecision, PoolObservation, PoolRelease } from './release-pool/pool-release.ts'
export type {
  ClairvoyantReplenisher,
  HindsightObservation,
  HindsightRestockObservation,
} from './replenish/hindsight.ts'
export type {
  MarginStep,
  Replenisher,
  ReplenishObservation,
  RestockObservation,
} from './replenish/replenisher.ts'
export type { Transfer, TransferObservation, TransferRule } from './transfer/transfer.ts'
