import { performance } from 'node:perf_hooks'
import { makePalette, type Palette, wantsColour } from './palette.ts'

/** Where the program writes, and what it may count on there. */
export interface Terminal {
  /** Writes to standard output: results and nothing else. */
  readonly out: (text: string) => void
  /** Writes to standard error: progress, warnings, mistakes. */
  readonly err: (text: string) => void
  /** Characters in a line of a table. */
  readonly columns: number
  /** Colours of standard output. */
  readonly palette: Palette
  /** Colours of standard error. */
  readonly errorPalette: Palette
  /** Whether somebody watches standard error. */
  readonly isWatched: boolean
  /** Wall clock, ms from any origin. */
  readonly clock: () => number
}

const PLAIN_COLUMNS = 100
const FEWEST_COLUMNS = 60

/** The terminal that the process was started from. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  // Of a pipe it is not false but undefined, whatever the types say.
  const [isOutTerminal, isErrorTerminal] = [stdout.isTTY === true, stderr.isTTY === true]
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    // Some terminals do not know their width and say 0.
    columns: isOutTerminal && stdout.columns >= FEWEST_COLUMNS ? stdout.columns : PLAIN_COLUMNS,
    palette: makePalette(wantsColour(isOutTerminal, env)),
    errorPalette: makePalette(wantsColour(isErrorTerminal, env)),
    isWatched: isErrorTerminal,
    clock: () => performance.now(),
  }
}
