import { KernelError } from './errors.ts'
import type { FifoQueues } from './fifo-queues.ts'
import { requireNonNegative } from './requirements.ts'

/**
 * A stock of units whose takers wait in line when there is not enough. Nobody overtakes: while the first in line
 * waits for its whole demand, those behind it wait too.
 *
 * @example
 * stock.put(100)
 * for (let item = stock.serve(); item >= 0; item = stock.serve()) ship(item)
 */
export class Stock {
  /** Units on hand. */
  onHand: number
  /** Units that those in line want. */
  backordered = 0
  private readonly queues: FifoQueues
  private readonly queue: number
  private demand: Float64Array = new Float64Array(64)

  /**
   * @param queues - where the line of takers is.
   * @param queue - number of the line; nobody else may push to it or pop from it.
   * @param onHand - opening stock, units >= 0. @defaultValue 0
   * @throws {KernelError} if `onHand` is negative or not finite.
   */
  constructor(queues: FifoQueues, queue: number, onHand: number = 0) {
    this.queues = queues
    this.queue = queue
    this.onHand = requireNonNegative('onHand', onHand)
  }

  /** Number of takers in line. */
  waiting(): number {
    return this.queues.lengthOf(this.queue)
  }

  /** Units on hand less units wanted by those in line. */
  inventoryLevel(): number {
    return this.onHand - this.backordered
  }

  /**
   * Adds units; call `serve` then for those in line.
   *
   * @param units - >= 0.
   * @throws {KernelError} if `units` is negative or not finite.
   */
  put(units: number): void {
    this.onHand += requireNonNegative('units', units)
  }

  /**
   * Takes units at once, true; or puts the taker in line, false, when there is not enough or others wait.
   *
   * @param item - who takes, integer >= 0, in no other queue over the same links.
   * @param units - >= 0.
   * @throws {KernelError} if `units` is negative or not finite.
   */
  take(item: number, units: number): boolean {
    requireNonNegative('units', units)
    if (this.queues.isEmpty(this.queue) && units <= this.onHand) {
      this.onHand -= units
      return true
    }
    if (item >= this.demand.length) this.grow(item + 1)
    this.demand[item] = units
    this.backordered += units
    this.queues.push(this.queue, item)
    return false
  }

  /**
   * Takes units only when they are there and nobody waits; true when taken. Nobody is put in line.
   *
   * @param units - >= 0.
   * @throws {KernelError} if `units` is negative or not finite.
   */
  takeIfAvailable(units: number): boolean {
    requireNonNegative('units', units)
    if (units > this.onHand || !this.queues.isEmpty(this.queue)) return false
    this.onHand -= units
    return true
  }

  /** Serves the first in line if its whole demand is on hand, and returns it; else -1. */
  serve(): number {
    const item = this.queues.first(this.queue)
    if (item < 0 || this.demand[item] > this.onHand) return -1
    this.queues.pop(this.queue)
    this.onHand -= this.demand[item]
    // Sums of fractional demands drift; an empty line wants exactly nothing.
    this.backordered = this.queues.isEmpty(this.queue) ? 0 : this.backordered - this.demand[item]
    return item
  }

  /**
   * Units that an item in line wants.
   *
   * @param item - an item in line.
   * @throws {KernelError} if the item never was in line.
   */
  demandOf(item: number): number {
    if (!(item >= 0 && item < this.demand.length)) throw new KernelError('item', item, 'must be in line')
    return this.demand[item]
  }

  private grow(needed: number): void {
    const demand = new Float64Array(Math.max(needed, this.demand.length * 2))
    demand.set(this.demand)
    this.demand = demand
  }
}
