import { type CompiledScenario, Run, type RunInput, type RunRecord } from '../../engine/index.ts'
import { NO_PROGRESS, showProgress } from '../progress/index.ts'
import { listenForInterruption, type Terminal } from '../terminal/index.ts'
import type { EventLog } from './event-log.ts'
import { finishRun } from './finish-run.ts'

const DAY = 86_400_000

/**
 * Runs to the end while showing how far it is. The event log is completed with the run; of a run that does not end
 * nothing is left.
 *
 * @param compiled - the scenario.
 * @param input - policy set, seed, replication, lot size.
 * @param log - where the event log goes, if anywhere.
 * @param isQuiet - show nothing.
 * @param terminal - where to show it.
 * @returns its record; `null` if it was stopped.
 */
export async function loggedRun(
  compiled: CompiledScenario,
  input: RunInput,
  log: EventLog | undefined,
  isQuiet: boolean,
  terminal: Terminal,
): Promise<RunRecord | null> {
  const run = new Run(compiled, log === undefined ? input : { ...input, log })
  try {
    const record = await watchedRun(run, Math.round(compiled.end / DAY), isQuiet, terminal)
    if (record === null) log?.discard()
    else log?.finish()
    return record
  } catch (error) {
    log?.discard()
    throw error
  }
}

async function watchedRun(
  run: Run,
  days: number,
  isQuiet: boolean,
  terminal: Terminal,
): Promise<RunRecord | null> {
  const progress = isQuiet ? NO_PROGRESS : showProgress(terminal, 'days', days)
  const interruption = listenForInterruption(() => {
    progress.stop()
    terminal.err('Stopped: one run is all or nothing, so nothing is written.\n')
  })
  try {
    return await finishRun(run, interruption.signal, (now) =>
      progress.update({ done: Math.floor(now / DAY), total: days, secondsLeft: null }),
    )
  } finally {
    progress.stop()
    interruption.end()
  }
}
