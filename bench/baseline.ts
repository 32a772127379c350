import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isMeasured, type MeasuredRow, type Report } from './report.ts'

/** Share of its ratio that a row may lose before the bench fails. */
export const MOST_LOSS = 0.15

/** Committed beside the sources, wherever the program is run from. */
const FILE = fileURLToPath(
  new URL(
    import.meta.url.includes('/dist/') ? '../../bench/baseline.json' : './baseline.json',
    import.meta.url,
  ),
)

/** What was measured when the baseline was written. */
interface Baseline {
  /** Processor and number of cores. */
  readonly machine: string
  /** Version of Node. */
  readonly node: string
  /** Median ratio to the calibration loop, and whether less is better, by row. */
  readonly rows: Readonly<Record<string, { ratio: number; isDuration?: boolean }>>
}

/**
 * How much of its baseline a row keeps, 1: all. The best of its runs is compared: on a busy machine runs are slower
 * than they need be and never faster, so that a real loss shows in the best one and a neighbour's work seldom.
 *
 * @param row - what was measured.
 * @param baseline - what it is compared with. @defaultValue the committed one
 * @returns `undefined` for a row that has no baseline.
 */
export function keptOfBaseline(row: MeasuredRow, baseline: Baseline = readBaseline()): number | undefined {
  const before = baseline.rows[row.id]
  if (before === undefined) return undefined
  const [least, greatest] = row.ratioRange
  return before.isDuration === true ? before.ratio / least : greatest / before.ratio
}

/**
 * Rows that are slower than the committed baseline allows. Ratios to the calibration loop are compared, never
 * seconds.
 *
 * @param report - what was measured.
 * @param baseline - what it is compared with. @defaultValue the committed one
 * @returns a sentence for each.
 */
export function lossesIn(report: Report, baseline: Baseline = readBaseline()): string[] {
  const elsewhere =
    baseline.machine === report.machine && baseline.node === report.node
      ? ''
      : ` (the baseline is of ${baseline.machine}, Node ${baseline.node}: write one of this machine before you compare)`
  return report.rows.filter(isMeasured).flatMap((row) => {
    const kept = keptOfBaseline(row, baseline)
    if (kept === undefined || kept >= 1 - MOST_LOSS) return []
    const share = `${Math.round(kept * 100)} % of the speed of the baseline`
    return [
      `${row.id} has ${share} in the best of ${row.runs} runs, ${(1 - MOST_LOSS) * 100} % must be kept${elsewhere}`,
    ]
  })
}

/**
 * Makes what was measured the new baseline; rows that were not measured keep theirs.
 *
 * @param report - what was measured.
 * @param isDuration - whether less is better in a row, by its id.
 * @returns the file.
 */
export function writeBaseline({ machine, node, rows }: Report, isDuration: (id: string) => boolean): string {
  const measured = rows.filter(isMeasured).map(({ id, ratioToCalibration }) => {
    const ratio = Number(ratioToCalibration.toPrecision(4))
    return [id, isDuration(id) ? { ratio, isDuration: true } : { ratio }] as const
  })
  const written = { machine, node, rows: { ...readBaseline().rows, ...Object.fromEntries(measured) } }
  writeFileSync(FILE, `${JSON.stringify(written, null, 2)}\n`)
  return FILE
}

function readBaseline(): Baseline {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Baseline
}
