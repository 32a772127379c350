import { type KpiKey, kpiDefinition } from '../ledger/index.ts'
import type { KpiDifference, KpiSummary } from './comparison.ts'
import type { RecordTable } from './record-table.ts'
import {
  meanInterval,
  pairedDifference,
  type QuantileEstimate,
  quantile,
  tailDifference,
  tailMean,
} from './statistics/index.ts'

/**
 * One indicator of one policy over the replications in which it is defined.
 *
 * @param records - replications that every policy has finished.
 * @param policy - name of the policy set.
 * @param key - the indicator; `cvar5Profit` is read from profit.
 * @returns `null` when it is undefined in every replication.
 */
export function summariseKpi(records: RecordTable, policy: string, key: KpiKey): KpiSummary | null {
  if (key === 'cvar5Profit') return summariseTailOfProfit(records, policy)
  const values = records.column(policy, key).filter((value) => value !== null)
  if (values.length === 0) return null
  const { unit, better } = kpiDefinition(key)
  const sorted = [...values].sort((a, b) => a - b)
  const tail = tailMean(values, better)
  return {
    ...meanInterval(values),
    ...named('p5', quantile(sorted, 0.05)),
    ...named('p95', quantile(sorted, 0.95)),
    cvar5: tail?.mean ?? null,
    cvar5HalfWidth: tail?.halfWidth ?? null,
    unit,
  }
}

/**
 * One indicator of one policy against the first, in the replications in which both define it.
 *
 * @param records - replications that every policy has finished.
 * @param policy - name of the policy set.
 * @param first - name of the first policy set.
 * @param key - the indicator.
 * @returns `null` when there is no such replication.
 */
export function differenceOfKpi(
  records: RecordTable,
  policy: string,
  first: string,
  key: KpiKey,
): KpiDifference | null {
  if (key === 'cvar5Profit') {
    return tailDifference(records.column(policy, 'profit'), records.column(first, 'profit'), 'high')
  }
  return pairedDifference(records.column(policy, key), records.column(first, key))
}

function summariseTailOfProfit(records: RecordTable, policy: string): KpiSummary | null {
  const profits = records.column(policy, 'profit').filter((value) => value !== null)
  const tail = tailMean(profits, 'high')
  if (tail === null) return null
  const none = {
    p5: null,
    p5HalfWidth: null,
    p95: null,
    p95HalfWidth: null,
    cvar5: null,
    cvar5HalfWidth: null,
  }
  return { ...tail, ...none, unit: kpiDefinition('cvar5Profit').unit }
}

function named<Name extends 'p5' | 'p95'>(
  name: Name,
  { value, halfWidth }: QuantileEstimate,
): Record<Name | `${Name}HalfWidth`, number | null> {
  return { [name]: value, [`${name}HalfWidth`]: halfWidth } as Record<
    Name | `${Name}HalfWidth`,
    number | null
  >
}
