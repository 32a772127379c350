import { KPI_KEYS, KPI_TABLE } from '../../ledger/index.ts'
import type { RunRecord } from '../../run-record.ts'
import type { Comparison } from '../comparison.ts'

const SUMMARY = [
  'mean',
  'halfWidth',
  'p5',
  'p5HalfWidth',
  'p95',
  'p95HalfWidth',
  'cvar5',
  'cvar5HalfWidth',
] as const
const ORDERS = [
  'demanded',
  'accepted',
  'waited',
  'delivered',
  'cancelled',
  'lost',
  'refused',
  'returned',
  'open',
] as const
const COUNTS = ['ordersInRun', 'peakOpenOrders', 'lots', 'transitions', 'events', 'eventHash'] as const

/**
 * Table of the indicators as CSV (RFC 4180): a row for each policy and indicator; an empty cell is `null`.
 *
 * @param comparison - the statistics.
 */
export function kpiTable({ policies }: Comparison): string {
  const rows = policies.flatMap(({ name, kpis }) =>
    KPI_TABLE.map(({ key, unit }) => [
      name,
      key,
      ...SUMMARY.map((column) => kpis[key]?.[column] ?? null),
      unit,
    ]),
  )
  return csv([['policy', 'kpi', ...SUMMARY, 'unit'], ...rows])
}

/**
 * Table of the replications as CSV (RFC 4180): a row for each policy and replication with every indicator, what
 * became of the orders, counts and the event hash; an empty cell is `null`.
 *
 * @param records - one a row, in this order.
 */
export function replicationTable(records: readonly RunRecord[]): string {
  const head = [
    'policy',
    'replication',
    ...KPI_KEYS,
    ...ORDERS.map((count) => `orders.${count}`),
    ...COUNTS,
    'shocks',
  ]
  const rows = records.map((record) => [
    record.policy,
    record.replication,
    ...KPI_KEYS.map((key) => record.kpis[key]),
    ...ORDERS.map((count) => record.orders[count]),
    ...COUNTS.map((count) => record[count]),
    shocksText(record),
  ])
  return csv([head, ...rows])
}

/** Shocks of a replication in one cell: name, start in hours of the window, greatest intensity. */
function shocksText({ shocks = [] }: RunRecord): string {
  return shocks.map(({ shock, startHour, peak }) => `${shock} ${startHour.toFixed(2)} ${peak}`).join('; ')
}

function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('')
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
