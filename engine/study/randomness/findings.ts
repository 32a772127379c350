import { lowerGamma, normalQuantile, upperGamma } from '../../kernel/index.ts'
import { FALSE_ALARM, type Finding } from './draw.ts'

const NORMAL_LIMIT = -normalQuantile(FALSE_ALARM / 2)

/**
 * Finding on an estimate that is normal about its expected value.
 *
 * @param estimate - what was estimated.
 * @param expected - its expected value.
 * @param standardError - its standard deviation, > 0.
 */
export function normalFinding(estimate: number, expected: number, standardError: number): Finding {
  const score = (estimate - expected) / standardError
  return {
    estimate,
    expected,
    halfWidth: NORMAL_LIMIT * standardError,
    standardError,
    probability: upperGamma(0.5, (score * score) / 2),
  }
}

/**
 * Finding on counts in cells of equal probability (Pearson's chi-square): too even is as suspicious as too uneven.
 *
 * @param counts - observations in each cell; about five or more are expected in one.
 */
export function evenCells(counts: ArrayLike<number>): Finding {
  let total = 0
  for (let cell = 0; cell < counts.length; cell++) total += counts[cell]
  const mean = total / counts.length
  let estimate = 0
  for (let cell = 0; cell < counts.length; cell++) estimate += (counts[cell] - mean) ** 2 / mean
  const expected = counts.length - 1
  const below = lowerGamma(expected / 2, estimate / 2)
  const above = upperGamma(expected / 2, estimate / 2)
  return {
    estimate,
    expected,
    halfWidth: NORMAL_LIMIT * Math.sqrt(2 * expected),
    standardError: Math.sqrt(2 * expected),
    probability: Math.min(1, 2 * Math.min(below, above)),
  }
}
