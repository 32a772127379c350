/** A course over the replications of one policy; arrays by step. */
export interface Bands {
  /** Mean. */
  readonly mean: readonly number[]
  /** 5 % quantile over the replications. */
  readonly p5: readonly number[]
  /** 25 % quantile. */
  readonly p25: readonly number[]
  /** Median. */
  readonly p50: readonly number[]
  /** 75 % quantile. */
  readonly p75: readonly number[]
  /** 95 % quantile. */
  readonly p95: readonly number[]
}

/** What one policy's replications looked like, step by step. */
export interface PolicyCourse {
  /** Name of the policy set. */
  readonly name: string
  /** Accepted and unshipped orders. */
  readonly backlogOrders: Bands
  /** Units on shelves. */
  readonly stockUnits: Bands
  /** Units turned away for lack of stock / units demanded, over all replications, region x step; `null` without demand. */
  readonly turnedAwayShare: readonly (readonly (number | null)[])[]
  /** Share of delivered orders by lead time, over all replications; bins of `leadTimeBinHours`, the last one open. */
  readonly leadTimeShare: readonly number[]
  /** Each account that profit is made of: mean over the replications and half width of its 95 % interval, CNY; costs are negative. */
  readonly money: Readonly<
    Record<
      string,
      {
        /** Mean, CNY. */
        readonly mean: number
        /** Half width, CNY; `null` with a single replication. */
        readonly halfWidth: number | null
      }
    >
  >
}

/** The courses of all policies of a comparison. */
export interface Courses {
  /** Length of a step, h. */
  readonly stepHours: number
  /** Number of steps in the measured window; courses go on beyond it, `turnedAwayShare` does not. */
  readonly windowSteps: number
  /** Macro-regions, in the order of the rows of `turnedAwayShare`. */
  readonly regions: readonly string[]
  /** Width of a bin of lead times, h. */
  readonly leadTimeBinHours: number
  /** One for each policy, in the order of the comparison. */
  readonly policies: readonly PolicyCourse[]
}
