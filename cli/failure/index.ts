export { describeProblems } from './describe-problems.ts'
export { didYouMean } from './did-you-mean.ts'
export { explainFailure } from './explain-failure.ts'
export { optionError, UsageError } from './usage-error.ts'
