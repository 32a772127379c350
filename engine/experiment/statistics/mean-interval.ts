import { studentQuantile } from './distribution-functions.ts'
import { mean, sampleVariance } from './mean.ts'

/** An estimate and the half width of its 95 % interval. */
export interface Estimate {
  /** The estimate, in the unit of the values. */
  readonly mean: number
  /** Half width of the 95 % interval, >= 0; `null` where too few values were seen to give one. */
  readonly halfWidth: number | null
}

/**
 * Mean of independent replications with its 95 % t interval: t(n - 1, 0.975) s / sqrt(n).
 *
 * @param values - one value for each replication, in their order; at least one.
 * @returns `halfWidth` is `null` for a single value.
 * @see Law (2015), Simulation Modeling and Analysis, 5th ed., eq. (4.12).
 * @example meanInterval([5, 3, 8, -1, 2]) // { mean: 3.4, halfWidth: 4.174 } = 2.776 x sqrt(11.3 / 5)
 */
export function meanInterval(values: readonly number[]): Estimate {
  return intervalOf(values, values.length - 1)
}

/**
 * As {@link meanInterval}, with other degrees of freedom than n - 1.
 *
 * @param values - in the order of the replications; at least one.
 * @param degreesOfFreedom - of the t quantile, > 0; below 1 there is no interval.
 */
export function intervalOf(values: readonly number[], degreesOfFreedom: number): Estimate {
  if (values.length < 2 || degreesOfFreedom < 1) return { mean: mean(values), halfWidth: null }
  const standardError = Math.sqrt(sampleVariance(values) / values.length)
  return { mean: mean(values), halfWidth: studentQuantile(0.975, degreesOfFreedom) * standardError }
}
