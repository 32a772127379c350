import { type CompiledScenario, Run, type RunInput, type RunRecord } from '../../engine/index.ts'
import { NO_PROGRESS, showProgress } from '../progress/index.ts'
import { listenForInterruption, type Terminal } from '../terminal/index.ts'
import { EventLog } from './event-log.ts'
import { finishRun } from './finish-run.ts'

const DAY = 86_400_000

/** A run that came to its end. */
export interface LoggedRun {
  /** What it left behind. */
  readonly record: RunRecord
  /** Rows in its event log; `null`: there is none. */
  readonly rows: number | null
}

/**
 * Runs to the end while showing how far it is; Ctrl-C ends it early with nothing.
 *
 * @param compiled - the scenario.
 * @param input - policy set, seed, replication, lot size.
 * @param events - file for the event log, if there is to be one.
 * @param isQuiet - show nothing.
 * @param terminal - where to show it.
 * @returns `null` if it was stopped.
 */
export async function loggedRun(
  compiled: CompiledScenario,
  input: RunInput,
  events: string | undefined,
  isQuiet: boolean,
  terminal: Terminal,
): Promise<LoggedRun | null> {
  const days = Math.round(compiled.end / DAY)
  const progress = isQuiet ? NO_PROGRESS : showProgress(terminal, 'days', days)
  const interruption = listenForInterruption(() => {
    progress.stop()
    terminal.err('Stopped: one run is all or nothing, so nothing is written.\n')
  })
  const onPause = (now: number): void =>
    progress.update({ done: Math.floor(now / DAY), total: days, secondsLeft: null })
  try {
    return await withLog(events, (log) => {
      const run = new Run(compiled, log === undefined ? input : { ...input, log })
      return finishRun(run, interruption.signal, onPause)
    })
  } finally {
    progress.stop()
    interruption.end()
  }
}

/** The event log is completed with the run; of a run that does not end nothing is left. */
async function withLog(
  events: string | undefined,
  run: (log: EventLog | undefined) => Promise<RunRecord | null>,
): Promise<LoggedRun | null> {
  const log = events === undefined ? undefined : new EventLog(events)
  try {
    const record = await run(log)
    if (record === null) {
      log?.discard()
      return null
    }
    log?.finish()
    return { record, rows: log?.count ?? null }
  } catch (error) {
    log?.discard()
    throw error
  }
}
