import { knownPolicies } from '../../engine/experiment/index.ts'
import {
  type CompiledScenario,
  compile,
  type PolicyFile,
  type RunInput,
  resolveLotSize,
} from '../../engine/index.ts'
import {
  isLivestream,
  loadAnyScenario,
  modelOfScenario,
  type PolicySet,
  type Scenario,
} from '../../scenarios/index.ts'
import { counted } from '../../viz/wording/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { optionError } from '../failure/index.ts'
import { knownName } from '../options/index.ts'
import { isPolicyFile, openPolicyFiles } from '../policies/index.ts'
import { openScenario } from '../scenario/index.ts'
import type { Terminal } from '../terminal/index.ts'
import { classicRunAction } from './classic-run-action.ts'
import { loggedRun } from './logged-run.ts'
import type { RunOptions } from './run-options.ts'
import { runReportLines } from './run-report.ts'
import { runResult } from './run-result.ts'

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
  if (modelOfScenario(fileOrName) !== 'livestream') {
    const classic = loadAnyScenario(fileOrName)
    if (!isLivestream(classic)) return classicRunAction(classic, options, terminal)
  }
  const { events, json = false, quiet = false } = options
  if (events !== undefined) demandParquet(events)
  const { scenario, title, notes } = await openScenario(fileOrName, options)
  const compiled = compile(scenario)
  const [file] = await openPolicyFiles([options.policy ?? ''].filter(isPolicyFile))
  const input = runInput(scenario, compiled, options, file)
  const started = terminal.clock()
  const run = await loggedRun(compiled, input, events, quiet, terminal)
  if (run === null) return EXIT.interrupted
  const elapsedSeconds = (terminal.clock() - started) / 1000
  const result = runResult(run.record, { seed: input.seed, lotSize: input.lotSize, elapsedSeconds, notes })
  const logged = run.rows === null ? '' : `${counted(run.rows, 'row')} in ${events}`
  if (json) terminal.out(`${JSON.stringify(result, null, 2)}\n`)
  else terminal.out(`${runReportLines(result, { title, logged }, terminal).join('\n')}\n`)
  return EXIT.done
}

function runInput(
  scenario: Scenario,
  compiled: CompiledScenario,
  options: RunOptions,
  file: PolicyFile | undefined,
): RunInput {
  const { seed = 1, replication = 0, lotSize = scenario.lotSize } = options
  const known = knownPolicies(scenario, file === undefined ? [] : [file])
  const names = [...known.keys()]
  const policyName = knownName(
    '--policy',
    file?.name ?? options.policy ?? (names[0] as string),
    names,
    'policy',
  )
  return {
    policyName,
    policySet: known.get(policyName) as PolicySet,
    ownKinds: file?.own,
    seed,
    replication,
    lotSize: resolveLotSize(compiled, lotSize, options.lotTolerance),
  }
}

function demandParquet(file: string): void {
  if (/[^/\\]\.parquet$/i.test(file)) return
  throw optionError('--events', file, 'must end in .parquet', 'write for example --events events.parquet')
}
