import { type ProgressDrawing, progressLine } from './progress-state.ts'

/**
 * A line of text now and then, for logs.
 *
 * @param write - takes a text.
 * @param unit - what is counted, in the plural.
 */
export function progressLines(write: (text: string) => void, unit: string): ProgressDrawing {
  return {
    every: 10_000,
    draw: (state) => write(`${progressLine(state, unit)}\n`),
    end: () => undefined,
  }
}
