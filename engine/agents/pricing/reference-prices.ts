/**
 * What buyers take for the usual price of a good, as a share of what it is: it drifts towards the price that they see in a
 * show, and back afterwards, by exponential smoothing in continuous time (Kopalle, Rao & Assunção 1996, "Asymmetric
 * reference price effects", Marketing Science 15(1)).
 */
export class ReferencePrices {
  /** Time constant, ms; infinite: it never moves. */
  private readonly memory: number
  private readonly level: Float64Array
  private readonly asOf: Float64Array
  /** Price that is seen until a time, by SKU; after it, the usual one. */
  private readonly seen: Float64Array
  private readonly seenUntil: Float64Array

  /** @param skus - number of SKUs. @param start - of the run, ms. @param memory - time constant, ms, > 0; `undefined`: it never moves. */
  constructor(skus: number, start: number, memory: number = Number.POSITIVE_INFINITY) {
    this.memory = memory
    this.level = new Float64Array(skus).fill(1)
    this.asOf = new Float64Array(skus).fill(start)
    this.seen = new Float64Array(skus).fill(1)
    this.seenUntil = new Float64Array(skus).fill(start)
  }

  /** Reference price / usual price at a time that is not before that of any earlier call. */
  at(sku: number, now: number): number {
    if (this.memory === Number.POSITIVE_INFINITY) return 1
    const seenFor = Math.max(0, Math.min(now, this.seenUntil[sku]) - this.asOf[sku])
    const duringShow = this.towards(this.level[sku], this.seen[sku], seenFor)
    this.level[sku] = this.towards(duringShow, 1, now - this.asOf[sku] - seenFor)
    this.asOf[sku] = now
    return this.level[sku]
  }

  /** From now on buyers see another price, until the show is over. */
  see(sku: number, priceShare: number, now: number, until: number): void {
    this.at(sku, now)
    this.seen[sku] = priceShare
    this.seenUntil[sku] = until
  }

  private towards(from: number, to: number, elapsed: number): number {
    return to + (from - to) * Math.exp(-elapsed / this.memory)
  }
}
