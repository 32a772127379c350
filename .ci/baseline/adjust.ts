import type { RunRecord } from '../../engine/index.ts'
import type { BaselineInputs } from '../../scenarios/library/make-tables/b0/inputs.ts'
import { complaintRates, inlandLag } from './bands.ts'

/** One input of the baseline, the figure it is set by, and how far it moves. */
export interface Adjustment {
  readonly input: keyof BaselineInputs
  /** What it is set by. */
  readonly figureOf: (record: RunRecord) => number
  /** What that is to be: the middle of its band unless said otherwise. */
  readonly target: number
  /** Change of the input for a shortfall of 1; the sign says which way it works. */
  readonly gain: number
  /** Least and greatest value that is plausible. */
  readonly range: readonly [number, number]
  /** Decimals it is written with. */
  readonly decimals: number
}

const of =
  (key: string) =>
  ({ kpis, groups = {} }: RunRecord): number =>
    ({ ...kpis, ...groups })[key] ?? Number.NaN

const set = (
  input: Adjustment['input'],
  figureOf: Adjustment['figureOf'],
  target: number,
  gain: number,
  range: Adjustment['range'],
  decimals: number,
): Adjustment => ({ input, figureOf, target, gain, range, decimals })

/** Each input with the one figure it is set by. No figure is written; only these inputs move. */
export const ADJUSTMENTS: readonly Adjustment[] = [
  set('skuVariation', of('forecastAccuracy'), 0.64, -1.5, [0.1, 1], 3),
  set('smallSkuVariation', of('forecastAccuracy:sme'), 0.5, -1.5, [0.1, 1.5], 3),
  set('showFactor', of('stockOutRate'), 0.305, -1, [0.8, 1.6], 3),
  set('smallPlanShare', of('stockOutRate:sme'), 0.45, -0.8, [0.5, 1.5], 3),
  set('smallLateShare', of('overstockShare:sme'), 0.33, 1, [0, 0.4], 3),
  set('freshPlanShare', of('freshLossShare'), 0.2, 1.5, [0.5, 1.2], 3),
  set('handlingHours', of('leadTimeHours:core'), 47, 0.8, [4, 40], 1),
  set('countyTransferHours', of('leadTimeHours:county'), 71, 0.8, [0, 36], 1),
  set('inlandStock', inlandLag, 14.5, -0.02, [0.02, 1], 3),
  set('preparation', of('factoryCycleDays:standard'), 15, 1 / 12, [0.5, 2], 3),
  set('returns', of('returnRate'), 0.315, 3, [0.5, 1.5], 3),
  set('returnTransitDays', of('returnCycleDays'), 10, 1, [1, 14], 1),
  set('collectionPrice', of('reverseCostRatio'), 0.25, 45, [2, 30], 1),
  set('unitCost', of('grossMargin'), 0.175, -1.4, [0.7, 1.4], 3),
  set('badGoods', (record) => complaintRates(record).goods, 0.0208, 0.5, [0, 0.1], 4),
  set('badService', (record) => complaintRates(record).other, 0.0112, 1, [0, 0.1], 4),
]

/** What one adjustment saw. */
export interface Step {
  readonly adjustment: Adjustment
  readonly measured: number
  readonly before: number
  readonly after: number
}

/**
 * Moves every input towards its target at once, by its gain times the shortfall of the mean over replications.
 *
 * @param inputs - as they are.
 * @param records - what was measured with them.
 */
export function adjust(inputs: BaselineInputs, records: readonly RunRecord[]): Step[] {
  return ADJUSTMENTS.map((adjustment) => {
    const { input, figureOf, target, gain, range, decimals } = adjustment
    const measured = records.reduce((sum, record) => sum + figureOf(record), 0) / records.length
    const moved = inputs[input] + gain * (target - measured)
    const after = Number(Math.min(range[1], Math.max(range[0], moved)).toFixed(decimals))
    return { adjustment, measured, before: inputs[input], after }
  })
}
