import {
  type ClassicRecord,
  compileClassic,
  digestOfRecords,
  simulate,
  withWarmUp,
} from '../../engine/index.ts'
import type { ClassicScenario } from '../../scenarios/index.ts'
import { formatDuration, formatEstimate, formatNumber } from '../../viz/wording/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { UsageError } from '../failure/index.ts'
import { tableLines } from '../format/index.ts'
import type { Terminal } from '../terminal/index.ts'
import type { RunOptions } from './run-options.ts'

/** Options of `run` that mean nothing to a textbook system. */
const LIVESTREAM_ONLY = [
  ['policy', '--policy'],
  ['lotSize', '--lot-size'],
  ['lotTolerance', '--lot-tolerance'],
  ['orders', '--orders'],
  ['events', '--events'],
] as const

/**
 * Runs one replication of a textbook system and reports.
 *
 * @param scenario - the system.
 * @param options - as the caller gave them.
 * @param terminal - where to report.
 * @throws {UsageError} for an option that only livestream scenarios have.
 */
export function classicRunAction(
  scenario: ClassicScenario,
  options: RunOptions,
  terminal: Terminal,
): ExitCode {
  const stray = LIVESTREAM_ONLY.find(([key]) => options[key] !== undefined)
  if (stray !== undefined)
    throw new UsageError(
      `${stray[1]} is for livestream scenarios, and this is a ${scenario.model}: leave it out`,
    )
  const { seed = 1, replication = 0, json = false } = options
  const started = terminal.clock()
  const record = simulate(compileClassic(withWarmUp(scenario, seed)), { seed, replication })
  const elapsedSeconds = (terminal.clock() - started) / 1000
  const { measures, events } = record
  const result = {
    kpis: measures,
    digest: digestOfRecords([record]),
    replication,
    seed,
    events,
    elapsedSeconds,
  }
  if (json) terminal.out(`${JSON.stringify(result, null, 2)}\n`)
  else terminal.out(`${lines(scenario, record, result, terminal).join('\n')}\n`)
  return EXIT.done
}

function lines(
  { title }: ClassicScenario,
  { measures, replication, events }: ClassicRecord,
  { digest, seed, elapsedSeconds }: { digest: string; seed: number; elapsedSeconds: number },
  { palette }: Terminal,
): string[] {
  const rows = Object.entries(measures).flatMap(([name, value]) =>
    value === null ? [] : [[name, formatEstimate({ mean: value, halfWidth: null }).mean]],
  )
  return [
    palette.faint(title),
    palette.strong(`Replication ${replication}: one run says nothing about luck; proof --instance does.`),
    '',
    ...tableLines({ head: ['', 'mean over the window'], rows, right: [1] }),
    '',
    `seed ${seed} · ${formatNumber(events)} events · ${formatDuration(elapsedSeconds)}`,
    `digest ${digest}`,
  ]
}
