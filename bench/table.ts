import { tableLines } from '../cli/format/index.ts'
import { keptOfBaseline } from './baseline.ts'
import { isMeasured, type MeasuredRow, type Report, type RivalRow, type Row } from './report.ts'

const HEAD = ['row', 'value', 'unit', 'must', 'aim', 'verdict', 'events', 'ratio', 'range', 'of baseline']
const RIGHT = [1, 3, 4, 6, 7, 8, 9]

/**
 * A report for people: the machine, a line for each row, and below them rivals and rows that could not be measured.
 *
 * @param report - what was measured.
 */
export function tableOf({ machine, node, calibration, rows }: Report): string {
  const measured = rows.filter(isMeasured)
  const table = tableLines({ head: HEAD, rows: measured.map(cellsOf), right: RIGHT })
  const lines = [
    `${machine}, Node ${node}, calibration ${calibration.toFixed(1)} M steps/s`,
    '',
    ...(measured.length > 0 ? [...table, ''] : []),
    ...rows.flatMap(remarks),
    'value: best run, by the clock on the wall; ratio: median of value / calibration (durations: value x calibration),',
    'range: its least and greatest; of baseline: best ratio against bench/baseline.json, at least 85 % must be kept.',
  ]
  return `${lines.join('\n')}\n`
}

/**
 * How a row stands to what is asked of it.
 *
 * @param row - what was measured.
 * @returns `aim met`, `must met`, `short of must`; `not measured` if its rival is missing; empty if nothing is asked.
 */
export function verdictOf({ targets, value, unit, rival }: MeasuredRow): string {
  if (targets === undefined) return ''
  const reached = targets.of === 'times' ? timesOf(rival) : value
  if (reached === undefined) return 'not measured'
  const isReached = (target: number): boolean =>
    unit === 's' && targets.of !== 'times' ? reached <= target : reached >= target
  if (targets.aim !== undefined && isReached(targets.aim)) return 'aim met'
  return isReached(targets.must) ? 'must met' : 'short of must'
}

function cellsOf(row: MeasuredRow): string[] {
  const { id, value, unit, targets, eventCount, ratioToCalibration, ratioRange } = row
  const suffix = targets?.of === 'times' ? ' x rival' : ''
  const kept = keptOfBaseline(row)
  return [
    id,
    rounded(value),
    unit,
    targets === undefined ? '' : rounded(targets.must) + suffix,
    targets?.aim === undefined ? '' : rounded(targets.aim) + suffix,
    verdictOf(row),
    eventCount.toLocaleString('en'),
    rounded(ratioToCalibration),
    ratioRange.map(rounded).join('..'),
    kept === undefined ? 'none' : `${Math.round(kept * 100)} %`,
  ]
}

function remarks(row: Row): string[] {
  if (!isMeasured(row)) return [`${row.id}: not measured, ${row.missing}`]
  return row.rival === undefined ? [] : [`${row.id}: ${rivalRemark(row.rival)}`]
}

function rivalRemark(rival: RivalRow): string {
  if ('missing' in rival) return `not held against ${rival.name}, ${rival.missing}`
  const [least, greatest] = rival.timesRange.map((times) => times.toFixed(1))
  return `${rival.times.toFixed(1)} times ${rival.name} (${rounded(rival.value)} a second; run by run ${least} to ${greatest} times)`
}

function timesOf(rival: RivalRow | undefined): number | undefined {
  return rival === undefined || 'missing' in rival ? undefined : rival.times
}

function rounded(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4 })
}
