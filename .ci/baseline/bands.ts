import type { RunRecord } from '../../engine/index.ts'

/** A row of the table of the baseline: what it is measured by, and the band its mean over replications is to lie in. */
export interface Band {
  /** What the row is called in the documentation. */
  readonly name: string
  /** Its value in one replication. */
  readonly figureOf: (record: RunRecord) => number
  /** Lower end of the band. */
  readonly low: number
  /** Upper end of the band. */
  readonly high: number
  /** Where the band comes from: claims, or why it is ours. */
  readonly source: string
  /** Unit in which it is written: a share as per cent, hours, days. */
  readonly unit: '%' | 'h' | 'd'
}

const kpi =
  (key: keyof RunRecord['kpis']) =>
  ({ kpis }: RunRecord): number =>
    kpis[key] ?? Number.NaN

const group =
  (key: string) =>
  ({ groups }: RunRecord): number =>
    groups?.[key] ?? Number.NaN

const aboutGoods = (record: RunRecord): number =>
  group('complaints:quality')(record) + group('complaints:notAsDescribed')(record)

/** How much longer inland core cities wait than the others, h. */
export const inlandLag = (record: RunRecord): number =>
  group('leadTimeHours:inland')(record) - group('leadTimeHours:core')(record)

/** How much better large merchants foresee their shows than small ones. */
const accuracyLead = (record: RunRecord): number =>
  kpi('forecastAccuracy')(record) - group('forecastAccuracy:sme')(record)

/** Complaints about goods, and all others, / delivered units. */
export const complaintRates = (record: RunRecord): { readonly goods: number; readonly other: number } => {
  const rate = kpi('complaintRate')(record)
  const goods = aboutGoods(record)
  return { goods: rate * goods, other: rate * (1 - goods) }
}

/** Every row of the table of bands, as the baseline was specified. */
export const BANDS: readonly Band[] = [
  band('Forecast accuracy', kpi('forecastAccuracy'), 0.58, 0.72, 'C044', '%'),
  band('— all merchants less small ones', accuracyLead, 0, 1, 'C044: small merchants lower', '%'),
  band('Stock-out rate', kpi('stockOutRate'), 0.25, 0.35, 'C040', '%'),
  band('— small merchants', group('stockOutRate:sme'), 0.4, 0.5, 'C041', '%'),
  band('Overstock share', kpi('overstockShare'), 0.2, 0.3, 'C010 C043', '%'),
  band('— small merchants', group('overstockShare:sme'), 0.28, 0.38, 'C205', '%'),
  band('Lead time, core cities', group('leadTimeHours:core'), 42, 52, 'C013', 'h'),
  band('— inland core on top', inlandLag, 12, 24, 'C038', 'h'),
  band('— county', group('leadTimeHours:county'), 66, 78, 'C143', 'h'),
  band('Factory cycle', group('factoryCycleDays:standard'), 13.5, 16.5, 'C110: 15 d, ours ±10 %', 'd'),
  band('— goods made to order', group('factoryCycleDays:custom'), 27, 30, 'C190 C111', 'd'),
  band('Return rate', kpi('returnRate'), 0.3, 0.33, 'C051', '%'),
  band('Return cycle', kpi('returnCycleDays'), 7, 15, 'C052', 'd'),
  band('Reverse-cost ratio', kpi('reverseCostRatio'), 0.22, 0.28, 'C200', '%'),
  band('Complaint rate', kpi('complaintRate'), 0.027, 0.037, 'C049', '%'),
  band('— about quality or description', aboutGoods, 0.6, 0.7, 'C050: 65 %, ours ±5 points', '%'),
  band('Gross margin', kpi('grossMargin'), 0.15, 0.2, 'C078', '%'),
  band('Fresh loss', kpi('freshLossShare'), 0.15, 0.25, 'C061 C116 C274 C380', '%'),
]

function band(
  name: string,
  figureOf: Band['figureOf'],
  low: number,
  high: number,
  source: string,
  unit: Band['unit'],
): Band {
  return { name, figureOf, low, high, source, unit }
}
