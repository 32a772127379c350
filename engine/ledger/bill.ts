/** What work on a batch of lots costs, until it is posted: one posting for all instead of one for each. */
export class Bill {
  /** Cost of all lots so far, fen. */
  amount = 0
  /** Cost of those lots that belong to the measured window, fen. */
  measured = 0

  /**
   * Adds a lot.
   *
   * @param amount - fen; fractions are rounded when the bill is posted.
   * @param isMeasured - whether it belongs to the measured window.
   */
  add(amount: number, isMeasured: boolean): void {
    this.amount += amount
    if (isMeasured) this.measured += amount
  }
}
