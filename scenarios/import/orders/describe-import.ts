import { ORDER_FIELDS } from './order-field.ts'
import type { ImportSummary } from './summarise.ts'

const REJECTS_SHOWN = 5

/**
 * A summary in words.
 *
 * @param summary - from `readOrders`.
 * @returns lines without line ends; warnings and the first rejected rows come last.
 */
export function describeImport(summary: ImportSummary): string[] {
  const { rows, accepted, rejected, span, skus, regions, orders, units, mapping, reversals, rejects } =
    summary
  const columns = ORDER_FIELDS.flatMap((field) =>
    mapping[field] === undefined ? [] : `${field}=${mapping[field]}`,
  )
  const lines = [
    `${count(rows)} rows: ${count(accepted)} accepted, ${count(rejected)} rejected`,
    `${span.from} to ${span.to}`,
    `${count(orders)} orders, ${count(units)} units, ${count(skus)} products, ${count(regions)} regions`,
    `columns: ${columns.join(', ')}`,
  ]
  if (reversals.cancelled > 0) {
    const { cancelled, matched, unmatched } = reversals
    lines.push(
      `came back: ${count(cancelled)} rows, order found for ${count(matched)}, not for ${count(unmatched)}`,
    )
  }
  lines.push(...summary.warnings.map((warning) => `warning: ${warning}`))
  for (const { line, value, rule } of rejects.slice(0, REJECTS_SHOWN)) {
    lines.push(`rejected: line ${line}, ${JSON.stringify(value)}: ${rule}`)
  }
  if (rejected > REJECTS_SHOWN) lines.push(`rejected: ${count(rejected - REJECTS_SHOWN)} more rows`)
  return lines
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}
