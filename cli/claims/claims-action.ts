import { missedMusts, runsFor, testClaims } from '../../engine/study/claims/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { UsageError } from '../failure/index.ts'
import { NO_PROGRESS, showProgress } from '../progress/index.ts'
import { listenForInterruption, type Terminal } from '../terminal/index.ts'
import { askedLevers } from './asked-levers.ts'
import type { ClaimsOptions } from './claims-options.ts'
import { findingLines } from './finding-lines.ts'

const REPLICATIONS = 16
const QUICK_REPLICATIONS = 4
const CACHE = 'results/claims'

/**
 * Tests claims and reports the verdicts.
 *
 * @param ids - of levers and claims; none: all.
 * @param options - as the caller gave them.
 * @param terminal - where to.
 */
export async function claimsAction(
  ids: readonly string[],
  options: ClaimsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.all === true && ids.length > 0)
    throw new UsageError('claims takes either ids or --all: leave one of them out')
  const { levers, isShown } = askedLevers(ids)
  const { quick, seed = 1, workers, cache = CACHE } = options
  const replications = options.replications ?? (quick === true ? QUICK_REPLICATIONS : REPLICATIONS)
  const total = runsFor(levers, replications)
  const progress = options.quiet === true ? NO_PROGRESS : showProgress(terminal, 'runs', total)
  const interruption = listenForInterruption(() => {
    progress.stop()
    terminal.err(`Stopping; what is finished is kept in ${cache}, and the same command continues it.\n`)
  })
  const started = terminal.clock()
  const onProgress = (done: number, all: number): void => {
    const seconds = (terminal.clock() - started) / 1000
    progress.update({ done, total: all, secondsLeft: (seconds / done) * (all - done) })
  }
  const asked = { levers, replications, seed, workers, cache, clock: terminal.clock }
  try {
    const found = await testClaims({ ...asked, signal: interruption.signal, onProgress })
    const shown = found.map((lever) => ({
      ...lever,
      effects: lever.effects.filter(({ claim }) => isShown(lever.id, claim)),
    }))
    if (options.json === true) terminal.out(`${JSON.stringify({ levers: shown }, null, 2)}\n`)
    else terminal.out(`${shown.flatMap((lever) => findingLines(lever, terminal)).join('\n')}\n`)
    if (found.length < levers.length) return EXIT.interrupted
    const missed = missedMusts(shown)
    if (missed.length > 0) terminal.err(`${missed.join('; ')}.\n`)
    return missed.length > 0 ? EXIT.failed : EXIT.done
  } finally {
    progress.stop()
    interruption.end()
  }
}
