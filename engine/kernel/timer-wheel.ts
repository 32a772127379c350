import { KernelError } from './errors.ts'
import { FifoQueues } from './fifo-queues.ts'
import type { Links } from './links.ts'
import { requireInteger } from './requirements.ts'

/**
 * Items that fall due in buckets of time, for what need not happen at an exact instant: adding costs no event.
 * Bucket b covers [b x bucketWidth, (b + 1) x bucketWidth); the horizon grows by itself.
 */
export class TimerWheel {
  /** Width of a bucket, milliseconds. */
  readonly bucketWidth: number
  /** The link column of the items. */
  readonly links: Links
  /** Number of items added and not yet taken. */
  pending = 0
  private readonly buckets: FifoQueues

  /**
   * @param bucketWidth - width of a bucket, integer milliseconds >= 1.
   * @param links - link column of the items.
   * @throws {KernelError} if `bucketWidth` is not an integer >= 1.
   */
  constructor(bucketWidth: number, links: Links) {
    this.bucketWidth = requireInteger('bucketWidth', bucketWidth, 1)
    this.links = links
    this.buckets = new FifoQueues(0, links)
  }

  /**
   * Puts an item into the bucket of an instant, behind those already there.
   *
   * @param item - integer >= 0, in no other list over the same links.
   * @param dueAt - instant, milliseconds >= 0.
   * @throws {KernelError} if `dueAt` is negative or not finite.
   */
  add(item: number, dueAt: number): void {
    if (!(dueAt >= 0 && dueAt < Number.POSITIVE_INFINITY)) {
      throw new KernelError('dueAt', dueAt, 'must be finite and >= 0')
    }
    const bucket = Math.floor(dueAt / this.bucketWidth)
    while (bucket >= this.buckets.queueCount) this.buckets.addQueue()
    this.buckets.push(bucket, item)
    this.pending++
  }

  /**
   * Detaches the list of a bucket and returns its first item, -1 when it is empty. Items come in the order in
   * which they were added; follow them with `links.following`, asking before the item is put into another list.
   *
   * @param bucket - number of the bucket, integer >= 0.
   */
  takeDue(bucket: number): number {
    if (bucket >= this.buckets.queueCount) return -1
    this.pending -= this.buckets.lengthOf(bucket)
    return this.buckets.detach(bucket)
  }
}
