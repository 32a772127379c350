import {
  intervalOf,
  noncentralStudentProbability,
  studentQuantile,
} from '../../../experiment/statistics/index.ts'
import { LEAST_POWER, type Verdict } from '../check-result.ts'

/** Probability with which a right estimate is found wrong: one check in a thousand. */
const ESTIMATE_FALSE_ALARM = 0.001

/** What sums of many doubles lose: all that may differ where there is no spread. */
const ROUNDING = 1e-12

/** Bias that every check of an estimate must notice, as a share of what is expected. */
const BIAS = 0.03

/**
 * Judges the mean of replications. It passes if theory lies in the 99.9 % t interval, and if that interval is so narrow
 * that a bias of 3 % would put it outside with a probability of at least 0.99; then its 95 % half width is at most
 * about 1 % of what is expected. So noise can neither hide a bias nor pass for agreement.
 *
 * @param values - one of each replication; `null` where it is undefined in a replication.
 * @param expected - theory, not 0.
 */
export function judgeEstimate(values: readonly (number | null)[], expected: number): Verdict {
  const defined = values.filter((value): value is number => value !== null && Number.isFinite(value))
  if (defined.length < values.length || defined.length < 2) return undefinedIn(values, defined, expected)
  const freedom = defined.length - 1
  const { mean, halfWidth } = intervalOf(defined, freedom)
  const standardError = (halfWidth as number) / studentQuantile(0.975, freedom)
  const limit = studentQuantile(1 - ESTIMATE_FALSE_ALARM / 2, freedom)
  const tolerance = limit * standardError + ROUNDING * Math.abs(expected)
  const power = powerAgainst((BIAS * Math.abs(expected)) / standardError, limit, freedom)
  const isNearWith = (bias: number): boolean => Math.abs(mean + bias * expected - expected) <= tolerance
  const isNear = isNearWith(0)
  return {
    estimate: mean,
    halfWidth: halfWidth as number,
    expected,
    tolerance,
    zScore: standardError > 0 ? (mean - expected) / standardError : null,
    replications: defined.length,
    power,
    isFaultNoticed: !isNearWith(BIAS) && !isNearWith(-BIAS),
    falseAlarm: ESTIMATE_FALSE_ALARM,
    pass: isNear && power >= LEAST_POWER,
    note: noteOn(isNear, power),
  }
}

/**
 * Probability that a t test notices a bias.
 *
 * @param bias - in standard errors, >= 0.
 * @param limit - of the t statistic, beyond which it fails.
 * @param freedom - degrees of freedom.
 * @see Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, chapter 31.
 */
export function powerAgainst(bias: number, limit: number, freedom: number): number {
  // Without any spread the least bias is seen; far beyond 30 the series of the distribution underflows.
  if (!(bias < limit + 30)) return 1
  const below = noncentralStudentProbability(limit, freedom, bias)
  return 1 - below + noncentralStudentProbability(-limit, freedom, bias)
}

function noteOn(isNear: boolean, power: number): string {
  if (!isNear) return 'theory lies outside the 99.9 % interval'
  return power >= LEAST_POWER
    ? 'theory lies in the 99.9 % interval'
    : 'the interval is too wide to notice a bias of 3 %: more or longer replications are needed'
}

function undefinedIn(
  values: readonly (number | null)[],
  defined: readonly number[],
  expected: number,
): Verdict {
  return {
    estimate: null,
    halfWidth: 0,
    expected,
    tolerance: 0,
    zScore: null,
    replications: values.length,
    power: 0,
    isFaultNoticed: false,
    falseAlarm: 0,
    pass: false,
    note: `it has a value in ${defined.length} of ${values.length} replications; at least 2, and all, are needed`,
  }
}
