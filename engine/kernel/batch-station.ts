import type { FifoQueues } from './fifo-queues.ts'
import { requireNonNegative } from './requirements.ts'

/** Items that have a size and can be cut in two. */
export interface Divisible {
  /** Size of an item, >= 0, in the unit of the capacity. */
  sizeOf(item: number): number
  /**
   * Splits a new item of more than 0 and at most `size` off an item, whose size falls by as much, and returns the
   * new one; -1, and nothing changes, when the item cannot be divided so.
   */
  divide(item: number, size: number): number
}

/**
 * A waiting line that is emptied in batches: a truck, an oven, a courier round. A batch takes items from the
 * head until its capacity is used, and divides the last one.
 */
export class BatchStation {
  /** Total size waiting. */
  waiting = 0
  /** The queues one of which is the waiting line. */
  readonly queues: FifoQueues
  /** Number of the waiting line among `queues`. */
  readonly queue: number
  private readonly items: Divisible

  /**
   * @param queues - where the waiting line is.
   * @param queue - number of the waiting line; nobody else may push to it or pop from it.
   * @param items - sizes of items and how to divide them.
   */
  constructor(queues: FifoQueues, queue: number, items: Divisible) {
    this.queues = queues
    this.queue = queue
    this.items = items
  }

  /**
   * Puts an item at the end of the line. Its size must not change while it waits, except by `load`.
   *
   * @param item - integer >= 0.
   */
  arrive(item: number): void {
    this.queues.push(this.queue, item)
    this.waiting += this.items.sizeOf(item)
  }

  /**
   * Moves items from the head of the line to another queue until `capacity` is used, and returns the size
   * moved. The last item is divided to fit. One that cannot be divided goes whole if it is the first (the
   * returned size then exceeds `capacity`), otherwise it stays at the head.
   *
   * @param capacity - size that fits, >= 0; at 0 nothing moves.
   * @param target - queues over the same links.
   * @param targetQueue - number of the queue there.
   * @throws {KernelError} if `capacity` is negative or not finite.
   */
  load(capacity: number, target: FifoQueues, targetQueue: number): number {
    requireNonNegative('capacity', capacity)
    const queues = this.queues
    let loaded = 0
    while (loaded < capacity) {
      const item = queues.first(this.queue)
      if (item < 0) break
      const size = this.items.sizeOf(item)
      if (size <= capacity - loaded) {
        target.push(targetQueue, queues.pop(this.queue))
        loaded += size
        continue
      }
      const part = this.items.divide(item, capacity - loaded)
      if (part < 0 && loaded > 0) break
      loaded += this.move(item, part < 0 ? item : part, target, targetQueue)
    }
    // Sums of fractional sizes drift; an empty line holds exactly nothing.
    this.waiting = queues.isEmpty(this.queue) ? 0 : this.waiting - loaded
    return loaded
  }

  private move(item: number, moved: number, target: FifoQueues, targetQueue: number): number {
    if (moved === item) this.queues.pop(this.queue)
    target.push(targetQueue, moved)
    return this.items.sizeOf(moved)
  }
}
