import { setImmediate } from 'node:timers/promises'
import type { Run, RunRecord } from '../../engine/index.ts'

const EVENTS_AT_ONCE = 20_000

/**
 * Runs to the end, letting timers and Ctrl-C through now and then; the result is that of a run in one go.
 *
 * @param run - a run at its start.
 * @param signal - stops it.
 * @param onPause - told the time of the run, ms, now and then.
 * @param eventsAtOnce - events between two such pauses.
 * @returns its record; `null` if it was stopped.
 */
export async function finishRun(
  run: Run,
  signal: AbortSignal,
  onPause: (now: number) => void,
  eventsAtOnce: number = EVENTS_AT_ONCE,
): Promise<RunRecord | null> {
  while (runSome(run, eventsAtOnce)) {
    onPause(run.now)
    await setImmediate()
    if (signal.aborted) return null
  }
  return run.finish()
}

/** False when the run is over. */
function runSome(run: Run, atOnce: number): boolean {
  for (let events = 0; events < atOnce; events++) if (!run.step()) return false
  return true
}
