import type { PolicyComparison } from '../../engine/experiment/index.ts'
import { type KpiKey, kpiDefinition } from '../../engine/index.ts'
import { type EstimateCell, formatEstimate, labelled, type ShownUnit, unitFor } from '../format/index.ts'
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
  const units = keys.map((key) => {
    const means = policies.flatMap(({ kpis }) => (kpis[key] === null ? [] : [kpis[key].mean]))
    return unitFor(kpiDefinition(key).unit, means)
  })
  const labels = keys.map((key, row) => labelled(kpiDefinition(key).name, units[row]))
  const bests = keys.map((key) => bestMean(policies, key))
  return kpiColumns('', labels, policies, ({ kpis }, row) => {
    const summary = kpis[keys[row]]
    if (summary === null) return null
    const isBest = summary.mean === bests[row]
    return meanCell(summary, units[row], isBest, palette)
  })
}

function meanCell(
  summary: { readonly mean: number; readonly halfWidth: number | null },
  unit: ShownUnit,
  isBest: boolean,
  palette: Palette,
): EstimateCell {
  const paint = isBest ? palette.good : (text: string) => text
  return { ...formatEstimate(summary, unit.factor), mark: isBest ? BEST : '', paint }
}

/** Undefined where there is nothing to choose from. */
function bestMean(policies: readonly PolicyComparison[], key: KpiKey): number | undefined {
  const means = policies.flatMap(({ kpis }) => (kpis[key] === null ? [] : [kpis[key].mean]))
  const [lowest, highest] = [Math.min(...means), Math.max(...means)]
  if (means.length < 2 || lowest === highest) return undefined
  return kpiDefinition(key).better === 'high' ? highest : lowest
}
