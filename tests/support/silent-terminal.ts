import type { Terminal } from '../../cli/terminal/index.ts'

const ignore = (): void => undefined
const palette = { strong: String, faint: String, good: String, bad: String, warning: String }

/** A terminal that nobody looks at. */
export const SILENT_TERMINAL: Terminal = {
  out: ignore,
  err: ignore,
  columns: 100,
  palette,
  errorPalette: palette,
  isWatched: false,
  clock: () => 0,
}
