import type { ShockSize } from '../../scenarios/index.ts'
import { lognormal } from '../kernel/index.ts'

/**
 * Size of a drawn shock.
 *
 * @param size - its distribution; a Pareto variate is smallest / (1 - u)^(1 / shape).
 * @param uniform - strictly inside (0, 1).
 * @returns factor on the peak, at most the largest.
 * @see Law (2015), Simulation Modeling and Analysis, 5th ed., section 6.2.2; Johnson, Kotz and Balakrishnan (1994), chapter 20.
 */
export function drawSize(size: ShockSize, uniform: number): number {
  switch (size.kind) {
    case 'fixed':
      return size.value
    case 'lognormal':
      return Math.min(size.largest, lognormal(size).quantile(uniform))
    case 'pareto':
      return Math.min(size.largest, size.smallest / (1 - uniform) ** (1 / size.shape))
  }
}
