import type { Distribution } from './distributions/index.ts'
import { requireInteger } from './requirements.ts'

/**
 * The same distribution with a quantile read from a table: linear between equally likely points, exact beyond the
 * outermost ones. For distributions whose exact quantile is too slow for the hot path (gamma). Mean and variance
 * stay those of the exact distribution; with 1,024 points the mean of a gamma of shape 2 is 4e-5 too high.
 *
 * @param exact - the distribution.
 * @param points - intervals of the table, integer >= 2. @defaultValue 1024
 * @throws {KernelError} if `points` is not an integer >= 2.
 */
export function tabulated(exact: Distribution, points = 1024): Distribution {
  requireInteger('points', points, 2)
  const table = new Float64Array(points + 1)
  for (let point = 1; point < points; point++) table[point] = exact.quantile(point / points)
  const quantile = (u: number): number => {
    const place = u * points
    const below = Math.floor(place)
    if (below === 0 || below >= points - 1) return exact.quantile(u)
    return table[below] + (place - below) * (table[below + 1] - table[below])
  }
  return {
    mean: exact.mean,
    variance: exact.variance,
    quantile,
    sample: (stream) => quantile(stream.uniform()),
  }
}
