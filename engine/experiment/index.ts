export {
  type CompareOptions,
  columnNamesOf,
  compare,
  compareWith,
  type ReplicationEngine,
  resultsIdOf,
} from './compare.ts'
export {
  type Comparison,
  type ComparisonResult,
  type KpiDifference,
  type KpiSummary,
  type PolicyComparison,
  resultOf,
} from './comparison.ts'
export type { ConditionalKpis, ConditionalPolicy, Spread } from './conditional-kpis.ts'
export type { CourseFrame, Courses, MainShow, PolicyCourse } from './courses.ts'
export { digestOf } from './digest.ts'
export { InvalidExperimentError, ReplicationFailedError, ResultsStoreError } from './errors.ts'
export {
  digestOfRecords,
  estimateInstance,
  type InstanceEstimates,
  type InstanceOptions,
} from './estimate-instance.ts'
export { type ExperimentOptions, knownPolicies } from './experiment-plan.ts'
export { withWarmUp } from './find-warm-up.ts'
export type { LeverOfColumn } from './lever-columns.ts'
export { type KpiBias, type LotBias, type LotVerdict, verdictOnBias } from './lot-bias.ts'
export {
  type Bands,
  type Estimate,
  meanInterval,
  studentProbability,
  studentQuantile,
} from './statistics/index.ts'
export {
  type Manifest,
  makeFolder,
  readResults,
  type StoredResults,
  writeAtomically,
} from './store/index.ts'
export { KINGTIDE_VERSION } from './version.ts'
