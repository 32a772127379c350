import type { Comparison } from '../../engine/experiment/index.ts'
import { kpiDefinition } from '../../engine/index.ts'
import { differenceRows, type KpiCell, type KpiRow, meanRows, shownKpis } from '../wording/index.ts'
import { escapeHtml } from './escape.ts'

const VERDICTS = {
  best: '★ best<span class="more"> mean</span>',
  better: '▲ better',
  worse: '▼ worse',
  '': '',
} as const

/**
 * Tables of means and of differences to the first policy.
 *
 * @param comparison - the statistics.
 */
export function kpiSection(comparison: Comparison): string {
  const { policies } = comparison
  const keys = shownKpis(comparison, false)
  const names = policies.map(({ name }) => name)
  const means = table(
    'Mean over the replications ± half width of its 95 % interval. ★ marks the best mean of a row, however close the next one is; whether policies differ is in the differences below.',
    'Indicator',
    names,
    meanRows(policies, keys),
  )
  if (policies.length < 2) return means
  const [first, ...others] = names
  return `${means}
<h3>Differences to ${escapeHtml(first)}</h3>
${table(
  `Difference to ${first}, replication by replication on the same random numbers, ± half width of its 95 % interval; better or worse only where the interval excludes zero.`,
  `Difference to ${first}`,
  others,
  differenceRows(policies, keys),
)}`
}

function table(caption: string, corner: string, names: readonly string[], rows: readonly KpiRow[]): string {
  const head = names.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')
  const widths = names.map((_, column) =>
    Math.max(...rows.map(({ cells }) => spreadOf(cells[column]).length)),
  )
  const body = rows.map(
    ({ key, label, cells }) =>
      `<tr><th scope="row" title="${escapeHtml(kpiDefinition(key).formula)}">${escapeHtml(label)}</th>${cells.map((cell, column) => cellOf(cell, widths[column] as number)).join('')}</tr>`,
  )
  return `<p class="small">${escapeHtml(caption)}</p>
<div class="wide"><table class="figures" aria-label="${escapeHtml(caption)}">
<thead><tr><th scope="col">${escapeHtml(corner)}</th>${head}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`
}

/** Half widths of a column share their width, so that the means before them end below each other. */
function cellOf(cell: KpiCell | null, width: number): string {
  if (cell === null) return '<td class="none">–</td>'
  const spread = ` <span class="spread" style="min-width:${width}ch">${spreadOf(cell)}</span>`
  return `<td>${cell.mean}${width === 0 ? '' : spread} <span class="verdict ${cell.verdict}">${VERDICTS[cell.verdict]}</span></td>`
}

function spreadOf(cell: KpiCell | null | undefined): string {
  return cell?.halfWidth == null ? '' : `± ${cell.halfWidth}`
}
