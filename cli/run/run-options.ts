import type { OrderOptions } from '../options/index.ts'

/** Options of `run` as they are given; what is missing has its default. */
export interface RunOptions extends OrderOptions {
  /** Name of the policy set, or a file with one of the user's own. */
  readonly policy?: string
  /** Number of the replication, from 0. */
  readonly replication?: number
  /** Seed of the random numbers. */
  readonly seed?: number
  /** Orders in a lot. */
  readonly lotSize?: number | 'auto'
  /** Relative bias of an indicator that lots of size `auto` may bring. */
  readonly lotTolerance?: number
  /** Parquet file for the event log. */
  readonly events?: string
  /** One JSON document instead of a table. */
  readonly json?: boolean
  /** No progress. */
  readonly quiet?: boolean
}
