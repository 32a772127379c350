/** Goods on their way to a warehouse, one row per SKU and truck. The rows of a truck, then of a dock, are a list. */
export class Shipments {
  /** SKU index. */
  sku: Int32Array = new Int32Array(1024)
  /** Units. */
  units: Int32Array = new Int32Array(1024)
  /** Production order it comes from, or -1. */
  productionOrder: Int32Array = new Int32Array(1024)
  /** Day the goods were made, counted from the start of the run. */
  producedDay: Int32Array = new Int32Array(1024)
  /** Time at which it has been put away, ms; known from the dock on. */
  readyAt: Float64Array = new Float64Array(1024)
  /** Row that follows in the list, or -1; the next free row of those that are free. */
  following: Int32Array = new Int32Array(1024)
  private firstFree = -1
  private used = 0

  /** Takes a row: a truck of its own until others follow it. */
  take(sku: number, units: number, productionOrder: number, producedDay: number): number {
    let row = this.firstFree
    if (row >= 0) this.firstFree = this.following[row]
    else {
      if (this.used === this.sku.length) this.grow()
      row = this.used++
    }
    this.sku[row] = sku
    this.units[row] = units
    this.productionOrder[row] = productionOrder
    this.producedDay[row] = producedDay
    this.following[row] = -1
    return row
  }

  /** Gives a row back. */
  release(row: number): void {
    this.following[row] = this.firstFree
    this.firstFree = row
  }

  private grow(): void {
    const double = (column: Int32Array): Int32Array => {
      const longer = new Int32Array(column.length * 2)
      longer.set(column)
      return longer
    }
    this.sku = double(this.sku)
    this.units = double(this.units)
    this.productionOrder = double(this.productionOrder)
    this.producedDay = double(this.producedDay)
    this.following = double(this.following)
    const readyAt = new Float64Array(this.readyAt.length * 2)
    readyAt.set(this.readyAt)
    this.readyAt = readyAt
  }
}
