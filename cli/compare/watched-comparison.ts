import { type CompareOptions, type Comparison, compare } from '../../engine/experiment/index.ts'
import { NO_PROGRESS, showProgress } from '../progress/index.ts'
import { listenForInterruption, type Terminal } from '../terminal/index.ts'

/** A comparison, and how much of it was there before. */
export interface WatchedComparison {
  /** The statistics. */
  readonly comparison: Comparison
  /** Runs kept from an earlier call, over all policies. */
  readonly kept: number
}

/**
 * Compares while showing how far it is; Ctrl-C ends it early with what is finished.
 *
 * @param options - for the engine, the directory included.
 * @param total - runs in all.
 * @param isQuiet - show nothing.
 * @param terminal - where to show it.
 */
export async function watchedComparison(
  options: CompareOptions,
  total: number,
  isQuiet: boolean,
  terminal: Terminal,
): Promise<WatchedComparison> {
  const progress = isQuiet ? NO_PROGRESS : showProgress(terminal, 'runs', total)
  const interruption = listenForInterruption(() => {
    progress.stop()
    terminal.err(
      `Stopping; what is finished is kept in ${options.out}, and the same command continues it. Ctrl-C again: stop at once.\n`,
    )
  })
  let kept: number | undefined
  const onProgress = (done: number, all: number, secondsLeft: number | null): void => {
    // Without a pace, or with all done at once, the first report tells what an earlier call left.
    kept ??= secondsLeft === null || done === all ? done : 0
    progress.update({ done, total: all, secondsLeft })
  }
  try {
    const comparison = await compare({ ...options, signal: interruption.signal, onProgress })
    return { comparison, kept: kept ?? 0 }
  } finally {
    progress.stop()
    interruption.end()
  }
}
