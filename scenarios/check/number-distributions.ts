import type { Path } from '../load/index.ts'
import type { NumberDistribution } from '../schema/index.ts'
import { type Finding, sum } from './finding.ts'

/**
 * Bounds are in order, and each value of an empirical law has its probability.
 *
 * @param path - where it stands.
 * @param distribution - the distribution.
 * @yields a finding at each value that does not fit.
 */
export function* checkNumberDistribution(path: Path, distribution: NumberDistribution): Generator<Finding> {
  if (distribution.kind === 'uniform' || distribution.kind === 'uniform-integer') {
    if (distribution.low > distribution.high)
      yield {
        path: [...path, 'low'],
        rule: 'low must not be above high',
        fix: 'Put the smaller number first.',
      }
  }
  if (distribution.kind !== 'empirical') return
  const { values, probabilities } = distribution
  const at = [...path, 'probabilities']
  if (values.length !== probabilities.length)
    yield {
      path: at,
      rule: `there are ${values.length} values and ${probabilities.length} probabilities`,
      fix: 'Give one probability for each value.',
    }
  else if (sum(probabilities) === 0)
    yield {
      path: at,
      rule: 'all probabilities are 0',
      fix: 'Give at least one value a probability above 0.',
    }
}
