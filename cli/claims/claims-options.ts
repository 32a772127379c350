/** Options of `claims` as they are given. */
export interface ClaimsOptions {
  /** Few replications. */
  readonly quick?: boolean
  /** Every lever. */
  readonly all?: boolean
  /** Replications of each column. */
  readonly replications?: number
  /** Seed of the random numbers. */
  readonly seed?: number
  /** Worker threads. */
  readonly workers?: number
  /** Directory that keeps finished runs. */
  readonly cache?: string
  /** One JSON document. */
  readonly json?: boolean
  /** No progress. */
  readonly quiet?: boolean
}
