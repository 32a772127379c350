import { availableParallelism, cpus } from 'node:os'
import type { Bench, Measurement, Rival } from './bench.ts'
import { calibrate } from './calibration.ts'

/** One line of the report. */
export interface Row {
  /** Name of the bench. */
  id: string
  /** Median of its runs. */
  value: number
  /** Unit of the value. */
  unit: string
  /** Events of each run. */
  eventCount: number
  /** Median of value / calibration, for a duration value x calibration: comparable between machines. */
  ratioToCalibration: number
  /** The same model in another program, where the bench has one. */
  rival?: RivalRow
}

/** What another program came to between our runs. */
export type RivalRow =
  | {
      /** Name of the program. */
      name: string
      /** Median of its runs, in the unit of the row. */
      value: number
      /** Median of our value / its value, run by run. */
      times: number
    }
  | {
      /** Name of the program. */
      name: string
      /** Why there is no value. */
      missing: string
    }

/** What a run of the benches found. */
export interface Report {
  /** Processor and number of cores. */
  machine: string
  /** Version of Node. */
  node: string
  /** Median speed of the calibration loop between the runs, million steps per second. */
  calibration: number
  /** One per bench. */
  rows: Row[]
}

/**
 * Runs benches, each run between two runs of the calibration loop.
 *
 * @param benches - what to run.
 * @param progress - told the id of each bench when it starts.
 * @throws {Error} if a run plays another number of events than it must.
 */
export async function measureAll(benches: readonly Bench[], progress: (id: string) => void): Promise<Report> {
  const speeds: number[] = []
  const rows: Row[] = []
  for (const bench of benches) {
    progress(bench.id)
    rows.push(await measureRow(bench, speeds))
  }
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`
  return { machine, node: process.version, calibration: median(speeds), rows }
}

async function measureRow(bench: Bench, speeds: number[]): Promise<Row> {
  const values: number[] = []
  const ratios: number[] = []
  const rivals: ReturnType<Rival['measure']>[] = []
  let before = calibrate()
  for (let repeat = 0; repeat < (bench.repeats ?? 3); repeat++) {
    const measurement = await bench.measure()
    const after = calibrate()
    const speed = (before + after) / 2
    requireEventCount(bench, measurement)
    values.push(measurement.value)
    ratios.push(bench.isDuration ? measurement.value * speed : measurement.value / speed)
    speeds.push(speed)
    if (bench.rival !== undefined) rivals.push(bench.rival.measure())
    before = bench.rival === undefined ? after : calibrate()
  }
  const { id, unit, expectedEventCount } = bench
  const row = {
    id,
    value: median(values),
    unit,
    eventCount: expectedEventCount,
    ratioToCalibration: median(ratios),
  }
  return bench.rival === undefined ? row : { ...row, rival: rivalRow(bench.rival.name, values, rivals) }
}

function rivalRow(
  name: string,
  ours: readonly number[],
  theirs: readonly ReturnType<Rival['measure']>[],
): RivalRow {
  const values: number[] = []
  for (const measured of theirs) {
    if ('missing' in measured) return { name, missing: measured.missing }
    values.push(measured.value)
  }
  return { name, value: median(values), times: median(values.map((value, run) => ours[run] / value)) }
}

function requireEventCount(bench: Bench, { eventCount }: Measurement): void {
  if (eventCount === bench.expectedEventCount) return
  throw new Error(
    `${bench.id} played ${eventCount} events, expected ${bench.expectedEventCount}: the model has changed`,
  )
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
