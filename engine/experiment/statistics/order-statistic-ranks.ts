/** Ranks, from 1, of the order statistics that enclose a quantile. */
export interface Ranks {
  /** Rank of the lower end. */
  readonly lower: number
  /** Rank of the upper end, > `lower`. */
  readonly upper: number
}

/**
 * The two ranks nearest to each other whose order statistics enclose a quantile with at least 95 % confidence,
 * whatever the distribution: the number of values below the quantile is binomial, so X(lower) .. X(upper) holds it
 * with probability P(lower <= B <= upper - 1). Of pairs equally near, the surer one.
 *
 * @param count - number of values.
 * @param probability - of the quantile, strictly between 0 and 1.
 * @returns `null` when no pair is sure enough: below 59 values for the 5 % and 95 % quantile.
 * @see Hahn & Meeker (1991), Statistical Intervals, section 5.2; smallest samples: its table 5.3.
 */
export function orderStatisticRanks(count: number, probability: number): Ranks | null {
  const below = cumulativeBinomial(count, probability)
  let best: Ranks | null = null
  let bestCoverage = 0
  let upper = 2
  for (let lower = 1; lower < count; lower++) {
    while (upper < count && below[upper] - below[lower] < CONFIDENCE) upper++
    const coverage = below[upper] - below[lower]
    if (coverage < CONFIDENCE) break
    const gap = best === null ? Number.POSITIVE_INFINITY : best.upper - best.lower
    if (upper - lower < gap || (upper - lower === gap && coverage > bestCoverage)) {
      best = { lower, upper }
      bestCoverage = coverage
    }
  }
  return best
}

const CONFIDENCE = 0.95

/** P(B < index) for index 0 .. count + 1, by the recurrence of the probabilities from the mode outwards. */
function cumulativeBinomial(count: number, probability: number): Float64Array {
  const odds = probability / (1 - probability)
  const mode = Math.floor((count + 1) * probability)
  const weight = new Float64Array(count + 1)
  weight[mode] = 1
  for (let k = mode; k < count; k++) weight[k + 1] = (weight[k] * odds * (count - k)) / (k + 1)
  for (let k = mode; k > 0; k--) weight[k - 1] = (weight[k] * k) / (odds * (count - k + 1))
  const total = weight.reduce((sum, value) => sum + value, 0)
  const below = new Float64Array(count + 2)
  for (let k = 0; k <= count; k++) below[k + 1] = below[k] + weight[k] / total
  return below
}
