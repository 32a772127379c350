export { AgeingStock } from './ageing-stock.ts'
export { AliasTable } from './alias-table.ts'
export { ArrivalProcess } from './arrivals.ts'
export { BatchStation, type Divisible } from './batch-station.ts'
export { Calendar, type CalendarOptions } from './calendar.ts'
export { counterUniform } from './counter-hash.ts'
export { type EventHandler, run } from './dispatcher.ts'
export {
  type BinomialParameters,
  binomial,
  binomialQuantile,
  type DeterministicParameters,
  type Distribution,
  deterministic,
  type EmpiricalParameters,
  type ExponentialParameters,
  empirical,
  exponential,
  type GammaParameters,
  gamma,
  type LognormalParameters,
  lognormal,
  type MixtureComponent,
  type MixtureParameters,
  mixture,
  type NegativeBinomialParameters,
  type NormalParameters,
  negativeBinomial,
  normal,
  type PoissonParameters,
  poisson,
  poissonQuantile,
  type TriangularParameters,
  tabulated,
  triangular,
  type UniformParameters,
  type UniformSource,
  uniform,
  type WeibullParameters,
  weibull,
} from './distributions/index.ts'
export { KernelError } from './errors.ts'
export { FifoQueues } from './fifo-queues.ts'
export { Links } from './links.ts'
export {
  Claim,
  Condition,
  ConditionValue,
  Container,
  type ContainerOptions,
  Environment,
  type EnvironmentOptions,
  type EventCallback,
  type EventOutcome,
  Interrupt,
  Preempted,
  Process,
  ProcessEvent,
  type ProcessSteps,
  type RequestOptions,
  Resource,
  type ResourceOptions,
  ResourceRequest,
  Store,
  type StoreOptions,
  type Urgency,
} from './process/index.ts'
export { type RandomState, RandomStream } from './random-stream.ts'
export { RateStation } from './rate-station.ts'
export { requireFinite, requireInteger, requireNonNegative, requirePositive } from './requirements.ts'
export { Shift } from './shift.ts'
export { capture } from './snapshot.ts'
export type { Snapshot, SnapshotNode, SnapshotValue, StateSaver, TypedArray } from './snapshot-node.ts'
export { restore } from './snapshot-restore.ts'
export {
  binomialMass,
  gammaQuantile,
  logGamma,
  lowerGamma,
  normalDensity,
  normalProbability,
  normalQuantile,
  poissonMass,
  regularisedBeta,
  upperGamma,
} from './special-functions/index.ts'
export { type Discipline, Station, type StationEvents, type StationOptions } from './station.ts'
export { StationItems } from './station-items.ts'
export { StationStatistics } from './station-statistics.ts'
export { Stock } from './stock.ts'
export { Streams } from './stream-keys.ts'
export { Tally } from './tally.ts'
export { DAY, HOUR } from './time.ts'
export { TimeWeighted } from './time-weighted.ts'
export { TimerWheel } from './timer-wheel.ts'
export { Timetable } from './timetable.ts'
export { type WaveOptions, WaveStation } from './wave-station.ts'
