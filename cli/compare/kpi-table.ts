import type { Comparison, PolicyComparison } from '../../engine/experiment/index.ts'
import type { KpiKey } from '../../engine/index.ts'
import { differenceRows, type KpiRow, meanRows, shockRows, type Verdict } from '../../viz/wording/index.ts'
import type { EstimateCell } from '../format/index.ts'
import type { Palette } from '../terminal/index.ts'
import { type KpiColumns, kpiColumns } from './kpi-columns.ts'

/** Sign behind the best value of a row. */
export const BEST = '*'

/**
 * Table of means: a row an indicator, a column a policy, the best value of each row marked.
 *
 * @param policies - the policies, in their order.
 * @param keys - the indicators.
 * @param palette - colours.
 */
export function kpiTable(
  policies: readonly PolicyComparison[],
  keys: readonly KpiKey[],
  palette: Palette,
): KpiColumns {
  const paints = { best: palette.good, '': (text: string) => text }
  return tableOf('', policies, meanRows(policies, keys), (verdict) => ({
    mark: verdict === 'best' ? BEST : '',
    paint: paints[verdict === 'best' ? 'best' : ''],
  }))
}

/**
 * Table of differences to the first policy: a row an indicator, a column each other policy; `better` and `worse`
 * where the interval excludes zero.
 *
 * @param policies - the policies, in their order; at least two.
 * @param keys - the indicators.
 * @param palette - colours.
 */
export function differenceTable(
  policies: readonly PolicyComparison[],
  keys: readonly KpiKey[],
  palette: Palette,
): KpiColumns {
  const [first, ...others] = policies
  const paints = { better: palette.good, worse: palette.bad, best: palette.good, '': palette.faint }
  return tableOf(`Difference to ${first.name}`, others, differenceRows(policies, keys), (verdict) => ({
    mark: verdict,
    paint: paints[verdict],
  }))
}

/**
 * Table of indicators given each shock: a row a shock and indicator, a column a policy.
 *
 * @param comparison - the statistics.
 */
export function conditionalTable(comparison: Comparison): KpiColumns {
  return tableOf('Given', comparison.policies, shockRows(comparison), () => ({
    mark: '',
    paint: (text) => text,
  }))
}

function tableOf(
  corner: string,
  policies: readonly PolicyComparison[],
  rows: readonly KpiRow[],
  styleOf: (verdict: Verdict) => Pick<EstimateCell, 'mark' | 'paint'>,
): KpiColumns {
  const names = policies.map(({ name }) => name)
  const labels = rows.map(({ label }) => label)
  return kpiColumns(corner, labels, names, (column, row) => {
    const cell = rows[row].cells[column]
    return cell === null ? null : { ...cell, ...styleOf(cell.verdict) }
  })
}
