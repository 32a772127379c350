import type { DurationDistribution } from '../../scenarios/index.ts'
import { type Distribution, triangular } from '../kernel/index.ts'
import { distributionOf } from './number-distribution.ts'

/**
 * Kernel distribution of a length of time in a scenario, in milliseconds.
 *
 * @param spec - as the scenario gives it.
 */
export function durationOf(spec: DurationDistribution): Distribution {
  return spec.kind === 'triangular' ? triangular(spec) : distributionOf(spec)
}
