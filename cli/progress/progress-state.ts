import { formatDuration } from '../../viz/wording/index.ts'

/** How far some work is. */
export interface ProgressState {
  /** Done so far. */
  readonly done: number
  /** To do in all. */
  readonly total: number
  /** Time left; `null`: nobody knows yet. */
  readonly secondsLeft: number | null
}

/** Draws progress in one way. */
export interface ProgressDrawing {
  /** Time from one drawing to the next, ms. */
  readonly every: number
  /** Shows how far it is. */
  draw(state: ProgressState): void
  /** Takes back what would be in the way of later text. */
  end(): void
}

/**
 * Progress in words.
 *
 * @param state - how far it is.
 * @param unit - what is counted, in the plural.
 * @example progressLine({ done: 12, total: 60, secondsLeft: 35 }, 'runs') // 12 of 60 runs, about 35 s left
 */
export function progressLine({ done, total, secondsLeft }: ProgressState, unit: string): string {
  return `${done} of ${total} ${unit}${timeLeft(secondsLeft)}`
}

/**
 * The time left in words, with a comma in front; empty while nobody knows.
 *
 * @param secondsLeft - time left.
 */
export function timeLeft(secondsLeft: number | null): string {
  if (secondsLeft === null) return ''
  // Nobody can tell tenths of a second ahead; ten is where formatDuration drops them.
  return secondsLeft < 10 ? ', a few seconds left' : `, about ${formatDuration(secondsLeft)} left`
}
