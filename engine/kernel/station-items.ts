import { Links } from './links.ts'

/**
 * What stations keep about items, by item, in columns that grow. An item is at one station at a time, so all
 * stations of a run can share one.
 */
export class StationItems {
  /** Link column of the waiting lines. */
  readonly links: Links
  /** Arrival at the station, milliseconds. */
  arrivedAt: Float64Array
  /** Whole service time, milliseconds. */
  serviceTime: Float64Array
  /** Service still to be given, milliseconds, at its last start; kept by stations that may interrupt it. */
  remaining: Float64Array
  /** End of service, milliseconds, kept as `remaining` is; -Infinity of an item that is blocked at any station. */
  finishAt: Float64Array
  /** Handle of the event that an item waits for: its completion in service, the end of its patience in line. */
  completion: Float64Array
  /** Priority class, 0 first. */
  priority: Uint8Array
  /** Item before it in the line, -1 for the first; kept by stations whose items may lose patience. */
  preceding: Int32Array

  /** @param capacity - items to make room for at first, integer >= 0. */
  constructor(capacity: number) {
    this.links = new Links(capacity)
    this.arrivedAt = new Float64Array(capacity)
    this.serviceTime = new Float64Array(capacity)
    this.remaining = new Float64Array(capacity)
    this.finishAt = new Float64Array(capacity)
    this.completion = new Float64Array(capacity)
    this.priority = new Uint8Array(capacity)
    this.preceding = new Int32Array(capacity)
  }

  /**
   * Enters what is known of an item when it arrives.
   *
   * @param item - integer >= 0.
   * @param at - instant, milliseconds.
   * @param serviceTime - milliseconds.
   * @param priority - class, 0 first.
   */
  admit(item: number, at: number, serviceTime: number, priority: number): void {
    if (item >= this.priority.length) this.grow(item + 1)
    this.arrivedAt[item] = at
    this.serviceTime[item] = serviceTime
    this.priority[item] = priority
  }

  private grow(needed: number): void {
    const capacity = Math.max(needed, this.priority.length * 2, 64)
    this.links.ensure(capacity)
    this.arrivedAt = longer(this.arrivedAt, capacity)
    this.serviceTime = longer(this.serviceTime, capacity)
    this.remaining = longer(this.remaining, capacity)
    this.finishAt = longer(this.finishAt, capacity)
    this.completion = longer(this.completion, capacity)
    const priority = new Uint8Array(capacity)
    priority.set(this.priority)
    this.priority = priority
    const preceding = new Int32Array(capacity)
    preceding.set(this.preceding)
    this.preceding = preceding
  }
}

function longer(column: Float64Array, capacity: number): Float64Array {
  const grown = new Float64Array(capacity)
  grown.set(column)
  return grown
}
