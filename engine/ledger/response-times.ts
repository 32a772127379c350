const LEAST = 0.01
const RATIO = 1.01
const BINS = 2_100

/** How long buyers wait for the answer that their order is taken in; to one per cent. */
export class ResponseTimes {
  private orders = 0
  private readonly counts = new Float64Array(BINS)

  /** Notes orders whose answer took a time, ms. */
  note(orders: number, response: number): void {
    const bin = Math.floor(Math.log(Math.max(LEAST, response) / LEAST) / Math.log(RATIO))
    this.counts[Math.min(BINS - 1, bin)] += orders
    this.orders += orders
  }

  /** Quantile, ms; `null` where nothing was noted. */
  quantile(probability: number): number | null {
    if (this.orders === 0) return null
    const rank = Math.ceil(probability * this.orders)
    let below = 0
    for (let bin = 0; bin < BINS; bin++) {
      below += this.counts[bin]
      if (below >= rank) return LEAST * RATIO ** (bin + 0.5)
    }
    return LEAST * RATIO ** BINS
  }
}
