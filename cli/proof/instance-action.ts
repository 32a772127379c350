import { estimateInstance } from '../../engine/experiment/index.ts'
import { isLivestream, loadAnyScenario } from '../../scenarios/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { UsageError } from '../failure/index.ts'
import { NO_PROGRESS, showProgress } from '../progress/index.ts'
import { listenForInterruption, type Terminal } from '../terminal/index.ts'
import { instanceLines } from './instance-report.ts'
import type { ProofOptions } from './proof-options.ts'

/**
 * Estimates the long run of a textbook system and reports.
 *
 * @param fileOrName - the scenario.
 * @param options - as the caller gave them.
 * @param terminal - where to report.
 * @throws {UsageError} for a livestream scenario.
 */
export async function instanceAction(
  fileOrName: string,
  options: ProofOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const scenario = loadAnyScenario(fileOrName)
  if (isLivestream(scenario))
    throw new UsageError(
      `--instance "${fileOrName}" is a livestream scenario, which has no long run: name a textbook system such as classic/serial, or use kingtide compare`,
    )
  const { replications = scenario.replications, seed, workers, json = false, quiet = false } = options
  const progress = quiet ? NO_PROGRESS : showProgress(terminal, 'runs', replications)
  const interruption = listenForInterruption(() => {
    progress.stop()
    terminal.err('Stopping; the estimates stand on the runs that are finished. Ctrl-C again: stop at once.\n')
  })
  try {
    const result = await estimateInstance({
      scenario,
      replications,
      seed,
      workers,
      clock: terminal.clock,
      signal: interruption.signal,
      onProgress: (done, total, secondsLeft) => progress.update({ done, total, secondsLeft }),
    })
    progress.stop()
    const text = json
      ? JSON.stringify(result, null, 2)
      : instanceLines(result, scenario.title, terminal).join('\n')
    terminal.out(`${text}\n`)
    return result.interrupted === true ? EXIT.interrupted : EXIT.done
  } finally {
    progress.stop()
    interruption.end()
  }
}
