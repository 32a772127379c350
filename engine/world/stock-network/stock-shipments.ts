/** Units on their way over a link, one row per shipment or order, with rows used again. */
export class StockShipments {
  /** Units. */
  units: Float64Array = new Float64Array(64)
  /** Periods that the link had been stopped when the units were sent. */
  stopped: Float64Array = new Float64Array(64)
  private nextFree: Int32Array = new Int32Array(64)
  private firstFree = -1
  private used = 0

  /**
   * Takes a row.
   *
   * @param units - on their way.
   * @param stopped - periods that the link has been stopped so far.
   */
  take(units: number, stopped: number): number {
    let row = this.firstFree
    if (row >= 0) this.firstFree = this.nextFree[row]
    else {
      if (this.used === this.units.length) this.grow()
      row = this.used++
    }
    this.units[row] = units
    this.stopped[row] = stopped
    return row
  }

  /**
   * Gives a row back.
   *
   * @param row - taken before.
   */
  release(row: number): void {
    this.units[row] = 0
    this.nextFree[row] = this.firstFree
    this.firstFree = row
  }

  /** Units in all rows. */
  total(): number {
    let total = 0
    for (let row = 0; row < this.used; row++) total += this.units[row]
    return total
  }

  private grow(): void {
    const units = new Float64Array(this.units.length * 2)
    units.set(this.units)
    this.units = units
    const stopped = new Float64Array(this.stopped.length * 2)
    stopped.set(this.stopped)
    this.stopped = stopped
    const nextFree = new Int32Array(this.nextFree.length * 2)
    nextFree.set(this.nextFree)
    this.nextFree = nextFree
  }
}
