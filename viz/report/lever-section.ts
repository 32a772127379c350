import type { Comparison } from '../../engine/experiment/index.ts'
import { LEVER_COLUMNS, LEVER_NOTE, leverRows } from '../wording/index.ts'
import { escapeHtml } from './escape.ts'

/**
 * Table of the levers of a comparison and their cost.
 *
 * @param comparison - the statistics.
 * @returns HTML; empty if no column has levers.
 */
export function leverSection({ policies }: Comparison): string {
  const rows = leverRows(policies)
  if (rows.length === 0) return ''
  const head = LEVER_COLUMNS.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('')
  const body = rows.map(
    ([first = '', ...others]) =>
      `<tr><th scope="row">${escapeHtml(first)}</th>${others.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`,
  )
  return `<h3>Levers and what they cost</h3>
<p class="small">${escapeHtml(LEVER_NOTE.charAt(0).toUpperCase() + LEVER_NOTE.slice(1))}.</p>
<div class="wide"><table class="figures" aria-label="Levers and what they cost">
<thead><tr>${head}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`
}
