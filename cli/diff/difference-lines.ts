import type { Difference, LeversApplied } from '../../scenarios/index.ts'
import { formatNumber } from '../../viz/wording/index.ts'
import { tableLines } from '../format/index.ts'
import type { Palette } from '../terminal/index.ts'

const NOT_THERE = '–'
const LONGEST = 48

/**
 * Differences as a table: where, what it was, what it is.
 *
 * @param differences - at least one.
 * @param palette - colours.
 */
export function differenceLines(differences: readonly Difference[], palette: Palette): string[] {
  return tableLines({
    head: ['where', 'was', 'is'],
    rows: differences.map(({ path, before, after }) => [
      path,
      before === null ? palette.faint(NOT_THERE) : palette.bad(shortened(before)),
      after === null ? palette.faint(NOT_THERE) : palette.good(shortened(after)),
    ]),
  })
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`
}

/**
 * A line for each lever on what it costs.
 *
 * @param applied - the levers; `undefined`: there are none.
 * @param palette - colours.
 */
export function leverCostLines(applied: LeversApplied | undefined, palette: Palette): string[] {
  return (applied?.levers ?? []).map(({ id, name, dose, capital, runningPerDay, costSource }) =>
    palette.faint(
      `${id} ${name}, strength ${dose}: ${formatNumber(Math.round(capital))} CNY once and ${formatNumber(Math.round(runningPerDay))} CNY a day (${costSource})`,
    ),
  )
}
