import picocolors from 'picocolors'

/** Colours of a text stream; each function gives its text back unchanged where the stream has none. */
export interface Palette {
  /** What matters most. */
  readonly strong: (text: string) => string
  /** What may be skipped. */
  readonly faint: (text: string) => string
  /** What is best, or better. */
  readonly good: (text: string) => string
  /** What is worse, or failed. */
  readonly bad: (text: string) => string
  /** What must not be overlooked. */
  readonly warning: (text: string) => string
}

/**
 * The colours of a stream.
 *
 * @param isColoured - whether it shows colours at all.
 */
export function makePalette(isColoured: boolean): Palette {
  const { bold, dim, green, red, yellow } = picocolors.createColors(isColoured)
  return { strong: bold, faint: dim, good: green, bad: red, warning: yellow }
}

/**
 * Whether to colour what goes to a stream: only on a terminal, and not if the user does not want it.
 *
 * @param isTerminal - whether the stream is a terminal.
 * @param environment - environment variables; `NO_COLOR` with any text in it turns colours off.
 * @see https://no-color.org
 */
export function wantsColour(
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  return isTerminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb'
}
