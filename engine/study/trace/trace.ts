import type { StockNetwork } from '../../../scenarios/index.ts'
import type { CompiledStockNetwork, StockColumns } from '../../world/index.ts'

/** A trace that cannot be used: a mistake in its file. The message is one sentence without its full stop. */
export class TraceError extends Error {
  /** Name of the class. */
  override readonly name = 'TraceError'
}

/** What a run shows of a period that has just ended. */
export interface PeriodView {
  /** The network. */
  readonly compiled: CompiledStockNetwork
  /** Units everywhere, and what happened in the period. */
  readonly columns: StockColumns
  /** Cost of stock on hand, by stock point, in the period. */
  readonly holding: Float64Array
  /** Cost of units on their way from a stock point, in the period. */
  readonly transit: Float64Array
  /** Cost of units owed, in the period. */
  readonly backorder: Float64Array
  /** All costs less revenue, in the period. */
  readonly cost: Float64Array
}

/** One variable of a trace: a number by period and stock point, or by period alone. */
export interface TracedVariable {
  /** What the trace calls it. */
  readonly name: string
  /** What the numbers of a period belong to, as the trace calls them; one empty name for the whole network. */
  readonly entities: readonly string[]
  /** Values by period, then by entity. */
  readonly expected: readonly (readonly number[])[]
  /** Ours, at the end of a period. */
  readonly actual: (view: PeriodView, entity: number, period: number) => number
}

/** Somebody's run, period by period, as a scenario of ours and what came out of it there. */
export interface Trace {
  /** The same system with the same demand and disruptions. */
  readonly scenario: StockNetwork
  /** Number of periods. */
  readonly periods: number
  /** What is compared. */
  readonly variables: readonly TracedVariable[]
}
