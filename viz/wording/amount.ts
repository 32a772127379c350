import { type KpiKey, kpiDefinition } from '../../engine/index.ts'
import { type Estimate, formatEstimate } from './estimate.ts'
import { unitFor } from './shown-unit.ts'

/**
 * A mean with its interval, in the unit people read the indicator in.
 *
 * @param key - the indicator.
 * @param estimate - its mean and half width.
 * @example kpiAmount('profit', { mean: 31_234_000, halfWidth: 812_000 }) // 31.23 ± 0.81 M CNY
 */
export function kpiAmount(key: KpiKey, estimate: Estimate): string {
  const unit = unitFor(kpiDefinition(key).unit, [estimate.mean, estimate.halfWidth ?? 0])
  const { mean, halfWidth } = formatEstimate(estimate, unit.factor)
  const digits = halfWidth === null ? mean : `${mean} ± ${halfWidth}`
  return [digits, unit.prefix, unit.name].filter((word) => word !== '').join(' ')
}
