export { describeProblems } from './describe-problems.ts'
export { didYouMean } from './did-you-mean.ts'
export { explainFailure, type Failure } from './explain-failure.ts'
export { optionError, UsageError } from './usage-error.ts'
