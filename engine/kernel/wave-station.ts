import { BatchStation, type Divisible } from './batch-station.ts'
import type { FifoQueues } from './fifo-queues.ts'
import { requireInteger, requireNonNegative } from './requirements.ts'
import type { Shift } from './shift.ts'
import { DAY, HOUR } from './time.ts'

/** When and how much a wave station releases. */
export interface WaveOptions {
  /** When waves may start. */
  shift: Shift
  /** Time between waves, integer milliseconds, 1..86,400,000; the grid begins anew at each shift start. */
  interval: number
  /** Units released per hour of shift, >= 0. */
  ratePerHour: number
}

/**
 * A waiting line whose capacity is released in waves: each wave may take rate x interval, the last of a shift
 * only up to closing. What a wave does not use is lost, but fractions of a unit and the excess of an item that
 * had to go whole are carried, so that a busy line keeps the exact rate.
 */
export class WaveStation extends BatchStation {
  /** When waves may start. */
  readonly shift: Shift
  /** Time between waves, milliseconds. */
  readonly interval: number
  /** Units released per hour of shift, >= 0. A change applies to waves after it. */
  ratePerHour: number
  private carry = 0

  /**
   * @param queues - where the waiting line is.
   * @param queue - number of the waiting line; nobody else may push to it or pop from it.
   * @param items - sizes of items and how to divide them.
   * @param options - shift, interval and rate.
   * @throws {KernelError} if the interval or the rate is outside its range.
   */
  constructor(queues: FifoQueues, queue: number, items: Divisible, options: WaveOptions) {
    super(queues, queue, items)
    this.shift = options.shift
    this.interval = requireInteger('interval', options.interval, 1, DAY)
    this.ratePerHour = requireNonNegative('ratePerHour', options.ratePerHour)
  }

  /**
   * The next release instant strictly after `at`, integer milliseconds: inside the shift, on the grid that
   * begins at the start of each shift.
   *
   * @param at - instant, integer milliseconds.
   */
  nextWave(at: number): number {
    const sinceStart = this.sinceShiftStart(at)
    const next = (Math.floor(sinceStart / this.interval) + 1) * this.interval
    return at - sinceStart + (next < this.shift.openPerDay ? next : DAY)
  }

  /**
   * Releases one wave to another queue and returns the size released, in whole units unless an item of
   * fractional size is met.
   *
   * @param at - instant of the wave, integer milliseconds, one that `nextWave` gave.
   * @param target - queues over the same links.
   * @param targetQueue - number of the queue there.
   */
  release(at: number, target: FifoQueues, targetQueue: number): number {
    const available = this.carry + (this.ratePerHour * this.waveLength(at)) / HOUR
    const capacity = Math.max(0, wholeUnits(available))
    const released = this.load(capacity, target, targetQueue)
    this.carry = available - Math.max(capacity, released)
    return released
  }

  private waveLength(at: number): number {
    return Math.max(0, Math.min(this.interval, this.shift.openPerDay - this.sinceShiftStart(at)))
  }

  private sinceShiftStart(at: number): number {
    const remainder = (at - this.shift.starts) % DAY
    return remainder < 0 ? remainder + DAY : remainder
  }
}

// 100 per hour in waves of 36 s is one unit a wave: a rounding error of the product must not make it none.
function wholeUnits(available: number): number {
  return Math.floor(available + 1e-9)
}
