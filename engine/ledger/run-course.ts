/**
 * How the measured window went in one run, step by step: what figures are drawn from. A step is `stepHours` long; the
 * course begins with the window and goes on a week beyond it, or until the run ends.
 */
export interface RunCourse {
  /** Length of a step, h; a whole number. */
  readonly stepHours: number
  /** Accepted and unshipped orders at the end of each step. */
  readonly backlogOrders: readonly number[]
  /** Units on shelves at the end of each step, reserved ones included. */
  readonly stockUnits: readonly number[]
  /** Units demanded in each step of the window, by macro-region (in the order of first appearance among zones). */
  readonly unitsDemanded: readonly (readonly number[])[]
  /** Units turned away for lack of stock in each step of the window, by macro-region. */
  readonly unitsTurnedAway: readonly (readonly number[])[]
  /** Delivered orders by lead time, in bins of {@link LEAD_TIME_BIN_HOURS}; the last bin is open. */
  readonly ordersByLeadTime: readonly number[]
  /** Balance of each measured account that profit is made of, CNY, by its name; costs are negative. */
  readonly money: Readonly<Record<string, number>>
}

/** Width of a bin of lead times, h. */
export const LEAD_TIME_BIN_HOURS = 6
