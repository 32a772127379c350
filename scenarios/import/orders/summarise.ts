import { findWarnings } from './find-warnings.ts'
import type { Findings } from './findings.ts'
import type { ReversalCounts } from './match-reversals.ts'
import type { OrderField } from './order-field.ts'
import type { LeftOut } from './rank-skus.ts'
import type { Reject } from './rejects.ts'

/** First and last time of something. */
export interface TimeSpan {
  /** ISO 8601 with offset. */
  readonly from: string
  /** ISO 8601 with offset. */
  readonly to: string
}

/** What was found in an order file; plain data. */
export interface ImportSummary {
  /** Rows, the header and blank ones not counted. */
  readonly rows: number
  /** Rows used. */
  readonly accepted: number
  /** Rows that could not be used. */
  readonly rejected: number
  /** First and last time in the rows used. */
  readonly span: TimeSpan
  /** Different products ordered. */
  readonly skus: number
  /** Different regions named. */
  readonly regions: number
  /** Orders: rows with one order number are one order. */
  readonly orders: number
  /** Units ordered, before anything came back. */
  readonly units: number
  /** Name of the column of each field that was found. */
  readonly mapping: Readonly<Partial<Record<OrderField, string>>>
  /** What people should know, one sentence each. */
  readonly warnings: readonly string[]
  /** The first hundred rows that could not be used, by line. */
  readonly rejects: readonly Reject[]
  /** Rows with negative quantities. */
  readonly reversals: ReversalCounts
  /** Products beyond the best sellers, which are not in the history. */
  readonly leftOut: LeftOut
}

/**
 * Sums up what was found.
 *
 * @param findings - all that is known of the file; at least one row of it is used.
 * @returns the summary.
 */
export function summarise(findings: Findings): ImportSummary {
  const { rows, times, zone, built } = findings
  const { sequence, groups, reversals, ranking } = built
  const units = rows.units
    .values()
    .reduce((total, value, row) => total + (groups.orderOf[row] === -1 ? 0 : value), 0)
  const { cancelled, matched, unmatched } = reversals
  return {
    rows: rows.count,
    accepted: sequence.length,
    rejected: rows.rejects.count,
    span: {
      from: zone.write(times.instants[sequence[0] as number] as number),
      to: zone.write(times.instants[sequence.at(-1) as number] as number),
    },
    skus: ranking.ordered,
    regions: rows.regions.size,
    orders: groups.placedAt.length,
    units,
    mapping: rows.map.names,
    warnings: findWarnings(findings),
    rejects: rows.rejects.first,
    reversals: { cancelled, matched, unmatched },
    leftOut: ranking.leftOut,
  }
}
