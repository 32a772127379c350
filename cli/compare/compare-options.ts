import type { OrderOptions } from '../options/index.ts'

/** Options of `compare` as they are given; what is missing has its default. */
export interface CompareOptions extends OrderOptions {
  /** Names of the policy sets. */
  readonly policies?: readonly string[]
  /** Files with policy sets of the user's own. */
  readonly policy?: readonly string[]
  /** Levers of further columns, as they were written. */
  readonly levers?: string
  /** Replications of each policy. */
  readonly replications?: number
  /** Seed of the random numbers. */
  readonly seed?: number
  /** Worker threads. */
  readonly workers?: number
  /** Orders in a lot. */
  readonly lotSize?: number | 'auto'
  /** Relative bias of an indicator that lots may bring. */
  readonly lotTolerance?: number
  /** The indicator that decides. */
  readonly objective?: string
  /** Conditions under which the command fails. */
  readonly failIf?: readonly string[]
  /** Directory for the results. */
  readonly out?: string
  /** One JSON document instead of a report. */
  readonly json?: boolean
  /** Every indicator in the report. */
  readonly allKpis?: boolean
  /** Whether report.html is written beside the results. */
  readonly report?: boolean
  /** Whether provinces are drawn behind the network in the report. */
  readonly provinceOutlines?: boolean
  /** No progress. */
  readonly quiet?: boolean
}
