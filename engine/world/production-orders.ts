/** Orders placed on factories, one row each, never reused: there are thousands, not millions. */
export class ProductionOrders {
  /** Number of orders. */
  count = 0
  /** SKU index. */
  sku: Int32Array = new Int32Array(1024)
  /** Factory index. */
  factory: Int32Array = new Int32Array(1024)
  /** Units ordered. */
  units: Int32Array = new Int32Array(1024)
  /** Units not yet received. */
  outstanding: Int32Array = new Int32Array(1024)
  /** Time ordered, ms. */
  orderedAt: Float64Array = new Float64Array(1024)

  /** Adds an order and returns its row. */
  add(sku: number, factory: number, units: number, orderedAt: number): number {
    if (this.count === this.sku.length) this.grow()
    const row = this.count++
    this.sku[row] = sku
    this.factory[row] = factory
    this.units[row] = units
    this.outstanding[row] = units
    this.orderedAt[row] = orderedAt
    return row
  }

  private grow(): void {
    const capacity = this.count * 2
    const { sku, factory, units, outstanding, orderedAt } = this
    this.sku = new Int32Array(capacity)
    this.factory = new Int32Array(capacity)
    this.units = new Int32Array(capacity)
    this.outstanding = new Int32Array(capacity)
    this.orderedAt = new Float64Array(capacity)
    this.sku.set(sku)
    this.factory.set(factory)
    this.units.set(units)
    this.outstanding.set(outstanding)
    this.orderedAt.set(orderedAt)
  }
}
