import { stopwatch } from './stopwatch.ts'

const STEPS = 20_000_000
const CELLS = 1 << 16

/** How fast this machine is right now, in million steps per second. */
export interface Calibration {
  /** By the clock on the wall. */
  onWall: number
  /** By the time that the process was given a processor. */
  onCpu: number
}

/**
 * Measures how fast this machine is right now. A step is an integer multiplication and a random access to half a
 * megabyte: what a simulation does most. Rows are reported beside it, so that numbers of two machines, or of a
 * busy and an idle one, can be compared.
 *
 * @throws {Error} if the loop gives another sum than it must.
 */
export function calibrate(): Calibration {
  const cells = new Float64Array(CELLS)
  const elapsed = stopwatch()
  let state = 1
  for (let step = 0; step < STEPS; step++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    cells[state >>> 16] += 1
  }
  const { seconds, cpuShare } = elapsed()
  if (cells.reduce((sum, count) => sum + count, 0) !== STEPS)
    throw new Error('the calibration loop is broken')
  const onWall = STEPS / seconds / 1e6
  return { onWall, onCpu: onWall / cpuShare }
}

/** The speed of a machine between two calibrations. */
export function between(before: Calibration, after: Calibration): Calibration {
  return { onWall: (before.onWall + after.onWall) / 2, onCpu: (before.onCpu + after.onCpu) / 2 }
}
