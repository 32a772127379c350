const FANOUT = 4

/**
 * A 4-ary heap of (time, tie, slot) whose keys lie in columns in heap order, so that comparing the children of
 * a node reads neighbouring memory. It orders by time, then by tie; ties are unique, so the order is total.
 */
export class EventHeap {
  /** Number of entries. */
  size = 0
  private times: Float64Array
  private ties: Float64Array
  private slots: Int32Array

  /** @param capacity - entries to make room for at first, >= 1; the heap grows by itself. */
  constructor(capacity: number) {
    this.times = new Float64Array(capacity)
    this.ties = new Float64Array(capacity)
    this.slots = new Int32Array(capacity)
  }

  /** Time of the least entry; undefined content when the heap is empty. */
  topTime(): number {
    return this.times[0]
  }

  /** Slot of the least entry; undefined content when the heap is empty. */
  topSlot(): number {
    return this.slots[0]
  }

  /**
   * Adds an entry.
   *
   * @param time - first key.
   * @param tie - second key, unique.
   * @param slot - what the entry stands for.
   */
  push(time: number, tie: number, slot: number): void {
    const hole = this.size++
    if (hole === this.times.length) this.grow()
    this.siftUp(hole, time, tie, slot)
  }

  /** Removes the least entry, of at least one, and returns its slot. */
  pop(): number {
    const slot = this.slots[0]
    const last = --this.size
    if (last > 0) this.refill(last)
    return slot
  }

  /**
   * Keeps only entries whose slot is marked 1.
   *
   * @param live - one mark per slot.
   */
  retain(live: Uint8Array): void {
    const count = this.size
    this.size = 0
    for (let index = 0; index < count; index++) {
      const slot = this.slots[index]
      // The write position never passes the read position, so the entries still to be read are intact.
      if (live[slot] === 1) this.push(this.times[index], this.ties[index], slot)
    }
  }

  // The last entry nearly always belongs near the bottom again: so the hole walks down to a leaf without
  // looking at it, and the entry climbs the few levels it needs (bottom-up heapsort, Wegener 1993).
  private refill(last: number): void {
    const times = this.times
    const ties = this.ties
    const slots = this.slots
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
      slots[hole] = slots[best]
      hole = best
      child = hole * FANOUT + 1
    }
    this.siftUp(hole, times[last], ties[last], slots[last])
  }

  private siftUp(from: number, time: number, tie: number, slot: number): void {
    const times = this.times
    const ties = this.ties
    const slots = this.slots
    let hole = from
    while (hole > 0) {
      const parent = (hole - 1) >> 2
      if (times[parent] < time || (times[parent] === time && ties[parent] < tie)) break
      times[hole] = times[parent]
      ties[hole] = ties[parent]
      slots[hole] = slots[parent]
      hole = parent
    }
    times[hole] = time
    ties[hole] = tie
    slots[hole] = slot
  }

  private grow(): void {
    const capacity = this.times.length * 2
    const times = new Float64Array(capacity)
    const ties = new Float64Array(capacity)
    const slots = new Int32Array(capacity)
    times.set(this.times)
    ties.set(this.ties)
    slots.set(this.slots)
    this.times = times
    this.ties = ties
    this.slots = slots
  }
}
