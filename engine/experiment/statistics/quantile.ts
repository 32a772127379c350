import { orderStatisticRanks } from './order-statistic-ranks.ts'

/** A quantile and how far it may be off. */
export interface QuantileEstimate {
  /** The quantile, in the unit of the values. */
  readonly value: number
  /** Half width of an interval of at least 95 % confidence; `null` when there are too few values for one. */
  readonly halfWidth: number | null
}

/**
 * Empirical quantile by linear interpolation between order statistics, with a distribution-free half width.
 *
 * The half width is the distance to the farther end of the order-statistic interval, so that value +- halfWidth
 * encloses that interval and holds the true quantile with at least 95 % confidence. Where the sample is too small
 * for any such interval (below 59 values for 5 % and 95 %) it is `null`. A bootstrap would give a number there,
 * but it cannot look beyond the smallest and largest value seen, which is just where those quantiles lie.
 *
 * @param sorted - at least one value, ascending.
 * @param probability - of the quantile, strictly between 0 and 1.
 * @see Hyndman & Fan (1996), The American Statistician 50(4), definition 7; for the interval `orderStatisticRanks`.
 */
export function quantile(sorted: readonly number[], probability: number): QuantileEstimate {
  const value = interpolated(sorted, probability)
  const ranks = orderStatisticRanks(sorted.length, probability)
  if (ranks === null) return { value, halfWidth: null }
  return { value, halfWidth: Math.max(value - sorted[ranks.lower - 1], sorted[ranks.upper - 1] - value) }
}

/**
 * Empirical quantile by linear interpolation between order statistics.
 *
 * @param sorted - at least one value, ascending.
 * @param probability - of the quantile, 0..1.
 * @see Hyndman & Fan (1996), The American Statistician 50(4), definition 7.
 */
export function interpolated(sorted: readonly number[], probability: number): number {
  const position = (sorted.length - 1) * probability
  const low = Math.floor(position)
  const high = Math.min(low + 1, sorted.length - 1)
  return sorted[low] + (position - low) * (sorted[high] - sorted[low])
}
