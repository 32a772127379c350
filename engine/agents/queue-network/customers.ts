import { counterUniform } from '../../kernel/index.ts'

const FIRST = 64
const VISIT_STEP = 0x9e3779b1
const PART_STEP = 1_000_003

/**
 * The customers in a queueing system, in columns; a place is used again when its customer has left. The luck of a
 * customer hangs on its number in order of arrival, not on when it is served.
 */
export class Customers {
  /** Class, 0 first. */
  classOf: Uint8Array = new Uint8Array(FIRST)
  /** When the customer entered the network, ticks. */
  enteredAt: Float64Array = new Float64Array(FIRST)
  /** Time waited so far at all stations, ticks. */
  waited: Float64Array = new Float64Array(FIRST)
  /** Of a part: the customer that was split; -1 otherwise. */
  parent: Int32Array = new Int32Array(FIRST)
  /** Of a customer that was split: parts not yet served. */
  partsLeft: Int32Array = new Int32Array(FIRST)
  /** Of a customer that was split: the fork. Of one that is blocked: the station whose server it keeps. */
  heldAt: Int32Array = new Int32Array(FIRST)
  private ordinal: Int32Array = new Int32Array(FIRST)
  private visits: Int32Array = new Int32Array(FIRST)
  private free: Int32Array = new Int32Array(FIRST)
  private freeCount = 0
  private used = 0
  private entered = 0

  /**
   * A new customer.
   *
   * @param customerClass - its class.
   * @param at - now, ticks.
   */
  enter(customerClass: number, at: number): number {
    const item = this.take()
    this.classOf[item] = customerClass
    this.enteredAt[item] = at
    this.waited[item] = 0
    this.parent[item] = -1
    this.ordinal[item] = this.entered++ | 0
    this.visits[item] = 0
    return item
  }

  /**
   * A part of a customer, of the same class, with a luck of its own.
   *
   * @param whole - the customer.
   * @param part - number of the part, 0 first.
   */
  splitOff(whole: number, part: number): number {
    const item = this.take()
    this.classOf[item] = this.classOf[whole]
    this.enteredAt[item] = this.enteredAt[whole]
    this.waited[item] = 0
    this.parent[item] = whole
    this.ordinal[item] = this.ordinal[whole]
    this.visits[item] = (this.visits[whole] + PART_STEP * (part + 1)) | 0
    return item
  }

  /** Gives the place of a customer back. @param item - who has left. */
  leave(item: number): void {
    this.free[this.freeCount++] = item
  }

  /** Notes that a customer has come to one more station: from now on it has new luck. @param item - the customer. */
  visit(item: number): void {
    this.visits[item]++
  }

  /**
   * A uniform number that belongs to a customer at its present visit.
   *
   * @param key - what for, from `Streams.key`.
   * @param item - the customer.
   */
  luck(key: number, item: number): number {
    return counterUniform((key + Math.imul(this.visits[item], VISIT_STEP)) | 0, this.ordinal[item])
  }

  /** Number of a customer in order of arrival. @param item - the customer. */
  numberOf(item: number): number {
    return this.ordinal[item]
  }

  private take(): number {
    if (this.freeCount > 0) return this.free[--this.freeCount]
    if (this.used === this.free.length) this.grow()
    return this.used++
  }

  private grow(): void {
    const length = this.free.length * 2
    const integers = (column: Int32Array): Int32Array => {
      const grown = new Int32Array(length)
      grown.set(column)
      return grown
    }
    const numbers = (column: Float64Array): Float64Array => {
      const grown = new Float64Array(length)
      grown.set(column)
      return grown
    }
    const classOf = new Uint8Array(length)
    classOf.set(this.classOf)
    this.classOf = classOf
    this.enteredAt = numbers(this.enteredAt)
    this.waited = numbers(this.waited)
    this.parent = integers(this.parent)
    this.partsLeft = integers(this.partsLeft)
    this.heldAt = integers(this.heldAt)
    this.ordinal = integers(this.ordinal)
    this.visits = integers(this.visits)
    this.free = integers(this.free)
  }
}
