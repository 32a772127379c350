/** What one run of a bench measured. */
export interface Measurement {
  /** The value, in the unit of the bench. */
  value: number
  /** Events (or steps) played: the same in every run, or the model has changed. */
  eventCount: number
}

/** The same model in another program, run between our runs. */
export interface Rival {
  /** Name of the program. */
  name: string
  /** Runs it once: its value in the unit of the bench, or why there is none. */
  measure(): { value: number } | { missing: string }
}

/** A benchmark: one row of the report. */
export interface Bench {
  /** Name of the row, stable over versions. */
  id: string
  /** Unit of the value: `events/s`, `orders/s`, `s`. */
  unit: string
  /** Whether the value is a duration, of which less is better. @defaultValue false */
  isDuration?: boolean
  /** Events that each run must play; a run with another number fails the bench. */
  expectedEventCount: number
  /** Runs of which the median is reported. @defaultValue 3 */
  repeats?: number
  /** What it is held against. @defaultValue nothing but the calibration loop */
  rival?: Rival
  /** Runs the bench once. */
  measure(): Measurement | Promise<Measurement>
}
