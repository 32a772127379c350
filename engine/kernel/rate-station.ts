import { requireNonNegative, requirePositive } from './requirements.ts'
import type { Shift } from './shift.ts'
import { HOUR } from './time.ts'

/**
 * One server of deterministic rate, first in first out, open during a shift: a queue without events. Each
 * finish follows from the one before (Lindley 1952: start = max(arrival, previous finish)). Fractions of a
 * millisecond are carried, so that the long-run rate is exact while returned times are integers.
 */
export class RateStation {
  /** Units per hour of open time, > 0. A change applies to what arrives after it. */
  ratePerHour: number
  /** When the server works. */
  readonly shift: Shift
  /** When all work accepted so far is done, integer milliseconds, rounded up. */
  freeAt = 0
  /** Open time that the work accepted so far takes, milliseconds; divided by open time it is the utilisation. */
  busyTime = 0
  /** Units accepted so far. */
  amountAccepted = 0
  // The exact finish is freeAt - early, with early in [0, 1). Apart, both keep their full precision.
  private early = 0
  // The window of the shift in which work ended last: most work ends in the same one, and need not look it up.
  private openFrom = 0
  private openUntil = 0

  /**
   * @param ratePerHour - units per hour of open time, > 0.
   * @param shift - when the server works.
   * @throws {KernelError} if `ratePerHour` is not finite or <= 0.
   */
  constructor(ratePerHour: number, shift: Shift) {
    this.ratePerHour = requirePositive('ratePerHour', ratePerHour)
    this.shift = shift
  }

  /**
   * Accepts work and returns when it is done, integer milliseconds.
   *
   * @param at - arrival, integer milliseconds; arrivals come in rising order.
   * @param amount - units, >= 0.
   * @throws {KernelError} if `amount` is negative or not finite.
   */
  finishOf(at: number, amount: number): number {
    requireNonNegative('amount', amount)
    const work = (amount * HOUR) / this.ratePerHour
    // The server frees `early` before its integer instant: the same work then ends that much earlier.
    const idle = at >= this.freeAt
    const begin = idle ? at : this.freeAt
    const carried = idle ? 0 : this.early
    const net = work - carried
    this.busyTime += work
    this.amountAccepted += amount
    if (net <= 0) {
      this.early = carried - work
      this.freeAt = begin
      return begin
    }
    const isSameWindow = begin >= this.openFrom && begin + net <= this.openUntil
    const exact = isSameWindow ? begin + net : this.finishInNextWindow(begin, net)
    this.freeAt = Math.ceil(exact)
    this.early = this.freeAt - exact
    return this.freeAt
  }

  private finishInNextWindow(begin: number, net: number): number {
    const exact = this.shift.exactFinish(begin, net)
    this.openFrom = this.shift.startBefore(exact)
    this.openUntil = this.openFrom + this.shift.openPerDay
    return exact
  }
}
