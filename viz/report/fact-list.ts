import { escapeHtml } from './escape.ts'

/** A name and what stands beside it. */
export type Fact = readonly [name: string, value: string]

/**
 * A list of facts.
 *
 * @param facts - in order; those with an empty value are left out.
 */
export function factList(facts: readonly Fact[]): string {
  const rows = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`)
  return `<dl>${rows.join('\n')}</dl>`
}
