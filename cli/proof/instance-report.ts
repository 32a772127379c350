import type { Estimate, InstanceEstimates } from '../../engine/experiment/index.ts'
import { counted, formatDuration, formatEstimate } from '../../viz/wording/index.ts'
import { estimateColumn, tableLines } from '../format/index.ts'
import type { Terminal } from '../terminal/index.ts'

/**
 * The estimates of a textbook system for people.
 *
 * @param result - the estimates.
 * @param title - of the scenario.
 * @param terminal - colours.
 */
export function instanceLines(result: InstanceEstimates, title: string, { palette }: Terminal): string[] {
  const { seed, replications, elapsedSeconds, digest } = result
  const parts = Object.entries(result.parts)
  return [
    palette.strong(title),
    '',
    ...tableOf('whole system', [['', result.estimates]]),
    ...(parts.length === 0 ? [] : ['', ...tableOf('each part', parts)]),
    palette.faint('mean ± half width of its 95 % interval; money and rates for a period, shares 0 to 1'),
    '',
    `seed ${seed} · ${counted(replications, 'replication')} · ${formatDuration(elapsedSeconds)}`,
    `digest ${digest}`,
  ]
}

function tableOf(
  corner: string,
  columns: readonly (readonly [name: string, estimates: Readonly<Record<string, Estimate>>])[],
): string[] {
  const keys = [...new Set(columns.flatMap(([, estimates]) => Object.keys(estimates)))]
  const cells = columns.map(([, estimates]) =>
    estimateColumn(
      keys.map((key) => {
        const estimate = estimates[key]
        return estimate === undefined
          ? null
          : { ...formatEstimate(estimate), mark: '', paint: (text: string) => text }
      }),
    ),
  )
  return tableLines({
    head: [corner, ...columns.map(([name]) => name)],
    rows: keys.map((key, row) => [key, ...cells.map((column) => column[row] as string)]),
  })
}
