/** Bits of the whole numbers that a float holds exactly. */
const EXACT_BITS = 53

/** Lots of orders drawn ahead, in any order, and then read in order of time; of equal times the one added first comes first. */
export class LotBatch {
  private readonly startsAt: number
  /** Since the start of the batch, integer ms. */
  private times: Float64Array
  private cells: Int32Array
  private sizes: Int32Array
  /** Lots in order of time. */
  private order: Uint32Array
  private count = 0
  private latest = 0
  private place = 0

  /** @param startsAt - no lot is placed before, integer ms. */
  constructor(startsAt: number) {
    this.startsAt = startsAt
    this.times = new Float64Array(1024)
    this.cells = new Int32Array(1024)
    this.sizes = new Int32Array(1024)
    this.order = new Uint32Array(0)
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
    const time = Math.floor(at - this.startsAt)
    if (time > this.latest) this.latest = time
    this.times[lot] = time
    this.cells[lot] = cell
    this.sizes[lot] = orders
  }

  /** All lots have been added: stands at the first. */
  sort(): void {
    const lotBits = Math.ceil(Math.log2(Math.max(2, this.count)))
    const timeBits = Math.ceil(Math.log2(this.latest + 2))
    this.order = lotBits + timeBits <= EXACT_BITS ? this.sortedByKey(2 ** lotBits) : this.sortedByTime()
  }

  /** Time of the lot it stands at, integer ms; `Infinity` behind the last. */
  get at(): number {
    if (this.place === this.count) return Number.POSITIVE_INFINITY
    return this.startsAt + this.times[this.order[this.place]]
  }

  /** Cell of the lot it stands at. */
  get cell(): number {
    return this.cells[this.order[this.place]]
  }

  /** Orders in the lot it stands at. */
  get orders(): number {
    return this.sizes[this.order[this.place]]
  }

  /** Moves to the next lot. */
  advance(): void {
    this.place++
  }

  /** Time and number of a lot fit one exact number, and numbers are sorted several times as fast as by a comparison. */
  private sortedByKey(lots: number): Uint32Array {
    const { times, count } = this
    const keys = new Float64Array(count)
    for (let lot = 0; lot < count; lot++) keys[lot] = times[lot] * lots + lot
    keys.sort()
    return Uint32Array.from(keys, (key) => key % lots)
  }

  private sortedByTime(): Uint32Array {
    const { times } = this
    return new Uint32Array(this.count).map((_, lot) => lot).sort((a, b) => times[a] - times[b] || a - b)
  }

  private grow(): void {
    const { times, cells, sizes } = this
    const capacity = this.count * 2
    this.times = new Float64Array(capacity)
    this.cells = new Int32Array(capacity)
    this.sizes = new Int32Array(capacity)
    this.times.set(times)
    this.cells.set(cells)
    this.sizes.set(sizes)
  }
}
