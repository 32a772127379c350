import type { Comparison } from '../../engine/experiment/index.ts'
import { LEVER_COLUMNS, LEVER_NOTE, leverRows } from '../wording/index.ts'
import { escapeHtml } from './escape.ts'
import { textTable } from './text-table.ts'

/**
 * Table of the levers of a comparison and their cost.
 *
 * @param comparison - the statistics.
 * @returns HTML; empty if no column has levers.
 */
export function leverSection({ policies }: Comparison): string {
  const rows = leverRows(policies)
  if (rows.length === 0) return ''
  return `<h3>Levers and what they cost</h3>
<p class="small">${escapeHtml(LEVER_NOTE.charAt(0).toUpperCase() + LEVER_NOTE.slice(1))}.</p>
${textTable('Levers and what they cost', LEVER_COLUMNS, rows)}`
}
