import type { DurationDistribution } from '../../scenarios/index.ts'
import {
  type Distribution,
  deterministic,
  exponential,
  gamma,
  lognormal,
  tabulated,
  triangular,
  uniform,
  weibull,
} from '../kernel/index.ts'

/**
 * Kernel distribution of a length of time in a scenario, in milliseconds.
 *
 * @param spec - as the scenario gives it.
 */
export function durationOf(spec: DurationDistribution): Distribution {
  switch (spec.kind) {
    case 'deterministic':
      return deterministic(spec)
    case 'uniform':
      return uniform(spec)
    case 'exponential':
      return exponential(spec)
    case 'lognormal':
      return lognormal(spec)
    case 'gamma':
      return tabulated(gamma(spec))
    case 'weibull':
      return weibull(spec)
    case 'triangular':
      return triangular(spec)
  }
}
