/**
 * Orders that travel as several parcels, one row each. The order ends when its last parcel does: delivered if any
 * parcel was, at the time of the last one.
 */
export class OrderParcels {
  /** Parcels still under way. */
  open: Int32Array = new Int32Array(64)
  /** Parcels without a first carrier scan. */
  unshipped: Int32Array = new Int32Array(64)
  /** Time of the last delivery so far, ms; -1: none. */
  deliveredAt: Float64Array = new Float64Array(64)
  /** Latest promise over the parcels, ms. */
  promisedAt: Float64Array = new Float64Array(64)
  private nextFree: Int32Array = new Int32Array(64)
  private firstFree = -1
  private used = 0

  /** Takes a row for an order whose parcels are counted in `open` as they are made. */
  take(): number {
    let row = this.firstFree
    if (row >= 0) this.firstFree = this.nextFree[row]
    else {
      if (this.used === this.open.length) this.grow()
      row = this.used++
    }
    this.open[row] = 0
    this.unshipped[row] = 0
    this.deliveredAt[row] = -1
    this.promisedAt[row] = 0
    return row
  }

  /** Gives a row back. */
  release(row: number): void {
    this.nextFree[row] = this.firstFree
    this.firstFree = row
  }

  private grow(): void {
    const capacity = this.open.length * 2
    const { open, unshipped, deliveredAt, promisedAt, nextFree } = this
    this.open = new Int32Array(capacity)
    this.unshipped = new Int32Array(capacity)
    this.deliveredAt = new Float64Array(capacity)
    this.promisedAt = new Float64Array(capacity)
    this.nextFree = new Int32Array(capacity)
    this.open.set(open)
    this.unshipped.set(unshipped)
    this.deliveredAt.set(deliveredAt)
    this.promisedAt.set(promisedAt)
    this.nextFree.set(nextFree)
  }
}
