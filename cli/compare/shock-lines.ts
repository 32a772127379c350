import type { Comparison } from '../../engine/experiment/index.ts'
import { SHOCK_COLUMNS, SHOCK_NOTE, shockTimeline } from '../../viz/wording/index.ts'
import { tableLines } from '../format/index.ts'
import type { Terminal } from '../terminal/index.ts'
import { kpiTableLines } from './kpi-columns.ts'
import { conditionalTable } from './kpi-table.ts'

/**
 * What happened from outside, and what the policies come to given that.
 *
 * @param comparison - the statistics.
 * @param terminal - colours and width.
 * @returns lines; none for a scenario without shocks.
 */
export function shockLines(comparison: Comparison, { palette, columns }: Terminal): string[] {
  const rows = shockTimeline(comparison)
  if (rows.length === 0) return []
  return [
    ...tableLines({ head: SHOCK_COLUMNS, rows, right: [2] }),
    palette.faint('median (least to largest); drawn for each replication, the same for every policy'),
    '',
    ...kpiTableLines(conditionalTable(comparison), columns),
    palette.faint(SHOCK_NOTE),
    '',
  ]
}
