import type { NumberDistribution } from '../../scenarios/index.ts'
import {
  binomial,
  type Distribution,
  deterministic,
  empirical,
  exponential,
  gamma,
  lognormal,
  mixture,
  negativeBinomial,
  normal,
  poisson,
  tabulated,
  uniform,
  weibull,
} from '../kernel/index.ts'

/**
 * Kernel distribution of a number in a scenario, in the unit of the scenario.
 *
 * @param spec - as the scenario gives it.
 */
export function distributionOf(spec: NumberDistribution): Distribution {
  switch (spec.kind) {
    case 'deterministic':
      return deterministic(spec)
    case 'uniform':
      return uniform(spec)
    case 'uniform-integer':
      return empirical({ values: wholeNumbers(spec.low, spec.high) })
    case 'exponential':
      return exponential(spec)
    case 'erlang':
      return tabulated(gamma({ mean: spec.mean, shape: spec.phases }))
    case 'hyperexponential':
      return hyperexponential(spec.mean, spec.squaredCoefficientOfVariation)
    case 'poisson':
      return poisson(spec)
    case 'geometric':
      return negativeBinomial({ mean: spec.mean, dispersion: 1 })
    case 'normal':
      return normal(spec)
    case 'lognormal':
      return lognormal(spec)
    case 'gamma':
      return tabulated(gamma(spec))
    case 'weibull':
      return weibull(spec)
    case 'negative-binomial':
      return negativeBinomial(spec)
    case 'binomial':
      return binomial(spec)
    case 'empirical':
      return empirical({ values: spec.values, weights: spec.probabilities })
  }
}

function wholeNumbers(low: number, high: number): number[] {
  return Array.from({ length: high - low + 1 }, (_, index) => low + index)
}

/** Two exponential branches with balanced means (Tijms 2003, A First Course in Stochastic Models, appendix B). */
function hyperexponential(mean: number, squaredVariation: number): Distribution {
  const first = (1 + Math.sqrt((squaredVariation - 1) / (squaredVariation + 1))) / 2
  const branch = (weight: number) => ({ weight, distribution: exponential({ mean: mean / (2 * weight) }) })
  return mixture({ components: [branch(first), branch(1 - first)] })
}
