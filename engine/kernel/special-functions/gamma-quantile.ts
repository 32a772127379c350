import { lowerGamma, upperGamma } from './incomplete-gamma.ts'
import { logGamma } from './log-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'
import { poissonMass } from './point-mass.ts'

const MOST_STEPS = 200
const CONVERGED = 4e-16

/**
 * Quantile of the gamma distribution of scale 1, relative error about 1e-13; for tiny shapes the least quantiles
 * underflow to 0.
 *
 * Halley's method on the tail that is smaller, kept inside a bracket that shrinks, from Wilson and Hilferty's
 * start or, in the far left, from the first term of the series.
 *
 * @param u - probability, strictly inside (0, 1).
 * @param shape - > 0.
 * @see Press et al. (2007), Numerical Recipes, 3rd ed., section 6.2.1.
 */
export function gammaQuantile(u: number, shape: number): number {
  let low = 0
  let high = Number.POSITIVE_INFINITY
  let x = startOf(u, shape)
  for (let step = 0; step < MOST_STEPS && x > 0; step++) {
    const error = u <= 0.5 ? lowerGamma(shape, x) - u : 1 - u - upperGamma(shape, x)
    if (error === 0) return x
    if (error > 0) high = x
    else low = x
    const next = x - halleyStep(error, shape, x)
    const inside = next > low && next < high
    const moved = inside ? next : middleOf(low, high, x)
    if (Math.abs(moved - x) <= CONVERGED * x) return moved
    x = moved
  }
  return x
}

function halleyStep(error: number, shape: number, x: number): number {
  const density = (poissonMass(shape, x) * shape) / x
  const newton = error / density
  const curvature = newton * ((shape - 1) / x - 1)
  return newton / (1 - 0.5 * Math.max(-1, Math.min(1, curvature)))
}

function middleOf(low: number, high: number, x: number): number {
  if (high === Number.POSITIVE_INFINITY) return x * 2
  return low === 0 ? high / 16 : 0.5 * (low + high)
}

function startOf(u: number, shape: number): number {
  const ninth = 1 / (9 * shape)
  const root = 1 - ninth + normalQuantile(u) * Math.sqrt(ninth)
  const byNormal = shape * root * root * root
  if (root > 0.2 && byNormal > 0.1 * shape) return byNormal
  return Math.exp((Math.log(u) + logGamma(shape + 1)) / shape)
}
