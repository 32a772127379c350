import type { Comparison } from '../../engine/experiment/index.ts'
import type { KpiKey } from '../../engine/index.ts'
import { formatNumber } from '../text/index.ts'
import { type KpiRow, meanRows } from './kpi-rows.ts'

const HOURS_A_DAY = 24

/** Titles of the columns of {@link shockTimeline}. */
export const SHOCK_COLUMNS: readonly string[] = [
  'Shock',
  'Replications',
  'Times',
  'Began on day',
  'Intensity',
]

/** What the conditional tables stand on. */
export const SHOCK_NOTE =
  'mean over the replications in which the shock happened, ± half width of its 95 % interval; –: too few of them'

/**
 * Indicators given each shock: the objective, on-time rate and recovery.
 *
 * @param comparison - the statistics.
 * @returns a row for each shock and indicator, a cell for each policy; empty without shocks.
 */
export function shockRows({ conditional = [], objective, replications }: Comparison): KpiRow[] {
  const keys = [...new Set<KpiKey>([objective, 'onTimeRate', 'recoveryHours'])]
  return conditional.flatMap(({ shock, policies, replications: had }) =>
    meanRows(policies, keys)
      .filter(({ key }) => shock !== 'none' || key !== 'recoveryHours')
      .map((row) => ({ ...row, label: `${shock} (${had} of ${replications}): ${row.label}` })),
  )
}

/**
 * What happened when: how often each shock came, when it began and how hard it hit.
 *
 * @param comparison - the statistics.
 * @returns a row for each shock; least, median and largest value where they differ.
 */
export function shockTimeline({ conditional = [], replications }: Comparison): string[][] {
  return conditional
    .filter(({ shock }) => shock !== 'none')
    .map(({ shock, replications: had, occurrences, startHour, peak }) => [
      shock,
      `${had} of ${replications}`,
      formatNumber(occurrences),
      spreadText(startHour, (hour) => formatNumber(hour / HOURS_A_DAY + 1, 1)),
      spreadText(peak, (size) => formatNumber(size, 2)),
    ])
}

function spreadText(
  spread: { readonly least: number; readonly median: number; readonly largest: number } | null,
  text: (value: number) => string,
): string {
  if (spread === null) return '–'
  const [least, median, largest] = [spread.least, spread.median, spread.largest].map(text)
  return least === largest ? (median as string) : `${median} (${least} to ${largest})`
}
