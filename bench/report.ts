import type { Targets } from './bench.ts'

/** What a run of the benches found. */
export interface Report {
  /** Processor and number of cores. */
  machine: string
  /** Version of Node. */
  node: string
  /** Median speed of the calibration loop between the runs, million steps per second of processor time. */
  calibration: number
  /** One per bench. */
  rows: Row[]
}

/** One line of the report. */
export type Row = MeasuredRow | MissingRow

/** A row that was measured. */
export interface MeasuredRow {
  /** Name of the bench. */
  id: string
  /** Best of its runs: what other programs take away only makes a run slower. */
  value: number
  /** Unit of the value. */
  unit: string
  /** Events of each run. */
  eventCount: number
  /** Median of value / calibration, for a duration value x calibration: comparable between machines. */
  ratioToCalibration: number
  /** Least and greatest of those ratios: how much the machine wavered. */
  ratioRange: readonly [number, number]
  /** Runs that the row is made of. */
  runs: number
  /** What is asked of the row. */
  targets?: Targets
  /** The same model in another program, where the bench has one. */
  rival?: RivalRow
}

/** A row that cannot be measured here. */
export interface MissingRow {
  /** Name of the bench. */
  id: string
  /** There is none. */
  value: null
  /** Unit the value would have. */
  unit: string
  /** There are none. */
  eventCount: null
  /** There is none. */
  ratioToCalibration: null
  /** Why not. */
  missing: string
}

/** What another program came to between our runs. */
export type RivalRow =
  | {
      /** Name of the program and its version. */
      name: string
      /** Median of its runs, in the unit of the row, by processor time. */
      value: number
      /** Median of our value / its value, run by run, both by processor time. */
      times: number
      /** Least and greatest of those. */
      timesRange: readonly [number, number]
    }
  | {
      /** Name of the program. */
      name: string
      /** Why there is no value. */
      missing: string
    }

/** Whether a row was measured. */
export function isMeasured(row: Row): row is MeasuredRow {
  return row.value !== null
}
