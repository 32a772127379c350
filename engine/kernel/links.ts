import { requireInteger } from './requirements.ts'

/**
 * One link for each of the items 0..capacity-1: the memory of intrusive lists. An item can be in at most one list
 * per `Links`. The links are a column of their own, or a word in each of somebody's records, so that an item and its
 * link share a cache line.
 */
export class Links {
  /** Holds the links: that of an item is at index `(item << shift) + offset`, -1 at the end of a list. */
  next: Int32Array
  /** Items there is room for. */
  capacity: number
  /** Binary logarithm of the words in a record; 0: a column. */
  readonly shift: number
  /** Word of the link in a record. */
  readonly offset: number

  /**
   * @param capacity - items to make room for at first, integer >= 0.
   * @param shift - binary logarithm of the words in a record, integer >= 0. @defaultValue 0
   * @param offset - word of the link in a record, 0 to 2 ** shift - 1. @defaultValue 0
   * @throws {KernelError} if a number is outside its range.
   */
  constructor(capacity: number, shift = 0, offset = 0) {
    this.capacity = requireInteger('capacity', capacity, 0)
    this.shift = requireInteger('shift', shift, 0, 16)
    this.offset = requireInteger('offset', offset, 0, 2 ** shift - 1)
    this.next = new Int32Array(capacity << shift).fill(-1)
  }

  /** Puts the links into records that somebody else holds, and makes room for as many items as these have. */
  moveInto(records: Int32Array): void {
    this.next = records
    this.capacity = records.length >> this.shift
  }

  /** The item that follows in its list; -1: none. */
  following(item: number): number {
    return this.next[(item << this.shift) + this.offset]
  }

  /** Sets what follows an item. */
  setFollowing(item: number, following: number): void {
    this.next[(item << this.shift) + this.offset] = following
  }

  /**
   * Makes room for items 0..capacity-1; growing at least doubles, so that many small steps stay cheap.
   *
   * @param capacity - items to hold.
   */
  ensure(capacity: number): void {
    if (capacity <= this.capacity) return
    const length = this.next.length
    const grown = new Int32Array(Math.max(capacity << this.shift, length * 2)).fill(-1, length)
    grown.set(this.next)
    this.moveInto(grown)
  }

  /** For a snapshot: the column, or `null` when the links lie in records, which are kept by their owner. */
  captureState(): Int32Array | null {
    return this.shift === 0 ? this.next.slice() : null
  }

  /** For a snapshot: puts back what `captureState` gave. */
  restoreState(saved: Int32Array | null): void {
    if (saved !== null) this.moveInto(saved.slice())
  }
}
