import { counterUniform, poissonQuantile, type Streams } from '../kernel/index.ts'
import type { LotBatch } from './lot-batch.ts'
import type { RateCourse } from './rate-course.ts'

/**
 * Draws the orders of a cell - equal orders, that is - as lots. How many there are is one draw from the Poisson
 * distribution, which is exact: the streams of all cells together are the stream of single orders, thinned. They come in
 * as few lots as the lot size allows, equal but for one order, and the lots in order, each at a random time of its own
 * part of the course. A cell of one order has exactly the time it would have had; several share one.
 */
export class LotDraws {
  private readonly batch: LotBatch
  private readonly countKey: number
  private readonly timeKey: number

  /** @param batch - where lots go. @param streams - streams of the run. @param entity - whose orders they are, by name. */
  constructor(batch: LotBatch, streams: Streams, entity: string) {
    this.batch = batch
    this.countKey = streams.key(entity, 'orders')
    this.timeKey = streams.key(entity, 'lots')
  }

  /**
   * Draws one cell.
   *
   * @param cell - its number, which its luck hangs on too.
   * @param mean - orders expected.
   * @param course - when they come.
   * @param lotSize - most orders in a lot.
   */
  draw(cell: number, mean: number, course: RateCourse, lotSize: number): void {
    const orders = poissonQuantile(counterUniform(this.countKey, cell), mean)
    if (orders === 0) return
    const lots = Math.ceil(orders / lotSize)
    let placed = 0
    for (let lot = 0; lot < lots; lot++) {
      const uniform = counterUniform((this.timeKey + Math.imul(lot, 0x9e3779b1)) >>> 0, cell)
      const upTo = Math.round(((lot + 1) * orders) / lots)
      this.batch.add(course.timeOf((lot + uniform) / lots), cell, upTo - placed)
      placed = upTo
    }
  }
}
