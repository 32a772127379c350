/**
 * Count, mean, variance and extremes of observations, kept as they come without storing them.
 *
 * @see B. P. Welford (1962), Note on a method for calculating corrected sums of squares and products,
 * Technometrics 4(3):419-420.
 */
export class Tally {
  /** Number of observations. */
  count = 0
  /** Mean of the observations; 0 when there is none. */
  mean = 0
  /** Least observation; Infinity when there is none. */
  minimum: number = Number.POSITIVE_INFINITY
  /** Greatest observation; -Infinity when there is none. */
  maximum: number = Number.NEGATIVE_INFINITY
  private squares = 0

  /**
   * Adds an observation.
   *
   * @param value - any finite number.
   */
  add(value: number): void {
    const before = value - this.mean
    this.mean += before / ++this.count
    this.squares += before * (value - this.mean)
    if (value < this.minimum) this.minimum = value
    if (value > this.maximum) this.maximum = value
  }

  /** Unbiased sample variance; NaN below two observations. */
  variance(): number {
    return this.count < 2 ? Number.NaN : this.squares / (this.count - 1)
  }

  /** Forgets all observations. */
  reset(): void {
    this.count = 0
    this.mean = 0
    this.squares = 0
    this.minimum = Number.POSITIVE_INFINITY
    this.maximum = Number.NEGATIVE_INFINITY
  }
}
