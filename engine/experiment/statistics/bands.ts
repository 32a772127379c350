import { mean } from './mean.ts'
import { interpolated } from './quantile.ts'

/** Mean and quantiles of a quantity that is read at several steps; arrays by step. */
export interface Bands {
  /** Mean over the replications. */
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

/**
 * Mean and quantiles over replications, step by step. A replication that ended before others counts with the last
 * value it had.
 *
 * @param rows - for each replication its value at each step; rows may differ in length.
 * @returns arrays as long as the longest row; empty without one.
 */
export function bandsOf(rows: readonly (readonly number[])[]): Bands {
  const seen = rows.filter((row) => row.length > 0)
  const steps = Math.max(0, ...seen.map((row) => row.length))
  const columns = Array.from({ length: steps }, (_, step) =>
    seen.map((row) => row[Math.min(step, row.length - 1)]).sort((a, b) => a - b),
  )
  const quantileOf = (probability: number) => columns.map((column) => interpolated(column, probability))
  return {
    mean: columns.map(mean),
    p5: quantileOf(0.05),
    p25: quantileOf(0.25),
    p50: quantileOf(0.5),
    p75: quantileOf(0.75),
    p95: quantileOf(0.95),
  }
}
