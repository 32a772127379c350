import { KernelError } from './errors.ts'
import { requireInteger } from './requirements.ts'
import { DAY } from './time.ts'

/** A daily timetable: the same times of day, every day. It never changes, so it is frozen. */
export class Timetable {
  /** Times of day in rising order without repeats, milliseconds, 0..86,399,999. */
  readonly timesOfDay: readonly number[]

  /**
   * @param timesOfDay - at least one, integer milliseconds of day, 0..86,399,999, in any order.
   * @throws {KernelError} if there is none, or one is outside its range.
   */
  constructor(timesOfDay: readonly number[]) {
    if (timesOfDay.length === 0)
      throw new KernelError('timesOfDay', timesOfDay, 'must hold at least one time')
    for (const timeOfDay of timesOfDay) requireInteger('timesOfDay', timeOfDay, 0, DAY - 1)
    this.timesOfDay = Object.freeze([...new Set(timesOfDay)].sort((one, other) => one - other))
    Object.freeze(this)
  }

  /**
   * The first time of the table strictly later than `after`, milliseconds.
   *
   * @param after - instant, milliseconds.
   */
  next(after: number): number {
    const times = this.timesOfDay
    const midnight = Math.floor(after / DAY) * DAY
    for (let index = 0; index < times.length; index++) {
      if (midnight + times[index] > after) return midnight + times[index]
    }
    return midnight + DAY + times[0]
  }
}
