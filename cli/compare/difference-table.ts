import type { KpiDifference, PolicyComparison } from '../../engine/experiment/index.ts'
import { type KpiKey, kpiDefinition } from '../../engine/index.ts'
import {
  type EstimateCell,
  formatEstimate,
  labelled,
  type ShownUnit,
  unitFor,
  withSign,
} from '../format/index.ts'
import type { Palette } from '../terminal/index.ts'
import { type KpiColumns, kpiColumns } from './kpi-columns.ts'

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
  const units = keys.map((key) => {
    const sizes = others.flatMap(({ differenceToFirst }) => sizesOf(differenceToFirst[key]))
    return unitFor(kpiDefinition(key).unit, sizes, true)
  })
  const labels = keys.map((key, row) => labelled(kpiDefinition(key).name, units[row]))
  return kpiColumns(`Difference to ${first.name}`, labels, others, ({ differenceToFirst }, row) => {
    const difference = differenceToFirst[keys[row]]
    return difference === null ? null : differenceCell(difference, keys[row], units[row], palette)
  })
}

function differenceCell(
  difference: KpiDifference,
  key: KpiKey,
  unit: ShownUnit,
  palette: Palette,
): EstimateCell {
  const { mean, halfWidth } = formatEstimate(difference, unit.factor)
  const signed = { mean: withSign(mean), halfWidth }
  const isSure = difference.halfWidth !== null && Math.abs(difference.mean) > difference.halfWidth
  if (!isSure) return { ...signed, mark: '', paint: palette.faint }
  const isBetter = difference.mean > 0 === (kpiDefinition(key).better === 'high')
  return { ...signed, mark: isBetter ? 'better' : 'worse', paint: isBetter ? palette.good : palette.bad }
}

/** A difference near zero is shown in the unit of its half width. */
function sizesOf(difference: KpiDifference | null): number[] {
  return difference === null ? [] : [difference.mean, difference.halfWidth ?? 0]
}
