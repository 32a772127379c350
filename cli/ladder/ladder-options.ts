/** Options of `ladder` as they are given. */
export interface LadderCommandOptions {
  /** Replications of each rung. */
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
