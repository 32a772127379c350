import { availableParallelism, cpus } from 'node:os'
import { keptOfBaseline, MOST_LOSS } from './baseline.ts'
import type { Bench, Measurement, Rival } from './bench.ts'
import { between, type Calibration, calibrate } from './calibration.ts'
import type { MeasuredRow, Report, RivalRow, Row } from './report.ts'

/** Runs of a bench that has no number of its own. */
export const RUNS = 3

/** Told before each run: which bench, and which of its runs. */
export type OnRun = (bench: Bench, run: number) => void

interface Samples {
  values: number[]
  /** The values had the processor been given all the time. */
  onCpu: number[]
  ratios: number[]
  rivals: ReturnType<Rival['measure']>[]
  eventCount?: number
}

/**
 * Runs benches, each run between two runs of the calibration loop. A row that seems to have lost too much is taken
 * again once, since a loss that is real shows twice and one that a neighbour causes seldom does.
 *
 * @param benches - what to run.
 * @param onRun - told before each run.
 * @throws {Error} if a run plays another number of events than it must.
 */
export async function measureRows(benches: readonly Bench[], onRun: OnRun): Promise<Report> {
  const speeds: number[] = []
  const rows: Row[] = []
  for (const bench of benches) rows.push(await measureRow(bench, speeds, onRun))
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores`
  const calibration = speeds.length > 0 ? median(speeds) : calibrate().onCpu
  return { machine, node: process.version, calibration, rows }
}

async function measureRow(bench: Bench, speeds: number[], onRun: OnRun): Promise<Row> {
  const { id, unit } = bench
  const missing = bench.missing?.()
  if (missing !== undefined) {
    return { id, value: null, unit, eventCount: null, ratioToCalibration: null, missing }
  }
  const samples: Samples = { values: [], onCpu: [], ratios: [], rivals: [] }
  await addRuns(bench, samples, speeds, onRun)
  const kept = keptOfBaseline(rowOf(bench, samples))
  if (kept !== undefined && kept < 1 - MOST_LOSS) await addRuns(bench, samples, speeds, onRun)
  return rowOf(bench, samples)
}

async function addRuns(bench: Bench, samples: Samples, speeds: number[], onRun: OnRun): Promise<void> {
  let before = calibrate()
  for (let run = 0; run < (bench.repeats ?? RUNS); run++) {
    onRun(bench, samples.values.length)
    const measurement = await bench.measure()
    const after = calibrate()
    const speed = between(before, after)
    requireEventCount(bench, samples, measurement)
    samples.values.push(measurement.value)
    samples.onCpu.push(measurement.value / (measurement.cpuShare ?? 1))
    samples.ratios.push(ratioOf(bench, measurement, speed))
    speeds.push(speed.onCpu)
    if (bench.rival !== undefined) samples.rivals.push(bench.rival.measure())
    before = bench.rival === undefined ? after : calibrate()
  }
}

function ratioOf({ isDuration, isQuotient }: Bench, measurement: Measurement, speed: Calibration): number {
  const { value, cpuShare } = measurement
  if (isQuotient === true) return value
  const calibration = cpuShare === undefined ? speed.onWall : speed.onCpu
  const share = cpuShare ?? 1
  return isDuration ? value * share * calibration : value / share / calibration
}

function rowOf(bench: Bench, samples: Samples): MeasuredRow {
  const { id, unit, targets, rival } = bench
  const { values, ratios, eventCount = 0 } = samples
  return {
    id,
    value: bestOf(bench, values),
    unit,
    eventCount,
    ratioToCalibration: median(ratios),
    ratioRange: rangeOf(ratios),
    runs: values.length,
    ...(targets === undefined ? {} : { targets }),
    ...(rival === undefined ? {} : { rival: rivalRow(rival.name, samples) }),
  }
}

/** A quotient errs both ways, whichever of its two runs was disturbed: so its best one says nothing. */
function bestOf({ isDuration, isQuotient }: Bench, values: readonly number[]): number {
  if (isQuotient === true) return median(values)
  return isDuration === true ? Math.min(...values) : Math.max(...values)
}

function rivalRow(program: string, { onCpu, rivals }: Samples): RivalRow {
  const theirs: number[] = []
  let name = program
  for (const measured of rivals) {
    if ('missing' in measured) return { name, missing: measured.missing }
    theirs.push(measured.value / measured.cpuShare)
    name = `${program} ${measured.version}`
  }
  const times = theirs.map((value, run) => onCpu[run] / value)
  return { name, value: median(theirs), times: median(times), timesRange: rangeOf(times) }
}

function requireEventCount(
  { id, expectedEventCount }: Bench,
  samples: Samples,
  { eventCount }: Measurement,
): void {
  const expected = expectedEventCount ?? samples.eventCount ?? eventCount
  samples.eventCount = eventCount
  if (eventCount === expected) return
  throw new Error(`${id} played ${eventCount} events, expected ${expected}: the model has changed`)
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)]
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
