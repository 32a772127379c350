/**
 * Goods on order that can still be promised to buyers who wait: for each SKU its open production orders in order of
 * the expected day.
 */
export class ExpectedSupply {
  /** Units not yet promised, by production order. */
  private free = new Int32Array(1024)
  private expectedAt = new Float64Array(1024)
  private readonly orders: number[][]

  /** @param skus - number of SKUs. */
  constructor(skus: number) {
    this.orders = Array.from({ length: skus }, () => [])
  }

  /** Goods have been ordered. */
  add(sku: number, order: number, units: number, expectedAt: number): void {
    if (order >= this.free.length) this.grow(order)
    this.free[order] = units
    this.expectedAt[order] = expectedAt
    const orders = this.orders[sku]
    let place = orders.length
    while (place > 0 && this.expectedAt[orders[place - 1]] > expectedAt) place--
    orders.splice(place, 0, order)
  }

  /** The goods of an order have arrived; they are available stock now. */
  remove(sku: number, order: number): void {
    this.orders[sku] = this.orders[sku].filter((other) => other !== order)
  }

  /** First open order with at least `units` to promise, expected between `from` and `until`; -1: none. */
  find(sku: number, units: number, from: number, until: number): number {
    for (const order of this.orders[sku]) {
      if (this.expectedAt[order] > until) return -1
      if (this.free[order] >= units && this.expectedAt[order] >= from) return order
    }
    return -1
  }

  /** First open order of a SKU, whatever of it is promised; -1: none. */
  first(sku: number): number {
    return this.orders[sku][0] ?? -1
  }

  /** When an order is expected, ms. */
  expectedOf(order: number): number {
    return this.expectedAt[order]
  }

  /** Promises units of an order; negative: takes the promise back. */
  promise(order: number, units: number): void {
    this.free[order] -= units
  }

  /** Promises taken back when a waiting buyer cancels: the next order to come has them again. */
  giveBack(sku: number, units: number): void {
    const next = this.orders[sku][0]
    if (next !== undefined) this.free[next] += units
  }

  private grow(order: number): void {
    const { free, expectedAt } = this
    const capacity = Math.max(order + 1, free.length * 2)
    this.free = new Int32Array(capacity)
    this.expectedAt = new Float64Array(capacity)
    this.free.set(free)
    this.expectedAt.set(expectedAt)
  }
}
