import type { Comparison } from '../../engine/experiment/index.ts'
import { KPI_KEYS, type KpiKey } from '../../engine/index.ts'

/** What a planner looks at first, in this order. */
export const MAIN_KPIS: readonly KpiKey[] = [
  'profit',
  'cvar5Profit',
  'stockOutRate',
  'fillRate',
  'onTimeRate',
  'worstHourOnTimeRate',
  'leadTimeHours',
  'leadTimeHoursP95',
  'peakBacklogOrders',
  'backlogClearHours',
  'returnRate',
  'overstockShare',
  'inventoryTurnover',
  'logisticsCostRatio',
  'grossMargin',
]

/**
 * The indicators that a table shows: those that some policy defines.
 *
 * @param comparison - the statistics.
 * @param isAll - all of them, not only the main ones and the objective.
 */
export function shownKpis({ policies, objective }: Comparison, isAll: boolean): KpiKey[] {
  const wanted = isAll ? KPI_KEYS : [...new Set([objective, ...MAIN_KPIS])]
  return wanted.filter((key) => policies.some(({ kpis }) => kpis[key] !== null))
}
