import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { benches } from './registry.ts'
import type { Report, Row } from './report.ts'

/** Share of its ratio that a row may lose before the bench fails. */
const MOST_LOSS = 0.15

/** Committed beside the sources, wherever the program is run from. */
const FILE = fileURLToPath(
  new URL(
    import.meta.url.includes('/dist/') ? '../../bench/baseline.json' : './baseline.json',
    import.meta.url,
  ),
)

type Baseline = Readonly<Record<string, number>>

/**
 * Rows that are slower than the committed baseline allows. Ratios to the calibration loop are compared, never seconds.
 *
 * @param report - what was measured.
 * @returns a sentence for each; none for rows that have no baseline.
 */
export function lossesIn({ rows }: Report): string[] {
  const baseline = JSON.parse(readFileSync(FILE, 'utf8')) as Baseline
  return rows.flatMap((row) => lossOf(row, baseline[row.id]))
}

/**
 * Makes what was measured the new baseline; rows that were not measured keep theirs.
 *
 * @param report - what was measured.
 */
export function keepAsBaseline({ rows }: Report): void {
  const baseline = JSON.parse(readFileSync(FILE, 'utf8')) as Baseline
  const measured = Object.fromEntries(
    rows.map(({ id, ratioToCalibration }) => [id, Number(ratioToCalibration.toPrecision(4))]),
  )
  writeFileSync(FILE, `${JSON.stringify({ ...baseline, ...measured }, null, 2)}\n`)
}

function lossOf({ id, ratioToCalibration }: Row, before: number | undefined): string[] {
  if (before === undefined) return []
  const isDuration = benches.find((bench) => bench.id === id)?.isDuration === true
  const kept = isDuration ? before / ratioToCalibration : ratioToCalibration / before
  if (kept >= 1 - MOST_LOSS) return []
  return [
    `${id} has ${Math.round(kept * 100)} % of the speed of the baseline, at least ${(1 - MOST_LOSS) * 100} % are asked for`,
  ]
}
