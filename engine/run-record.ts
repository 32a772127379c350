import type { GroupKpis, KpiKey, RunCourse } from './ledger/index.ts'
import type { ShockRecord } from './shocks/index.ts'

/** What one replication of one policy set leaves behind: small, plain data that crosses worker borders. */
export interface RunRecord {
  /** Name of the policy set. */
  readonly policy: string
  /** Number of the replication, from 0. */
  readonly replication: number
  /** Value of every indicator; `null` where it is undefined in this run (`cvar5Profit` always: it needs many runs). */
  readonly kpis: Readonly<Record<KpiKey, number | null>>
  /** Indicators by group, such as `stockOutRate:sme`; not there where the scenario tells no groups apart. */
  readonly groups?: GroupKpis
  /** How it went, step by step. */
  readonly course: RunCourse
  /** Orders demanded, accepted, and how each accepted order ended; orders placed inside the measured window. */
  readonly orders: Readonly<Record<OrderCount, number>>
  /** Shocks that happened, in order of time; not there when none did. */
  readonly shocks?: readonly ShockRecord[]
  /** Orders accepted in the whole run, warm-up included. */
  readonly ordersInRun: number
  /** Most orders open at once in the whole run, warm-up included. */
  readonly peakOpenOrders: number
  /** Lots made in the whole run; equal to orders at lot size 1 unless an order had several parcels. */
  readonly lots: number
  /** Times an order changed its state, in the whole run. */
  readonly transitions: number
  /** Events taken from the calendar. */
  readonly events: number
  /** Hash over every transition of the run in order, hexadecimal. */
  readonly eventHash: string
}

/** Names of the order counts in a {@link RunRecord}. */
export type OrderCount =
  | 'demanded'
  | 'accepted'
  | 'waited'
  | 'delivered'
  | 'cancelled'
  | 'lost'
  | 'refused'
  | 'returned'
  | 'open'
