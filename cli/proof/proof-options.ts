/** Options of `proof` as they are given; what is missing has its default. */
export interface ProofOptions {
  /** Leave out what takes long. */
  readonly quick?: boolean
  /** Names of checks or families, with commas between them. */
  readonly only?: string
  /** Textbook system whose long run is estimated. */
  readonly instance?: string
  /** File with somebody else's run. */
  readonly trace?: string
  /** Directory with golden traces. */
  readonly data?: string
  /** Independent runs of the system. */
  readonly replications?: number
  /** Seed of the random numbers. */
  readonly seed?: number
  /** Worker threads. */
  readonly workers?: number
  /** One JSON document instead of a table. */
  readonly json?: boolean
  /** No progress. */
  readonly quiet?: boolean
}
