import { requireInteger } from './requirements.ts'

/**
 * One link column for items 0..capacity-1: the memory of intrusive lists. An item can be in at most one list
 * per `Links`; read `next` anew after anything that may have grown it.
 */
export class Links {
  /** `next[item]` is the item that follows, -1 at the end of a list. */
  next: Int32Array

  /**
   * @param capacity - items to make room for at first, integer >= 0.
   * @throws {KernelError} if `capacity` is not an integer >= 0.
   */
  constructor(capacity: number) {
    this.next = new Int32Array(requireInteger('capacity', capacity, 0)).fill(-1)
  }

  /**
   * Makes room for items 0..capacity-1; growing at least doubles, so that many small steps stay cheap.
   *
   * @param capacity - items to hold.
   */
  ensure(capacity: number): void {
    const length = this.next.length
    if (capacity <= length) return
    const grown = new Int32Array(Math.max(capacity, length * 2)).fill(-1, length)
    grown.set(this.next)
    this.next = grown
  }
}
