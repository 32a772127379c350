import type { Path } from '../../load/index.ts'
import type { NumberDistribution } from '../../schema/index.ts'
import type { Finding } from '../finding.ts'
import { checkNumberDistribution } from '../number-distributions.ts'

/** Shortest mean time: the clock ticks 3,600,000 times in a unit of time. */
const SHORTEST = 0.00001

/**
 * A distribution of times: its numbers fit together, and it is never below 0.
 *
 * @param path - where it stands.
 * @param time - the distribution.
 * @yields a finding at each value that does not fit.
 */
export function* checkTime(path: Path, time: NumberDistribution): Generator<Finding> {
  yield* checkNumberDistribution(path, time)
  if (time.kind === 'normal')
    yield {
      path: [...path, 'kind'],
      rule: 'a time is never below 0, and a normal law has values below it',
      fix: 'Choose gamma or lognormal with the same mean and spread.',
    }
}

/**
 * As {@link checkTime}; and the clock must move on.
 *
 * @param path - where it stands.
 * @param time - the distribution.
 * @yields a finding at each value that does not fit.
 */
export function* checkPositiveTime(path: Path, time: NumberDistribution): Generator<Finding> {
  yield* checkTime(path, time)
  if (longestKnown(time) < SHORTEST)
    yield {
      path,
      rule: `a mean time is at least ${SHORTEST}: the clock ticks 3,600,000 times in a unit of time`,
      fix: 'Write longer times, or choose another unit of time for the whole scenario.',
    }
}

/** A number that is about as large as the mean of a distribution. */
function longestKnown(time: NumberDistribution): number {
  switch (time.kind) {
    case 'deterministic':
      return time.value
    case 'uniform':
    case 'uniform-integer':
      return time.high / 2
    case 'weibull':
      return time.scale
    case 'binomial':
      return time.trials * time.probability
    case 'empirical':
      return Math.max(...time.values.map((value, index) => (time.probabilities[index] ? value : 0)))
    default:
      return time.mean
  }
}
