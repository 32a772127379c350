/**
 * Events of the very far future in no order: their times and records lie in columns, so that they are read one after
 * the other when they are spread, and what decides over the buckets is kept as they come.
 */
export class FarEvents {
  /** Number of events. */
  size = 0
  /** Time of the first; Infinity when there is none. */
  first: number = Number.POSITIVE_INFINITY
  /** Sum of the times. */
  sum = 0
  /** Times, of places 0 to size - 1. */
  times: Float64Array
  /** Records, of places 0 to size - 1. */
  records: Int32Array

  /** @param capacity - events to make room for at first, >= 1; more is made as needed. */
  constructor(capacity: number) {
    this.times = new Float64Array(capacity)
    this.records = new Int32Array(capacity)
  }

  /**
   * Adds an event at place `size`.
   *
   * @param time - its time, finite.
   * @param record - its record.
   */
  add(time: number, record: number): void {
    const place = this.size++
    if (place === this.times.length) this.grow()
    this.times[place] = time
    this.records[place] = record
    this.sum += time
    if (time < this.first) this.first = time
  }

  /** Forgets all events; what lies in the columns stays there until it is written over. */
  clear(): void {
    this.size = 0
    this.sum = 0
    this.first = Number.POSITIVE_INFINITY
  }

  private grow(): void {
    const times = new Float64Array(this.times.length * 2)
    const records = new Int32Array(this.times.length * 2)
    times.set(this.times)
    records.set(this.records)
    this.times = times
    this.records = records
  }
}
