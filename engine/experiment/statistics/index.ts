export { type Bands, bandsOf } from './bands.ts'
export { batchMeans } from './batch-means.ts'
export { cholesky } from './cholesky.ts'
export {
  noncentralStudentProbability,
  studentProbability,
  studentQuantile,
} from './distribution-functions.ts'
export { mean } from './mean.ts'
export { type Estimate, intervalOf, meanInterval } from './mean-interval.ts'
export { type Column, pairedDifference, tailDifference } from './paired-difference.ts'
export { probabilityBest } from './probability-best.ts'
export { type QuantileEstimate, quantile } from './quantile.ts'
export { FEWEST_FOR_TAIL, tailContributions, tailMean, worstCount } from './tail-mean.ts'
export { mser5, welchAverages, welchTruncation } from './warm-up.ts'
