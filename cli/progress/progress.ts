import type { Terminal } from '../terminal/index.ts'
import { progressBar } from './progress-bar.ts'
import { progressLines } from './progress-lines.ts'
import type { ProgressDrawing, ProgressState } from './progress-state.ts'

/** Shows how far some work is. */
export interface Progress {
  /** Takes in how far it is. */
  update(state: ProgressState): void
  /** Ends the show. */
  stop(): void
}

const PATIENCE = 2_000

/**
 * Shows progress on standard error once the work has taken two seconds: a bar on a terminal, elsewhere a line at most
 * every ten seconds.
 *
 * @param terminal - where to show it.
 * @param unit - what is counted, in the plural.
 * @param total - to do in all.
 */
export function showProgress(terminal: Terminal, unit: string, total: number): Progress {
  const drawing = terminal.isWatched ? progressBar(unit) : progressLines(terminal.err, unit)
  return runProgress(drawing, terminal.clock, total)
}

/** Progress that nobody sees. */
export const NO_PROGRESS: Progress = { update: () => undefined, stop: () => undefined }

/**
 * Draws progress from time to time.
 *
 * @param drawing - how.
 * @param clock - wall clock, ms.
 * @param total - to do in all.
 */
export function runProgress(drawing: ProgressDrawing, clock: () => number, total: number): Progress {
  let state: ProgressState = { done: 0, total, secondsLeft: null }
  let updatedAt = clock()
  const draw = (): void => {
    drawing.draw(asOf(state, (clock() - updatedAt) / 1000))
    timer = setTimeout(draw, drawing.every)
  }
  let timer = setTimeout(draw, PATIENCE)
  return {
    update: (next) => {
      state = next
      updatedAt = clock()
    },
    stop: () => {
      clearTimeout(timer)
      drawing.end()
    },
  }
}

/** The state some seconds after it was told. */
function asOf(state: ProgressState, seconds: number): ProgressState {
  if (state.secondsLeft === null) return state
  return { ...state, secondsLeft: Math.max(0, state.secondsLeft - seconds) }
}
