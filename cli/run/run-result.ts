import {
  digestOf,
  type GroupKpis,
  KPI_TABLE,
  type KpiKey,
  type OrderCount,
  type RunRecord,
} from '../../engine/index.ts'

/** What `run` gives as JSON. */
export interface RunResult {
  /** Every indicator; `null` where it is undefined, and `notes` says why. */
  readonly kpis: Readonly<Record<KpiKey, number | null>>
  /** Indicators by group, such as `stockOutRate:sme`; there only for a scenario that tells groups apart. */
  readonly groups?: GroupKpis
  /** SHA-256 of the run's record. */
  readonly digest: string
  /** Name of the policy set. */
  readonly policy: string
  /** Number of the replication, from 0. */
  readonly replication: number
  /** Seed of the random numbers. */
  readonly seed: number
  /** Orders in a lot. */
  readonly lotSize: number
  /** Orders placed in the measured window, and what became of them. */
  readonly orders: Readonly<Record<OrderCount, number>>
  /** Times an order changed its state, warm-up included. */
  readonly transitions: number
  /** Transitions / orders accepted, both warm-up included. */
  readonly transitionsPerOrder: number
  /** Events taken from the calendar. */
  readonly events: number
  /** Orders accepted, warm-up included / wall-clock second. */
  readonly ordersPerSecond: number
  /** Wall-clock seconds of the simulation, its event log included. */
  readonly elapsedSeconds: number
  /** What a reader must know. */
  readonly notes: readonly string[]
}

/** What is known of a run besides its record. */
export interface RunFacts {
  /** Seed of the random numbers. */
  readonly seed: number
  /** Orders in a lot. */
  readonly lotSize: number
  /** Wall-clock seconds of the simulation, its event log included. */
  readonly elapsedSeconds: number
  /** Notes about what was simulated. */
  readonly notes: readonly string[]
}

/**
 * The result of a run.
 *
 * @param record - what it left behind.
 * @param facts - what else is known.
 */
export function runResult(record: RunRecord, facts: RunFacts): RunResult {
  const { seed, lotSize, elapsedSeconds } = facts
  const { ordersInRun } = record
  return {
    kpis: record.kpis,
    ...(record.groups === undefined ? {} : { groups: record.groups }),
    digest: digestOf([record]),
    policy: record.policy,
    replication: record.replication,
    seed,
    lotSize,
    orders: record.orders,
    transitions: record.transitions,
    transitionsPerOrder: ordersInRun === 0 ? 0 : record.transitions / ordersInRun,
    events: record.events,
    ordersPerSecond: ordersInRun / elapsedSeconds,
    elapsedSeconds,
    notes: [...facts.notes, ...nullNotes(record)],
  }
}

function nullNotes({ kpis }: RunRecord): string[] {
  return KPI_TABLE.filter(({ key }) => kpis[key] === null).map(
    ({ key, nullBecause }) => `${key} is null: ${nullBecause}`,
  )
}
