import jstat from 'jstat'

const { studentt, noncentralt, chisquare } = jstat.jStat

/**
 * Quantile of Student's t distribution.
 *
 * @param probability - strictly between 0 and 1.
 * @param degreesOfFreedom - > 0.
 * @returns right to about 1e-8 (jstat), e.g. 2.262157 for 0.975 and 9.
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  return studentt.inv(probability, degreesOfFreedom)
}

/**
 * Distribution function of Student's t.
 *
 * @param value - any number; infinite ones give 0 or 1.
 * @param degreesOfFreedom - > 0.
 * @returns probability of a value at or below `value`.
 */
export function studentProbability(value: number, degreesOfFreedom: number): number {
  if (!Number.isFinite(value)) return value > 0 ? 1 : 0
  return studentt.cdf(value, degreesOfFreedom)
}

/**
 * Quantile of the chi-square distribution.
 *
 * @param probability - strictly between 0 and 1.
 * @param degreesOfFreedom - > 0.
 * @returns e.g. 16.918978 for 0.95 and 9.
 */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  return chisquare.inv(probability, degreesOfFreedom)
}

/**
 * Distribution function of Student's noncentral t, from which the power of a t test is read.
 *
 * @param value - any number.
 * @param degreesOfFreedom - > 0.
 * @param noncentrality - difference of the means in standard errors; at most some 40, or the series underflows.
 * @returns probability of a value at or below `value`, e.g. 0.807611 for 2, 10 and 1.
 */
export function noncentralStudentProbability(
  value: number,
  degreesOfFreedom: number,
  noncentrality: number,
): number {
  return noncentralt.cdf(value, degreesOfFreedom, noncentrality)
}
