import type { Comparison } from '../../engine/experiment/index.ts'
import { kpiDefinition } from '../../engine/index.ts'
import { differenceRows, type KpiCell, type KpiRow, meanRows, shownKpis } from '../wording/index.ts'
import { escapeHtml } from './escape.ts'

const VERDICTS = { best: '★ best', better: '▲ better', worse: '▼ worse', '': '' } as const

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
    'Mean over the replications ± half width of its 95 % interval; ★: best mean of the row.',
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
  const body = rows.map(
    ({ key, label, cells }) =>
      `<tr><th scope="row" title="${escapeHtml(kpiDefinition(key).formula)}">${escapeHtml(label)}</th>${cells.map(cellOf).join('')}</tr>`,
  )
  return `<p class="small">${escapeHtml(caption)}</p>
<div class="wide"><table class="figures" aria-label="${escapeHtml(caption)}">
<thead><tr><th scope="col">${escapeHtml(corner)}</th>${head}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`
}

function cellOf(cell: KpiCell | null): string {
  if (cell === null) return '<td class="none">–</td>'
  const { mean, halfWidth, verdict } = cell
  const spread = halfWidth === null ? '' : ` <span class="spread">± ${halfWidth}</span>`
  return `<td>${mean}${spread} <span class="verdict ${verdict}">${VERDICTS[verdict]}</span></td>`
}
