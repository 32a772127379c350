/** How a rate runs over time: which share of all has come by when. */
export class RateCourse {
  /** Sum of the rates of all bins. */
  readonly total: number
  private readonly startsAt: number
  private readonly binWidth: number
  /** Sum of the rates before each bin; length bins + 1. */
  private readonly before: Float64Array

  /**
   * @param startsAt - start of the first bin, ms.
   * @param binWidth - width of a bin, ms.
   * @param rates - rate of each bin, >= 0.
   */
  constructor(startsAt: number, binWidth: number, rates: Float64Array) {
    this.startsAt = startsAt
    this.binWidth = binWidth
    this.before = new Float64Array(rates.length + 1)
    for (let bin = 0; bin < rates.length; bin++) this.before[bin + 1] = this.before[bin] + rates[bin]
    this.total = this.before[rates.length]
    Object.freeze(this)
  }

  /**
   * Time by which a share of all has come.
   *
   * @param share - strictly inside (0, 1).
   * @returns ms, inside a bin whose rate is not 0.
   */
  timeOf(share: number): number {
    const { before } = this
    const sought = share * this.total
    let low = 0
    let high = before.length - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (before[middle] <= sought) low = middle
      else high = middle
    }
    const into = (sought - before[low]) / (before[low + 1] - before[low])
    return this.startsAt + (low + Math.min(into, 1 - 1e-9)) * this.binWidth
  }
}
