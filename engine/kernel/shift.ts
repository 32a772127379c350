import { KernelError } from './errors.ts'
import { requireInteger, requireNonNegative } from './requirements.ts'
import { DAY } from './time.ts'

/**
 * A daily working window [starts, ends), repeated every day. Equal ends mean always open; an end before the
 * start means that the window passes midnight. A shift never changes, so it is frozen.
 */
export class Shift {
  /** Start of the window, milliseconds of day, 0..86,399,999. */
  readonly starts: number
  /** End of the window, milliseconds of day, 0..86,400,000. */
  readonly ends: number
  /** Open time per day, milliseconds, 1..86,400,000. */
  readonly openPerDay: number

  /**
   * @param starts - start of the window, integer milliseconds of day, 0..86,399,999.
   * @param ends - end of the window, integer milliseconds of day, 0..86,400,000.
   * @throws {KernelError} if one of them is outside its range.
   */
  constructor(starts: number, ends: number) {
    this.starts = requireInteger('starts', starts, 0, DAY - 1)
    this.ends = requireInteger('ends', ends, 0, DAY)
    this.openPerDay = modulo(ends - starts, DAY) || DAY
    Object.freeze(this)
  }

  /**
   * Whether the shift is open at an instant; the end itself is closed.
   *
   * @param at - instant, milliseconds.
   */
  isOpen(at: number): boolean {
    return modulo(at - this.starts, DAY) < this.openPerDay
  }

  /**
   * The first open instant at or after `at`, milliseconds.
   *
   * @param at - instant, milliseconds.
   */
  nextOpen(at: number): number {
    const sinceStart = modulo(at - this.starts, DAY)
    return sinceStart < this.openPerDay ? at : at - sinceStart + DAY
  }

  /**
   * The instant, integer milliseconds (rounded up), at which `work` milliseconds of open time have passed
   * since `from`. Work that ends with the shift ends at its closing; no work ends at `from`.
   *
   * @param from - instant, milliseconds.
   * @param work - open time needed, milliseconds >= 0.
   * @throws {KernelError} if `work` is negative or not finite, or `from` not finite.
   */
  finish(from: number, work: number): number {
    return Math.ceil(this.exactFinish(from, work))
  }

  /**
   * `finish` without rounding, for those who carry fractions of a millisecond.
   *
   * @param from - instant, milliseconds.
   * @param work - open time needed, milliseconds >= 0.
   * @throws {KernelError} if `work` is negative or not finite, or `from` not finite.
   */
  exactFinish(from: number, work: number): number {
    requireNonNegative('work', work)
    if (!Number.isFinite(from)) throw new KernelError('from', from, 'must be a finite number')
    if (work === 0) return from
    const open = this.openPerDay
    const begin = this.nextOpen(from)
    const sinceStart = modulo(begin - this.starts, DAY)
    const remaining = open - sinceStart
    if (work <= remaining) return begin + work
    const rest = work - remaining
    const fullDays = Math.ceil(rest / open) - 1
    return begin - sinceStart + (fullDays + 1) * DAY + (rest - fullDays * open)
  }

  /**
   * Start of the window that an instant lies in, or that closes at it; the last one before it when it is closed.
   *
   * @param at - instant, milliseconds.
   */
  startBefore(at: number): number {
    return Math.floor((Math.ceil(at) - 1 - this.starts) / DAY) * DAY + this.starts
  }

  /**
   * Open time between two instants, milliseconds.
   *
   * @param from - instant, milliseconds.
   * @param to - instant, milliseconds, >= `from`.
   */
  openTime(from: number, to: number): number {
    return this.openSinceOrigin(to) - this.openSinceOrigin(from)
  }

  private openSinceOrigin(at: number): number {
    const days = Math.floor((at - this.starts) / DAY)
    const sinceStart = at - this.starts - days * DAY
    return days * this.openPerDay + Math.min(sinceStart, this.openPerDay)
  }
}

function modulo(value: number, divisor: number): number {
  const remainder = value % divisor
  return remainder < 0 ? remainder + divisor : remainder
}
