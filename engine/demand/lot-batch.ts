/** Bits of a key that hold the number of a lot; the bits above hold its time. */
const LOT_BITS = 20
const MOST_LOTS = 2 ** LOT_BITS

/**
 * Lots of orders drawn ahead, in any order, and then read in order of time. Times are counted from the start of the
 * batch, so that time and number of a lot fit one exact number, and sorting numbers sorts lots.
 */
export class LotBatch {
  private readonly startsAt: number
  private keys: Float64Array
  private cells: Int32Array
  private sizes: Int32Array
  private count = 0
  private place = 0

  /** @param startsAt - no lot is placed before, integer ms; none later than 2^33 ms (99 days) after it. */
  constructor(startsAt: number) {
    this.startsAt = startsAt
    this.keys = new Float64Array(1024)
    this.cells = new Int32Array(1024)
    this.sizes = new Int32Array(1024)
  }

  /** Whether another lot would be too many to keep apart. */
  get isFull(): boolean {
    return this.count === MOST_LOTS
  }

  /**
   * Adds a lot.
   *
   * @param at - when it is placed, ms.
   * @param cell - what its orders have in common, an integer.
   * @param orders - how many there are.
   */
  add(at: number, cell: number, orders: number): void {
    if (this.count === this.cells.length) this.grow()
    const lot = this.count++
    this.keys[lot] = Math.floor(at - this.startsAt) * MOST_LOTS + lot
    this.cells[lot] = cell
    this.sizes[lot] = orders
  }

  /** All lots have been added: stands at the first. */
  sort(): void {
    this.keys.subarray(0, this.count).sort()
  }

  /** Time of the lot it stands at, integer ms; `Infinity` behind the last. */
  get at(): number {
    if (this.place === this.count) return Number.POSITIVE_INFINITY
    return this.startsAt + Math.floor(this.keys[this.place] / MOST_LOTS)
  }

  /** Cell of the lot it stands at. */
  get cell(): number {
    return this.cells[this.keys[this.place] % MOST_LOTS]
  }

  /** Orders in the lot it stands at. */
  get orders(): number {
    return this.sizes[this.keys[this.place] % MOST_LOTS]
  }

  /** Moves to the next lot. */
  advance(): void {
    this.place++
  }

  private grow(): void {
    const { keys, cells, sizes } = this
    const capacity = this.count * 2
    this.keys = new Float64Array(capacity)
    this.cells = new Int32Array(capacity)
    this.sizes = new Int32Array(capacity)
    this.keys.set(keys)
    this.cells.set(cells)
    this.sizes.set(sizes)
  }
}
