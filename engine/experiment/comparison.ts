import type { KpiKey } from '../ledger/index.ts'
import type { ConditionalKpis } from './conditional-kpis.ts'
import type { Courses } from './courses.ts'
import type { LeverOfColumn } from './lever-columns.ts'
import type { LotBias } from './lot-bias.ts'

/** One indicator of one policy over the replications. Intervals are 95 %; shares are 0..1. */
export interface KpiSummary {
  /** Mean over the replications in which it is defined; of `cvar5Profit` the mean of the worst 5 % of profit. */
  readonly mean: number
  /** Half width of the t interval of the mean; `null` with a single value. */
  readonly halfWidth: number | null
  /** 5 % quantile; `null` for `cvar5Profit`. */
  readonly p5: number | null
  /** Half width of its distribution-free interval; `null` below 59 replications. */
  readonly p5HalfWidth: number | null
  /** 95 % quantile; `null` for `cvar5Profit`. */
  readonly p95: number | null
  /** Half width of its distribution-free interval; `null` below 59 replications. */
  readonly p95HalfWidth: number | null
  /** Mean of the worst ceil(0.05 n) replications, worst by the better direction; `null` below 20 replications. */
  readonly cvar5: number | null
  /** Its half width; `null` below 20 replications. */
  readonly cvar5HalfWidth: number | null
  /** Unit of all of them. */
  readonly unit: string
}

/** Difference of one indicator to the first policy, replication by replication. */
export interface KpiDifference {
  /** Mean difference: this policy minus the first. */
  readonly mean: number
  /** Half width of its 95 % paired t interval; `null` with a single pair. */
  readonly halfWidth: number | null
}

/** One indicator of a group over the replications in which it is defined. */
export interface GroupSummary {
  /** Mean over the replications. */
  readonly mean: number
  /** Half width of the t interval of the mean; `null` with a single value. */
  readonly halfWidth: number | null
  /** Unit of both. */
  readonly unit: string
}

/** One policy of a {@link Comparison}. */
export interface PolicyComparison {
  /** Name of the policy set, with the levers applied to it. */
  readonly name: string
  /** Levers applied in this column; none in most. */
  readonly levers: readonly LeverOfColumn[]
  /** Every indicator; `null` where it is undefined in every replication, and `notes` says why. */
  readonly kpis: Readonly<Record<KpiKey, KpiSummary | null>>
  /** Every indicator against the first policy, under common random numbers; all zero for the first itself. */
  readonly differenceToFirst: Readonly<Record<KpiKey, KpiDifference | null>>
  /** Indicators by group, such as `stockOutRate:sme`; there only for a scenario that tells groups apart. */
  readonly groups?: Readonly<Record<string, GroupSummary | null>>
  /** Probability that this policy's mean objective is best, 0..1; `null` where the objective is undefined. */
  readonly probabilityBest: number | null
}

/** Result of `compare`. */
export interface Comparison {
  /** Version of kingtide. */
  readonly kingtide: string
  /** Name of the scenario. */
  readonly scenario: string
  /** Seed of the random numbers. */
  readonly seed: number
  /** Replications that the statistics stand on, for each policy; fewer than asked for only if `interrupted`. */
  readonly replications: number
  /** Orders in a lot; the number that `auto` came to. */
  readonly lotSize: number
  /** What lots do to the indicators; there only when a tolerance was asked for. */
  readonly lots?: LotBias
  /** Worker threads that were allowed. */
  readonly workers: number
  /** Mean number of accepted orders over all policies and replications. */
  readonly ordersPerReplication: number
  /** Wall-clock seconds of this call; replications kept from an earlier one took none. */
  readonly elapsedSeconds: number
  /** SHA-256 over the records that the statistics stand on; the same for any number of workers. */
  readonly digest: string
  /** Indicator that `probabilityBest` is about. */
  readonly objective: KpiKey
  /** The policies in the order in which they were asked for. */
  readonly policies: readonly PolicyComparison[]
  /** The indicators given each shock, and given none; there only for a scenario with shocks. */
  readonly conditional?: readonly ConditionalKpis[]
  /** How the policies' replications went, step by step; kept in a file of its own beside the result. */
  readonly courses: Courses
  /** What a reader must know: why something is `null`, what was left out. One sentence each. */
  readonly notes: readonly string[]
  /** There only when the comparison was stopped before its end. */
  readonly interrupted?: true
}

/** A {@link Comparison} as it is printed and kept: what other tools read. */
export type ComparisonResult = Omit<Comparison, 'courses'>

/**
 * The comparison without its courses.
 *
 * @param comparison - the statistics.
 */
export function resultOf({ courses: _, ...result }: Comparison): ComparisonResult {
  return result
}
