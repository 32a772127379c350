import type { Measures } from './ledger/index.ts'

/** What one replication of a textbook system leaves behind: small, plain data that crosses worker borders. */
export interface ClassicRecord {
  /** Number of the replication, from 0. */
  readonly replication: number
  /** Means over the measured window, by name. */
  readonly measures: Measures
  /** Events taken from the calendar. */
  readonly events: number
  /** Hash over what happened in the run in order, hexadecimal. */
  readonly eventHash: string
}

/** What one run of a textbook system needs to know besides its scenario. */
export interface ClassicRunInput {
  /** Seed of the experiment. */
  readonly seed: number
  /** Number of the replication, from 0. */
  readonly replication: number
}
