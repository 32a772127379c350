import { KernelError } from './errors.ts'
import type { Links } from './links.ts'
import { requireInteger } from './requirements.ts'

/**
 * Many first-in first-out queues of integers, as intrusive linked lists over one `Links`: no allocation per
 * push, and a whole queue moves in O(1). Queues are numbered from 0.
 */
export class FifoQueues {
  /** Number of queues. */
  queueCount: number
  /** The link column; several `FifoQueues` may share one. */
  readonly links: Links
  private heads: Int32Array
  private tails: Int32Array
  private counts: Int32Array

  /**
   * @param queueCount - number of queues, integer >= 0.
   * @param links - link column of the items.
   * @throws {KernelError} if `queueCount` is not an integer >= 0.
   */
  constructor(queueCount: number, links: Links) {
    this.queueCount = requireInteger('queueCount', queueCount, 0)
    this.links = links
    this.heads = new Int32Array(queueCount).fill(-1)
    this.tails = new Int32Array(queueCount).fill(-1)
    this.counts = new Int32Array(queueCount)
  }

  /** Adds an empty queue and returns its number. */
  addQueue(): number {
    const queue = this.queueCount++
    if (queue === this.heads.length) this.grow()
    return queue
  }

  /**
   * Puts an item at the end of a queue.
   *
   * @param queue - number of the queue.
   * @param item - integer >= 0, in no other queue over the same links.
   */
  push(queue: number, item: number): void {
    const links = this.links
    if (item >= links.capacity) links.ensure(item + 1)
    links.setFollowing(item, -1)
    if (this.heads[queue] < 0) this.heads[queue] = item
    else links.setFollowing(this.tails[queue], item)
    this.tails[queue] = item
    this.counts[queue]++
  }

  /**
   * Puts an item at the head of a queue.
   *
   * @param queue - number of the queue.
   * @param item - integer >= 0, in no other queue over the same links.
   */
  pushFront(queue: number, item: number): void {
    const links = this.links
    if (item >= links.capacity) links.ensure(item + 1)
    links.setFollowing(item, this.heads[queue])
    if (this.heads[queue] < 0) this.tails[queue] = item
    this.heads[queue] = item
    this.counts[queue]++
  }

  /**
   * Takes the first item of a queue; -1 when the queue is empty.
   *
   * @param queue - number of the queue.
   */
  pop(queue: number): number {
    const item = this.heads[queue]
    if (item < 0) return -1
    const following = this.links.following(item)
    this.heads[queue] = following
    if (following < 0) this.tails[queue] = -1
    this.counts[queue]--
    return item
  }

  /**
   * The first item of a queue, which stays; -1 when the queue is empty.
   *
   * @param queue - number of the queue.
   */
  first(queue: number): number {
    return this.heads[queue]
  }

  /**
   * The last item of a queue, which stays; -1 when the queue is empty.
   *
   * @param queue - number of the queue.
   */
  last(queue: number): number {
    return this.tails[queue]
  }

  /**
   * Takes an item out of the midst of a queue, in O(1).
   *
   * @param queue - number of the queue.
   * @param item - an item that is in it.
   * @param before - the item before it; -1: it is the first.
   */
  remove(queue: number, item: number, before: number): void {
    if (before < 0) {
      this.pop(queue)
      return
    }
    const following = this.links.following(item)
    this.links.setFollowing(before, following)
    if (following < 0) this.tails[queue] = before
    this.counts[queue]--
  }

  /**
   * The item behind another one in its queue; -1 when that was the last.
   *
   * @param item - an item that is in a queue.
   */
  following(item: number): number {
    return this.links.following(item)
  }

  /**
   * Number of items in a queue.
   *
   * @param queue - number of the queue.
   */
  lengthOf(queue: number): number {
    return this.counts[queue]
  }

  /**
   * Whether a queue holds nothing.
   *
   * @param queue - number of the queue.
   */
  isEmpty(queue: number): boolean {
    return this.heads[queue] < 0
  }

  /**
   * Appends all items of a queue, in their order, to another queue, in O(1); the first is empty then.
   *
   * @param fromQueue - number of the queue here.
   * @param target - this or another `FifoQueues` over the same links.
   * @param toQueue - number of the queue there; the same queue changes nothing.
   * @throws {KernelError} if `target` has other links.
   */
  moveAll(fromQueue: number, target: FifoQueues, toQueue: number): void {
    if (target.links !== this.links) throw new KernelError('target', 'other links', 'must share its links')
    const head = this.heads[fromQueue]
    if (head < 0 || (target === this && fromQueue === toQueue)) return
    if (target.heads[toQueue] < 0) target.heads[toQueue] = head
    else this.links.setFollowing(target.tails[toQueue], head)
    target.tails[toQueue] = this.tails[fromQueue]
    target.counts[toQueue] += this.counts[fromQueue]
    this.detach(fromQueue)
  }

  /**
   * Empties a queue and returns the first of its items, -1 when there is none; the others follow it as before.
   *
   * @param queue - number of the queue.
   */
  detach(queue: number): number {
    const first = this.heads[queue]
    this.heads[queue] = -1
    this.tails[queue] = -1
    this.counts[queue] = 0
    return first
  }

  private grow(): void {
    const length = this.heads.length
    const capacity = Math.max(4, length * 2)
    const heads = new Int32Array(capacity).fill(-1, length)
    const tails = new Int32Array(capacity).fill(-1, length)
    const counts = new Int32Array(capacity)
    heads.set(this.heads)
    tails.set(this.tails)
    counts.set(this.counts)
    this.heads = heads
    this.tails = tails
    this.counts = counts
  }
}
