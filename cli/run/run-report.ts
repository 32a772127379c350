import { KPI_TABLE } from '../../engine/index.ts'
import {
  formatDuration,
  formatEstimate,
  formatNumber,
  labelled,
  noteLines,
  shortNotes,
  unitFor,
} from '../../viz/wording/index.ts'
import { tableLines } from '../format/index.ts'
import type { Terminal } from '../terminal/index.ts'
import type { RunResult } from './run-result.ts'

/** What a report tells besides the result. */
export interface RunReportContext {
  /** Title of the scenario. */
  readonly title: string
  /** What was written to the event log, in words; empty: there is none. */
  readonly logged: string
}

/**
 * The report of a run for people.
 *
 * @param result - of the run.
 * @param context - what else to tell.
 * @param terminal - colours and width.
 */
export function runReportLines(
  result: RunResult,
  { title, logged }: RunReportContext,
  terminal: Terminal,
): string[] {
  const { palette, columns } = terminal
  const notes = noteLines(shortNotes(result.notes), columns)
  return [
    palette.faint(title),
    palette.strong(
      `${result.policy}, replication ${result.replication}: one run says nothing about luck; compare does.`,
    ),
    '',
    ...tableLines({ head: ['', result.policy], rows: kpiRows(result), right: [1] }),
    '',
    ...footer(result),
    ...(logged === '' ? [] : [logged]),
    ...(notes.length === 0 ? [] : ['', ...notes.map(palette.faint)]),
  ]
}

function kpiRows({ kpis }: RunResult): string[][] {
  return KPI_TABLE.flatMap(({ key, name, unit }) => {
    const value = kpis[key]
    if (value === null) return []
    const shown = unitFor(unit, [value])
    return [[labelled(name, shown), formatEstimate({ mean: value, halfWidth: null }, shown.factor).mean]]
  })
}

function footer(result: RunResult): string[] {
  const { seed, lotSize, orders, transitions, transitionsPerOrder, ordersPerSecond, elapsedSeconds } = result
  const ends = (['delivered', 'cancelled', 'lost', 'refused', 'open'] as const)
    .map((end) => `${formatNumber(orders[end])} ${end}`)
    .join(', ')
  return [
    `${formatNumber(orders.accepted)} orders accepted in the measured window: ${ends}`,
    `${formatNumber(transitions)} transitions, ${formatNumber(transitionsPerOrder, 2)} an order, warm-up included`,
    `seed ${seed} · lot size ${lotSize} · ${formatDuration(elapsedSeconds)} · ${formatNumber(ordersPerSecond)} orders a second`,
    `digest ${result.digest}`,
  ]
}
