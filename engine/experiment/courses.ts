import type { Bands, Estimate } from './statistics/index.ts'

/** What one policy's replications looked like, step by step. */
export interface PolicyCourse {
  /** Name of the policy set. */
  readonly name: string
  /** Accepted and unshipped orders at the end of each step. */
  readonly backlogOrders: Bands
  /** Units that can be sold, over all SKUs and warehouses, at the end of each step. */
  readonly stockUnits: Bands
  /** The same of the goods of the main show; `null` when there is none. */
  readonly mainShowStockUnits: Bands | null
  /** Units turned away for lack of stock / units demanded, over all replications, region x step; `null` without demand. */
  readonly turnedAwayShare: readonly (readonly (number | null)[])[]
  /** Share of delivered orders by lead time, over all replications; bins of `leadTimeBinHours`, the last one open. */
  readonly leadTimeShare: readonly number[]
  /** Each account that profit is made of, CNY, by its name; costs are negative. */
  readonly money: Readonly<Record<string, Estimate>>
}

/** The measured show that is planned to sell most units. */
export interface MainShow {
  /** Its id. */
  readonly id: string
  /** Its start, h since the start of the measured window. */
  readonly startHours: number
  /** Its end, h since the start of the measured window. */
  readonly endHours: number
}

/** How the courses of a scenario are divided. */
export interface CourseFrame {
  /** Length of a step, h. */
  readonly stepHours: number
  /** Number of steps in the measured window: the length of the rows of `turnedAwayShare`. */
  readonly windowSteps: number
  /** The largest show of the window; `null` when there is none. */
  readonly mainShow: MainShow | null
  /** Macro-regions, in the order of the rows of `turnedAwayShare`. */
  readonly regions: readonly string[]
}

/** The courses of all policies of a comparison. They begin with the measured window and may go on a week beyond it. */
export interface Courses extends CourseFrame {
  /** Width of a bin of lead times, h. */
  readonly leadTimeBinHours: number
  /** One for each policy, in the order of the comparison. */
  readonly policies: readonly PolicyCourse[]
}
