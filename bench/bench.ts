/** What one run of a bench measured. */
export interface Measurement {
  /** The value, in the unit of the bench, by the clock on the wall. */
  value: number
  /** Events (or steps) played: the same in every run, or the model has changed. */
  eventCount: number
  /**
   * Share of the time on the wall that this process was given a processor, 0 to 1, from `stopwatch`. With it the
   * ratio to the calibration loop is one of processor times, which other programs disturb less.
   * @defaultValue times on the wall are compared, as for work in child processes
   */
  cpuShare?: number
}

/** The same model in another program, run between our runs. */
export interface Rival {
  /** Name of the program. */
  name: string
  /**
   * Runs it once: its value in the unit of the bench, the share of the time that it was given a processor and the
   * program's version, or why there is none.
   */
  measure(): { value: number; cpuShare: number; version: string } | { missing: string }
}

/** What is asked of a bench. */
export interface Targets {
  /** What must be reached, in the unit of the bench, or in `times` of its rival. */
  must: number
  /** What is aimed at. @defaultValue nothing beyond `must` */
  aim?: number
  /** What the numbers are held against. @defaultValue 'value' */
  of?: 'value' | 'times'
}

/** A benchmark: one row of the report. */
export interface Bench {
  /** Name of the row, stable over versions. */
  id: string
  /** Unit of the value: `events/s`, `orders/s`, `s`. */
  unit: string
  /** Whether the value is a duration, of which less is better. @defaultValue false */
  isDuration?: boolean
  /** Whether the value is a quotient of two runs already, which no machine's speed enters. @defaultValue false */
  isQuotient?: boolean
  /**
   * Events that each run must play; a run with another number fails the bench.
   * @defaultValue the number of the first run
   */
  expectedEventCount?: number
  /** Runs of it. @defaultValue 3 */
  repeats?: number
  /** Seconds that a run takes on an idle machine, for the time left. @defaultValue 1 */
  typicalSeconds?: number
  /** What is asked of it. @defaultValue nothing */
  targets?: Targets
  /** What it is held against. @defaultValue nothing but the calibration loop */
  rival?: Rival
  /** Why it cannot run here, if it cannot. @defaultValue it can */
  missing?(): string | undefined
  /** Runs the bench once. */
  measure(): Measurement | Promise<Measurement>
}
