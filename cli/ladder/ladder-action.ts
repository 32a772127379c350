import { join } from 'node:path'
import { climbLadder } from '../../engine/study/ladder/index.ts'
import { loadScenario } from '../../scenarios/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { NO_PROGRESS, showProgress } from '../progress/index.ts'
import { listenForInterruption, type Terminal } from '../terminal/index.ts'
import { ladderLines } from './ladder-lines.ts'
import type { LadderCommandOptions } from './ladder-options.ts'

const REPLICATIONS = 20
const RUNGS = 4
const CACHE = 'results/ladder'

/**
 * Runs the information ladder of a scenario and reports it.
 *
 * @param fileOrName - scenario.
 * @param options - as the caller gave them.
 * @param terminal - where to.
 */
export async function ladderAction(
  fileOrName: string,
  options: LadderCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const scenario = loadScenario(fileOrName)
  const { replications = REPLICATIONS, seed = 1, workers, cache = CACHE } = options
  const progress = options.quiet === true ? NO_PROGRESS : showProgress(terminal, 'runs', replications * RUNGS)
  const interruption = listenForInterruption(() => {
    progress.stop()
    terminal.err(`Stopping; what is finished is kept in ${cache}, and the same command continues it.\n`)
  })
  try {
    const ladder = await climbLadder({
      scenario,
      replications,
      seed,
      workers,
      clock: terminal.clock,
      signal: interruption.signal,
      folderOf: (id) => join(cache, id),
      onProgress: (done, total, secondsLeft) => progress.update({ done, total, secondsLeft }),
    })
    if (ladder === undefined) return EXIT.interrupted
    if (options.json === true) terminal.out(`${JSON.stringify(ladder, null, 2)}\n`)
    else terminal.out(`${ladderLines(ladder, terminal).join('\n')}\n`)
    return EXIT.done
  } finally {
    progress.stop()
    interruption.end()
  }
}
