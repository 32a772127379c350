import type { Comparison } from '../../engine/experiment/index.ts'
import { SHOCK_COLUMNS, SHOCK_NOTE, shockRows, shockTimeline } from '../wording/index.ts'
import { escapeHtml } from './escape.ts'
import { textTable } from './text-table.ts'

/**
 * What happened from outside, when, and what it came to.
 *
 * @param comparison - the statistics.
 * @returns a section; empty for a scenario without shocks.
 */
export function shockSection(comparison: Comparison): string {
  const rows = shockRows(comparison)
  if (rows.length === 0) return ''
  const names = comparison.policies.map(({ name }) => name)
  const conditional = rows.map(({ label, cells }) => [
    label,
    ...cells.map((cell) => (cell === null ? '–' : `${cell.mean} ± ${cell.halfWidth ?? '–'}`)),
  ])
  return `<section id="shocks"><h2>What went wrong, and when</h2>
<p class="small">Shocks are drawn for each replication and are the same for every policy. Median, with the least and the largest value.</p>
${textTable('Shocks that happened', SHOCK_COLUMNS, shockTimeline(comparison))}
<p class="small">${escapeHtml(SHOCK_NOTE)}</p>
${textTable('Indicators given each shock', ['Given', ...names], conditional)}</section>`
}
