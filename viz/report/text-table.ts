import { escapeHtml } from './escape.ts'

/**
 * A table of texts, the first of each row its head.
 *
 * @param label - what it shows, for those who do not see it.
 * @param head - titles of the columns.
 * @param rows - a text for each column.
 * @returns HTML.
 */
export function textTable(
  label: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const heads = head.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('')
  const body = rows.map(
    ([first = '', ...others]) =>
      `<tr><th scope="row">${escapeHtml(first)}</th>${others.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`,
  )
  return `<div class="wide"><table class="figures" aria-label="${escapeHtml(label)}">
<thead><tr>${heads}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`
}
