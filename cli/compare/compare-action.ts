import { join } from 'node:path'
import {
  type Comparison,
  type ExperimentOptions,
  resultOf,
  resultsIdOf,
} from '../../engine/experiment/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { demandFolder } from '../options/index.ts'
import { openPolicyFiles } from '../policies/index.ts'
import { commandText } from '../report/index.ts'
import { openScenario } from '../scenario/index.ts'
import type { Terminal } from '../terminal/index.ts'
import type { CompareOptions } from './compare-options.ts'
import { failedGates, type Gate, readGate } from './gates/index.ts'
import { planComparison } from './plan-comparison.ts'
import { reportLines } from './report.ts'
import { watchedComparison } from './watched-comparison.ts'

const RESULTS = 'results'

/**
 * Compares policies on a scenario and reports.
 *
 * @param fileOrName - scenario.
 * @param options - as the caller gave them.
 * @param terminal - where to report.
 */
export async function compareAction(
  fileOrName: string,
  options: CompareOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const gates = (options.failIf ?? []).map(readGate)
  if (options.out !== undefined) demandFolder('--out', options.out)
  const { scenario, title, notes } = await openScenario(fileOrName, options)
  const experiment = planComparison(scenario, await openPolicyFiles(options.policy ?? []), options)
  const out = options.out ?? join(RESULTS, resultsIdOf(experiment))
  const engine = { ...experiment, clock: terminal.clock, out, notes }
  const { comparison, kept } = await watchedComparison(
    engine,
    runsIn(experiment),
    options.quiet === true,
    terminal,
  )
  const report = options.report === false ? undefined : await reportOn(out, options)
  if (options.json === true) terminal.out(`${JSON.stringify(resultOf(comparison), null, 2)}\n`)
  else {
    const context = { title, isAllKpis: options.allKpis === true, out, kept, report }
    terminal.out(`${reportLines(comparison, context, terminal).join('\n')}\n`)
  }
  return verdict(comparison, gates, terminal)
}

/** Drawing is loaded only now: it takes as long as a small comparison. */
async function reportOn(out: string, { provinceOutlines }: CompareOptions): Promise<string> {
  const { writeReport } = await import('../../viz/index.ts')
  const command = commandText(process.argv.slice(2))
  return writeReport(out, { command, hasProvinceOutlines: provinceOutlines === true })
}

function runsIn({ scenario, policies = [], levers = [], replications }: ExperimentOptions): number {
  return (policies.length + levers.length) * (replications ?? scenario.replications)
}

/** Gates are for whole comparisons: half of one proves nothing either way. */
function verdict(comparison: Comparison, gates: readonly Gate[], terminal: Terminal): ExitCode {
  if (comparison.interrupted === true) return EXIT.interrupted
  const failed = failedGates(comparison, gates)
  for (const sentence of failed) terminal.err(`${terminal.errorPalette.bad(sentence)}\n`)
  return failed.length === 0 ? EXIT.done : EXIT.gateFailed
}
