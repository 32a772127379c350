import {
  type CompiledScenario,
  compile,
  Run,
  type RunInput,
  type RunRecord,
  resolveLotSize,
} from '../../engine/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { optionError } from '../failure/index.ts'
import { counted } from '../format/index.ts'
import { knownName } from '../options/index.ts'
import { NO_PROGRESS, showProgress } from '../progress/index.ts'
import { openScenario, policySetsOf } from '../scenario/index.ts'
import { listenForInterruption, type Terminal } from '../terminal/index.ts'
import { EventLog } from './event-log.ts'
import { finishRun } from './finish-run.ts'
import { OrderCounter } from './order-counter.ts'
import type { RunOptions } from './run-options.ts'
import { runReportLines } from './run-report.ts'
import { runResult } from './run-result.ts'

const DAY = 86_400_000

/**
 * Runs one replication of one policy and reports.
 *
 * @param fileOrName - scenario.
 * @param options - as the caller gave them.
 * @param terminal - where to report.
 */
export async function runAction(
  fileOrName: string,
  options: RunOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { events, seed = 1, replication = 0 } = options
  if (events !== undefined) demandParquet(events)
  const { scenario, title, notes } = await openScenario(fileOrName, options)
  const policySets = policySetsOf(scenario)
  const names = Object.keys(policySets)
  const policyName = knownName('--policy', options.policy ?? names[0], names, 'policy')
  const compiled = compile(scenario)
  const lotSize = resolveLotSize(compiled, options.lotSize ?? scenario.lotSize)
  const log = events === undefined ? undefined : new EventLog(events)
  const counter = new OrderCounter(log)
  const input = { policyName, policySet: policySets[policyName], seed, replication, lotSize, log: counter }
  const started = terminal.clock()
  const record = await runLogged(compiled, input, log, options.quiet === true, terminal)
  if (record === null) return EXIT.interrupted
  const elapsedSeconds = (terminal.clock() - started) / 1000
  const result = runResult(record, { seed, lotSize, ordersInRun: counter.orders, elapsedSeconds, notes })
  if (options.json === true) terminal.out(`${JSON.stringify(result, null, 2)}\n`)
  else {
    const logged = log === undefined ? '' : `${counted(log.count, 'row')} in ${events}`
    terminal.out(`${runReportLines(result, { title, logged }, terminal).join('\n')}\n`)
  }
  return EXIT.done
}

function demandParquet(file: string): void {
  if (/[^/\\]\.parquet$/i.test(file)) return
  throw optionError('--events', file, 'must end in .parquet', 'write for example --events events.parquet')
}

/** The log is completed with the run; of a run that does not end nothing is left. */
async function runLogged(
  compiled: CompiledScenario,
  input: RunInput,
  log: EventLog | undefined,
  isQuiet: boolean,
  terminal: Terminal,
): Promise<RunRecord | null> {
  try {
    const record = await runWatched(compiled, input, isQuiet, terminal)
    if (record === null) log?.discard()
    else log?.finish()
    return record
  } catch (error) {
    log?.discard()
    throw error
  }
}

async function runWatched(
  compiled: CompiledScenario,
  input: RunInput,
  isQuiet: boolean,
  terminal: Terminal,
): Promise<RunRecord | null> {
  const days = Math.round(compiled.end / DAY)
  const progress = isQuiet ? NO_PROGRESS : showProgress(terminal, 'days', days)
  const interruption = listenForInterruption(() => {
    progress.stop()
    terminal.err('Stopped: one run is all or nothing, so nothing is written.\n')
  })
  try {
    return await finishRun(new Run(compiled, input), interruption.signal, (now) =>
      progress.update({ done: Math.floor(now / DAY), total: days, secondsLeft: null }),
    )
  } finally {
    progress.stop()
    interruption.end()
  }
}
