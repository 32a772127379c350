import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { CHECKS, isQuick, type Proof, prove } from '../../engine/study/proof/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { optionError } from '../failure/index.ts'
import { NO_PROGRESS, showProgress } from '../progress/index.ts'
import { listenForInterruption, type Terminal } from '../terminal/index.ts'
import { chooseChecks } from './choose-checks.ts'
import { instanceAction } from './instance-action.ts'
import type { ProofOptions } from './proof-options.ts'
import { proofReportLines } from './proof-report.ts'
import { traceAction } from './trace-action.ts'

/**
 * Runs the checks and reports; or estimates an instance, or replays a trace, if one is named.
 *
 * @param options - as the caller gave them.
 * @param terminal - where to report.
 */
export async function proofAction(options: ProofOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.instance !== undefined) return instanceAction(options.instance, options, terminal)
  if (options.trace !== undefined) return traceAction(options.trace, options.json === true, terminal)
  if (options.data !== undefined && !existsSync(options.data)) {
    const fix = 'name a directory with traces of stockpyl, gym-invmgmt or or-gym'
    throw optionError('--data', options.data, 'is not there', fix)
  }
  const proof = await watchedProof(options, terminal)
  if (options.json === true) terminal.out(`${JSON.stringify(proof, null, 2)}\n`)
  else terminal.out(`${proofReportLines(proof, terminal.palette).join('\n')}\n`)
  if (proof.interrupted === true) return EXIT.interrupted
  return proof.failed === 0 ? EXIT.done : EXIT.failed
}

async function watchedProof(options: ProofOptions, terminal: Terminal): Promise<Proof> {
  const { quick = false, only, seed = 1, workers = availableParallelism(), quiet = false } = options
  const checks = chooseChecks(CHECKS, only)
  const total = checks.filter((check) => !quick || isQuick(check)).length
  const progress = quiet ? NO_PROGRESS : showProgress(terminal, 'checks', total)
  const interruption = listenForInterruption(() => {
    progress.stop()
    terminal.err('Stopping; checks that are done are reported. Ctrl-C again: stop at once.\n')
  })
  try {
    return await prove({
      checks,
      isQuick: quick,
      data: options.data,
      seed,
      workers,
      clock: terminal.clock,
      signal: interruption.signal,
      onProgress: (done, all, secondsLeft) => progress.update({ done, total: all, secondsLeft }),
    })
  } finally {
    progress.stop()
    interruption.end()
  }
}
