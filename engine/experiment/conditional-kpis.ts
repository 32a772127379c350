import { KPI_KEYS, type KpiKey } from '../ledger/index.ts'
import type { RunRecord } from '../run-record.ts'
import type { KpiSummary } from './comparison.ts'
import type { ExperimentPlan } from './experiment-plan.ts'
import type { RecordTable } from './record-table.ts'
import { summariseKpi } from './summarise-kpi.ts'

const FEWEST = 2

/** One policy in the replications in which a shock happened. */
export interface ConditionalPolicy {
  /** Name of the policy set, with the levers applied to it. */
  readonly name: string
  /** Every indicator over these replications; `null` where it is undefined in all of them, or they are too few. */
  readonly kpis: Readonly<Record<KpiKey, KpiSummary | null>>
  /** Share of these replications in which the backlog did not come back to its trend after a shock. */
  readonly neverRecoveredShare: number | null
}

/** Least, middle and largest of some values. */
export interface Spread {
  /** Smallest value. */
  readonly least: number
  /** Lower median. */
  readonly median: number
  /** Largest value. */
  readonly largest: number
}

/** The indicators given that a shock happened. */
export interface ConditionalKpis {
  /** Name of the shock; `none`: the replications without any. */
  readonly shock: string
  /** Replications in which it happened. */
  readonly replications: number
  /** Times it happened, over all replications. */
  readonly occurrences: number
  /** When it began, hours after the start of the window; `null` when it never happened. */
  readonly startHour: Spread | null
  /** Its greatest intensity; `null` when it never happened. */
  readonly peak: Spread | null
  /** The policies, in their order. */
  readonly policies: readonly ConditionalPolicy[]
  /** Why the indicators are `null`; `null` when they are not. */
  readonly reason: string | null
}

/**
 * Every indicator given each shock of the scenario, and given none.
 *
 * @param plan - the experiment.
 * @param records - replications that every policy has finished.
 * @returns an entry for each shock and one for `none`; empty for a scenario without shocks.
 */
export function conditionalKpis(
  { scenario, policies }: ExperimentPlan,
  records: RecordTable,
): ConditionalKpis[] {
  const shocks = Object.keys(scenario.shocks ?? {})
  if (shocks.length === 0) return []
  return [...shocks, 'none'].map((shock) => {
    const happened = (record: RunRecord): boolean =>
      shock === 'none'
        ? record.shocks === undefined
        : (record.shocks ?? []).some((one) => one.shock === shock)
    return conditionalOn(shock, policies, records.where(happened).complete())
  })
}

/**
 * Share of the replications with a shock in which the backlog never came back.
 *
 * @param records - of one policy.
 * @returns `null` when no replication had a shock.
 */
export function neverRecoveredShare(records: readonly RunRecord[]): number | null {
  const shaken = records.filter((record) => record.shocks !== undefined)
  if (shaken.length === 0) return null
  return shaken.filter(({ kpis }) => kpis.recoveryHours === null).length / shaken.length
}

function conditionalOn(shock: string, policies: readonly string[], records: RecordTable): ConditionalKpis {
  const first = records.recordsOf(policies[0])
  const happened = first.flatMap((record) => (record.shocks ?? []).filter((one) => one.shock === shock))
  const isEnough = first.length >= FEWEST
  return {
    shock,
    replications: first.length,
    occurrences: happened.length,
    startHour: spreadOf(happened.map(({ startHour }) => startHour)),
    peak: spreadOf(happened.map(({ peak }) => peak)),
    policies: policies.map((name) => ({
      name,
      kpis: Object.fromEntries(
        KPI_KEYS.map((key) => [key, isEnough ? summariseKpi(records, name, key) : null]),
      ) as Record<KpiKey, KpiSummary | null>,
      neverRecoveredShare: neverRecoveredShare(records.recordsOf(name)),
    })),
    reason: isEnough ? null : `fewer than ${FEWEST} replications had it`,
  }
}

function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  return {
    least: sorted[0],
    median: sorted[Math.floor((sorted.length - 1) / 2)],
    largest: sorted[sorted.length - 1],
  }
}
