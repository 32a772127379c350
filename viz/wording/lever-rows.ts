import type { PolicyComparison } from '../../engine/experiment/index.ts'
import { formatNumber } from '../text/index.ts'

/** Titles of the columns of {@link leverRows}. */
export const LEVER_COLUMNS: readonly string[] = [
  'Column',
  'Lever',
  'Dose',
  'Capital (CNY)',
  'A day (CNY)',
  'Charged to profit (CNY)',
]

/** What is said below a table of {@link leverRows}. */
export const LEVER_NOTE =
  'capital is written off over three years; the profit of a column with levers is after what is charged here'

/**
 * What levers cost, a row each, in texts.
 *
 * @param policies - columns of a comparison.
 * @returns empty if none has levers.
 */
export function leverRows(policies: readonly PolicyComparison[]): string[][] {
  return policies.flatMap((policy) =>
    policy.levers.map(({ id, name, dose, capital, runningPerDay, charged }) => [
      policy.name,
      `${id} ${name}`,
      formatNumber(dose, Number.isInteger(dose) ? 0 : 2),
      formatNumber(Math.round(capital)),
      formatNumber(Math.round(runningPerDay)),
      formatNumber(Math.round(charged)),
    ]),
  )
}
