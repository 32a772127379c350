const STEPS = 20_000_000
const CELLS = 1 << 16

/**
 * How fast this machine is right now, in million steps per second. A step is an integer multiplication and a
 * random access to half a megabyte: what a simulation does most. Rows are reported beside it, so that numbers
 * of two machines, or of a busy and an idle one, can be compared.
 *
 * @throws {Error} if the loop gives another sum than it must.
 */
export function calibrate(): number {
  const cells = new Float64Array(CELLS)
  const startedAt = performance.now()
  let state = 1
  for (let step = 0; step < STEPS; step++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    cells[state >>> 16] += 1
  }
  const seconds = (performance.now() - startedAt) / 1000
  if (cells.reduce((sum, count) => sum + count, 0) !== STEPS)
    throw new Error('the calibration loop is broken')
  return STEPS / seconds / 1e6
}
