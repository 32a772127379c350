import { DAY, HOUR } from '../kernel/index.ts'

const HOURS_A_DAY = DAY / HOUR

/** Accepted orders that have not been shipped, over the hours of the run. */
export class BacklogFold {
  /** Accepted and unshipped orders now. */
  orders = 0
  /** Most of them at once since the window began. */
  peak = 0
  private peakHour = 0
  private readonly byHour: Float64Array
  private readonly windowStart: number

  /** @param windowStart - start of the measured window, ms. @param end - latest end of the run, ms. */
  constructor(windowStart: number, end: number) {
    this.windowStart = windowStart
    this.byHour = new Float64Array(Math.ceil((end - windowStart) / HOUR) + 1).fill(-1)
  }

  /** Adds accepted orders. */
  add(orders: number, at: number): void {
    this.orders += orders
    if (this.orders <= this.peak || at < this.windowStart) return
    this.peak = this.orders
    this.peakHour = Math.floor((at - this.windowStart) / HOUR)
  }

  /** Takes shipped or cancelled orders off. */
  remove(orders: number): void {
    this.orders -= orders
  }

  /** Notes the backlog at the end of an hour. */
  sample(at: number): void {
    const hour = Math.round((at - this.windowStart) / HOUR) - 1
    if (hour >= 0 && hour < this.byHour.length) this.byHour[hour] = this.orders
  }

  /**
   * Backlog at the end of an hour of the window or after it.
   *
   * @param hour - 0 is the first of the window.
   * @returns orders; -1: the run did not get that far.
   */
  atHour(hour: number): number {
    return this.byHour[hour] ?? -1
  }

  /**
   * Hours from the peak until the backlog is back at its trend, the mean backlog at that hour of day on the measured
   * days before the peak; `null` when the peak fell on the first day or the backlog never came back.
   */
  clearHours(): number | null {
    const daysBefore = Math.floor(this.peakHour / HOURS_A_DAY)
    if (daysBefore === 0) return null
    for (let hour = this.peakHour + 1; hour < this.byHour.length; hour++) {
      if (this.byHour[hour] < 0) return null
      if (this.byHour[hour] <= this.trend(hour % HOURS_A_DAY, daysBefore)) return hour - this.peakHour
    }
    return null
  }

  private trend(hourOfDay: number, days: number): number {
    let total = 0
    for (let day = 0; day < days; day++) total += this.byHour[day * HOURS_A_DAY + hourOfDay]
    return total / days
  }
}
