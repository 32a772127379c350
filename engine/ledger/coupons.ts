/** What is given away in coupons, and how many buy: of the shows of a run. */
export class Coupons {
  /** Orders accepted in shows, of measured ones. */
  orders = 0
  /** Those who were interested in an offer of a measured show. */
  readonly interested: number
  private readonly shares: readonly Float64Array[]
  private readonly startsAt: Float64Array
  private readonly binWidth: number

  /**
   * @param shows - coupons as a share of the price, by show and bin; and who was interested.
   * @param startsAt - start of each show, ms.
   * @param binWidth - width of a bin, ms.
   */
  constructor(
    shows: { readonly coupons: readonly Float64Array[]; readonly interested: number },
    startsAt: Float64Array,
    binWidth: number,
  ) {
    this.shares = shows.coupons
    this.interested = shows.interested
    this.startsAt = startsAt
    this.binWidth = binWidth
  }

  /**
   * What the buyers of a lot are given back.
   *
   * @param show - show whose offer it is, or -1.
   * @param placedAt - when it was placed, ms; after the show there are no coupons any more.
   * @param price - of all its orders, fen.
   * @param orders - how many there are, >= 1; the coupon of each is a whole number of fen.
   */
  amount(show: number, placedAt: number, price: number, orders: number): number {
    if (show < 0) return 0
    const bin = Math.floor((placedAt - this.startsAt[show]) / this.binWidth)
    const share = this.shares[show][bin] ?? 0
    return Math.round((price / orders) * share) * orders
  }

  /** Orders of a measured lot are accepted. */
  accept(show: number, orders: number): void {
    if (show >= 0) this.orders += orders
  }
}
