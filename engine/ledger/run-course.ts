/**
 * How one run went, step by step: what figures are drawn from. A step is `stepHours` long. The course begins with the
 * measured window and goes on for a week beyond it; it is shorter where the run ended before.
 */
export interface RunCourse {
  /** Length of a step, h; a whole number. */
  readonly stepHours: number
  /** Accepted and unshipped orders at the end of each step. */
  readonly backlogOrders: readonly number[]
  /** Units that can be sold, over all SKUs and warehouses, at the end of each step. */
  readonly stockUnits: readonly number[]
  /** The same of the goods of the main show; empty when no show is measured. */
  readonly mainShowStockUnits: readonly number[]
  /** Units demanded in each step of the window, by macro-region in the order of the compiled network. */
  readonly unitsDemanded: readonly (readonly number[])[]
  /** Units turned away for lack of stock in each step of the window, by macro-region. */
  readonly unitsTurnedAway: readonly (readonly number[])[]
  /** Delivered orders by lead time, in bins of {@link LEAD_TIME_BIN_HOURS}; the last of 40 bins is open. */
  readonly ordersByLeadTime: readonly number[]
  /** Balance of each measured account that profit is made of, CNY, by its name; costs are negative. */
  readonly money: Readonly<Record<string, number>>
}

/** Width of a bin of lead times, h. */
export const LEAD_TIME_BIN_HOURS = 6
