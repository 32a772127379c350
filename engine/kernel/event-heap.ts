const FANOUT = 4

/**
 * A 4-ary heap of (time, tie, record) whose keys lie in columns in heap order, so that comparing the children
 * of a node reads neighbouring memory. It orders by time, then by tie; ties are unique, so the order is total.
 */
export class EventHeap {
  /** Number of entries. */
  size = 0
  private times: Float64Array
  private ties: Float64Array
  private records: Int32Array

  /** @param capacity - entries to make room for at first, >= 1; the heap grows by itself. */
  constructor(capacity: number) {
    this.times = new Float64Array(capacity)
    this.ties = new Float64Array(capacity)
    this.records = new Int32Array(capacity)
  }

  /** Time of the least entry; meaningless when the heap is empty. */
  topTime(): number {
    return this.times[0]
  }

  /** Tie key of the least entry; meaningless when the heap is empty. */
  topTie(): number {
    return this.ties[0]
  }

  /** Record of the least entry; meaningless when the heap is empty. */
  topRecord(): number {
    return this.records[0]
  }

  /**
   * Time of the entry at a place of the heap.
   *
   * @param place - 0 to size - 1.
   */
  timeAt(place: number): number {
    return this.times[place]
  }

  /**
   * Record of the entry at a place of the heap, which is in no particular order but for the first.
   *
   * @param place - 0 to size - 1.
   */
  recordAt(place: number): number {
    return this.records[place]
  }

  /**
   * Adds an entry.
   *
   * @param time - first key.
   * @param tie - second key, unique.
   * @param record - what the entry stands for.
   */
  push(time: number, tie: number, record: number): void {
    const hole = this.size++
    if (hole === this.times.length) this.grow()
    this.siftUp(hole, time, tie, record)
  }

  /** Removes the least entry, of at least one. */
  pop(): void {
    const last = --this.size
    if (last > 0) this.refill(last)
  }

  // The last entry nearly always belongs near the bottom again: so the hole walks down to a leaf without
  // looking at it, and the entry climbs the few levels it needs (bottom-up heapsort, Wegener 1993).
  private refill(last: number): void {
    const { times, ties, records } = this
    let hole = 0
    let child = 1
    while (child < last) {
      let best = child
      const end = child + FANOUT < last ? child + FANOUT : last
      for (let other = child + 1; other < end; other++) {
        if (times[other] < times[best] || (times[other] === times[best] && ties[other] < ties[best]))
          best = other
      }
      times[hole] = times[best]
      ties[hole] = ties[best]
      records[hole] = records[best]
      hole = best
      child = hole * FANOUT + 1
    }
    this.siftUp(hole, times[last], ties[last], records[last])
  }

  private siftUp(from: number, time: number, tie: number, record: number): void {
    const { times, ties, records } = this
    let hole = from
    while (hole > 0) {
      const parent = (hole - 1) >> 2
      if (times[parent] < time || (times[parent] === time && ties[parent] < tie)) break
      times[hole] = times[parent]
      ties[hole] = ties[parent]
      records[hole] = records[parent]
      hole = parent
    }
    times[hole] = time
    ties[hole] = tie
    records[hole] = record
  }

  private grow(): void {
    const capacity = this.times.length * 2
    const times = new Float64Array(capacity)
    const ties = new Float64Array(capacity)
    const records = new Int32Array(capacity)
    times.set(this.times)
    ties.set(this.ties)
    records.set(this.records)
    this.times = times
    this.ties = ties
    this.records = records
  }
}
